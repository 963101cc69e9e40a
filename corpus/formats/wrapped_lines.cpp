#include "corpus/formats/wrapped_lines.h"

#include "base/ascii.h"
#include "base/code_points.h"
#include "base/lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace hankehaku {
namespace {

using analysis::count_code_points;

/// Letters differ in width, so that the fullest lines are not those with most letters.
constexpr std::size_t full_in_hundred = 90;

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

/// "Hankkeen nimi: ...", "1. Tavoite", "4.1 Kohderyhmät", "- yksi".
bool begins_anew(std::string_view line) {
    constexpr std::size_t longest_label = 80;
    constexpr std::array<std::string_view, 6> bullets{"- ", "* ", "\u2022", "\u2013 ", "\u00B7", "\uF0B7"};
    if (std::any_of(bullets.begin(), bullets.end(), [&](auto bullet) { return line.starts_with(bullet); })) return true;
    const std::size_t digits = std::min(line.find_first_not_of("0123456789."), line.size());
    const bool numbered = digits > 0 && digits < 6 && is_digit(line.front()) && digits < line.size() &&
                          (line[digits] == ' ' || line[digits] == ')');
    if (numbered) return true;
    const std::size_t colon = line.find(": ");
    const bool capital = !line.empty() && ((line.front() >= 'A' && line.front() <= 'Z') || line.front() == '\xC3');
    return capital && (colon < longest_label || (line.ends_with(':') && line.size() <= longest_label));
}

/// A line of section 8 that a text follows: a question with its answer, a row with its two points.
bool ends_with_answer(std::string_view line) {
    if (line.ends_with(" Kyllä") || line.ends_with(" Ei")) return true;
    const std::size_t last = line.find_last_not_of("0123456789");
    if (last == std::string_view::npos || last + 1 == line.size() || line[last] != ' ') return false;
    const std::string_view before = line.substr(0, last);
    return !before.empty() && is_digit(before.back()) && line.size() - last <= 3;
}

class LineJoiner {
public:
    explicit LineJoiner(std::string_view text) {
        while (!text.empty()) lines_.push_back(take_line(text));
        for (const std::string_view line : lines_) width_ = std::max(width_, count_code_points(line));
    }

    [[nodiscard]] std::string join() const {
        std::string result;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            const bool goes_on = at > 0 && is_wrapped(lines_[at - 1], lines_[at]);
            if (goes_on) result.back() = ' ';
            result += goes_on ? lines_[at].substr(indentation(lines_[at])) : lines_[at];
            result += '\n';
        }
        return result;
    }

private:
    [[nodiscard]] bool is_wrapped(std::string_view line, std::string_view next) const {
        const std::size_t margin = indentation(line);
        if (margin == line.size() || indentation(next) != margin || next.size() == margin) return false;
        if (line.find('\t') != std::string_view::npos || next.find('\t') != std::string_view::npos) return false;
        // A word parted at its hyphen is the reader's affair.
        if (line.ends_with('-') || ends_with_answer(line)) return false;
        if (ends_with_answer(next) || begins_anew(next.substr(margin))) return false;
        const std::string_view word = next.substr(margin, next.find(' ', margin) - margin);
        return (count_code_points(line) + 1 + count_code_points(word)) * 100 > width_ * full_in_hundred;
    }

    std::vector<std::string_view> lines_;
    std::size_t width_ = 0;
};

}  // namespace

std::string with_wrapped_lines_joined(std::string_view text) { return LineJoiner(text).join(); }

}  // namespace hankehaku
