#include "corpus/formats/printed_table.h"

#include "base/code_points.h"
#include "base/lines.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace hankehaku {
namespace {

using analysis::count_code_points;

constexpr std::size_t narrowest_gap = 3;

/// A line with its two columns; `left` is empty for a line of the second only.
struct PrintedLine {
    std::string_view left;
    std::string_view right;
    std::size_t right_column = 0;
};

PrintedLine read_line(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    const std::string gap(narrowest_gap, ' ');
    const std::size_t wide = line.find(gap, begin);
    if (wide == std::string_view::npos) return {line.substr(begin), {}, begin};
    const std::size_t right = std::min(line.find_first_not_of(' ', wide), line.size());
    return {line.substr(begin, wide - begin), line.substr(right), count_code_points(line.substr(0, right))};
}

/// Whether words go on from a line above: they begin with a small letter.
bool goes_on(std::string_view words) {
    const char first = words.empty() ? '\0' : words.front();
    return (first >= 'a' && first <= 'z') || words.starts_with("ä") || words.starts_with("ö");
}

class CellJoiner {
public:
    std::string join(std::string_view text) {
        while (!text.empty()) add(take_line(text));
        flush();
        return std::move(result_);
    }

private:
    void add(std::string_view line) {
        const PrintedLine read = read_line(line);
        if (!read.right.empty()) {
            const bool takes = !waiting_.empty() && goes_on(read.right) && near(read.right_column, waiting_column_);
            if (!takes) flush();
            result_ += read.left;
            result_ += '\t';
            for (const std::string_view part : waiting_) (result_ += part) += ' ';
            result_ += read.right;
            result_ += '\n';
            waiting_.clear();
            second_column_ = read.right_column;
            return;
        }
        const bool second_only = second_column_ && !read.left.empty() && near(read.right_column, *second_column_);
        if (second_only) {
            if (waiting_.empty() && goes_on(read.left) && !result_.empty()) {
                result_.back() = ' ';
                (result_ += read.left) += '\n';
                return;
            }
            waiting_.push_back(read.left);
            waiting_column_ = read.right_column;
            return;
        }
        flush();
        (result_ += line) += '\n';
    }

    static bool near(std::size_t a, std::size_t b) { return a + 1 >= b && b + 1 >= a; }

    void flush() {
        for (const std::string_view part : waiting_) (result_ += part) += '\n';
        waiting_.clear();
    }

    std::string result_;
    std::vector<std::string_view> waiting_;  ///< lines of the second column above their row
    std::size_t waiting_column_ = 0;
    std::optional<std::size_t> second_column_;  ///< of the last row
};

}  // namespace

std::string with_cells_joined(std::string_view text) { return CellJoiner().join(text); }

}  // namespace hankehaku
