#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace hankehaku {

/// The paragraphs of a text that an earlier text or paragraph already had.  Their words are found and have positions,
/// but weigh nothing: a repeated paragraph counts once for ranking.
class RepeatedParagraphs {
public:
    RepeatedParagraphs(std::string_view text, std::unordered_set<std::string_view>& seen) {
        constexpr std::size_t shortest_repeat = 40;  // bytes: a short line may well be meant twice
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const std::string_view paragraph = text.substr(begin, end - begin);
            if (paragraph.size() >= shortest_repeat && !seen.insert(paragraph).second) ranges_.emplace_back(begin, end);
            begin = end + 1;
        }
    }

    /// `offset` must not be less than at the last call.
    [[nodiscard]] bool contains(std::size_t offset) {
        while (next_ < ranges_.size() && ranges_[next_].second <= offset) ++next_;
        return next_ < ranges_.size() && ranges_[next_].first <= offset;
    }

private:
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;
    std::size_t next_ = 0;
};

}  // namespace hankehaku
