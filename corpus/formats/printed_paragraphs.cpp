#include "corpus/formats/printed_paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace hankehaku {
namespace {

/// Letters are of different widths: a full line may have a sixth fewer of them than the fullest.
constexpr std::size_t room_in_percent = 84;

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view without_indentation(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \f"), line.size()));
    return line;
}

bool is_row(std::string_view line) { return line.find('\t') != std::string_view::npos; }

/// "1. Osallistuja", "4.1 Kohderyhmät", "- kurssi", "• kurssi": begins a line of its own.
bool begins_item(std::string_view line) {
    for (const std::string_view mark : {"- ", "– ", "• ", "* "})
        if (line.starts_with(mark)) return true;
    const std::size_t digits = line.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || digits > 2) return false;
    return line[digits] == '.' || line[digits] == ')' || (digits == 1 && line[digits] == ' ');
}

/// A label with its value, which ends its line.
bool is_labelled(std::string_view line) {
    constexpr std::size_t longest_label = 60;
    return line.find(": ") < longest_label || line.ends_with(':');
}

bool goes_on(std::string_view line, std::string_view next, std::size_t widest) {
    if (line.empty() || next.empty() || is_row(line) || is_row(next) || begins_item(next) || is_labelled(next))
        return false;
    const std::string_view word = next.substr(0, next.find(' '));
    return (width_of(line) + 1 + width_of(word)) * 100 > widest * room_in_percent;
}

}  // namespace

std::string with_paragraphs_joined(std::string_view page) {
    const std::vector<std::string_view> lines = lines_of(page);
    std::size_t widest = 0;
    for (const std::string_view line : lines)
        if (!is_row(line)) widest = std::max(widest, width_of(without_indentation(line)));
    std::string text;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string_view line = without_indentation(lines[at]);
        const bool last = at + 1 == lines.size();
        if (!last && goes_on(line, without_indentation(lines[at + 1]), widest))
            text.append(line).append(" ");
        else
            text.append(line).append("\n");
    }
    return text;
}

}  // namespace hankehaku
