#pragma once

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace hankehaku {

/// Texts in the order of their first mention, each once.
class DistinctTexts {
public:
    void add(std::string text) {
        if (known_.insert(text).second) texts_.push_back(std::move(text));
    }

    [[nodiscard]] std::vector<std::string> texts() && { return std::move(texts_); }

private:
    std::vector<std::string> texts_;
    std::unordered_set<std::string> known_;
};

}  // namespace hankehaku
