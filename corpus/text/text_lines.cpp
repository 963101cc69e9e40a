#include "corpus/text/text_lines.h"

#include <algorithm>

namespace hankehaku {
namespace {

bool is_general_space(unsigned char last) { return (last >= 0x80 && last <= 0x8A) || last == 0xAF; }

// U+2010 to U+2015: hyphens and dashes.
bool is_dash(std::string_view text, std::size_t at) {
    return text.size() - at >= 3 && text.substr(at, 2) == "\xE2\x80" && text[at + 2] >= '\x90' &&
           text[at + 2] <= '\x95';
}

// The capital letters of Latin-1, À to Þ; the template uses no others beyond ASCII.
bool is_accented_capital(std::string_view text, std::size_t at) {
    constexpr unsigned char last_capital = 0x9E, multiplication_sign = 0x97;
    if (text.size() - at < 2 || text[at] != '\xC3') return false;
    const auto trail = static_cast<unsigned char>(text[at + 1]);
    return trail <= last_capital && trail != multiplication_sign;
}

std::size_t trailing_space_length(std::string_view text) {
    if (text.empty()) return 0;
    for (const std::size_t length : {std::size_t{1}, std::size_t{2}, std::size_t{3}})
        if (text.size() >= length && space_length(text, text.size() - length) == length) return length;
    return 0;
}

std::string_view without_trailing_space(std::string_view text) {
    while (const std::size_t length = trailing_space_length(text)) text.remove_suffix(length);
    return text;
}

}  // namespace

std::size_t space_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const char c = text[at];
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    if (c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') return 2;
    if (c == '\xE2' && at + 2 < text.size() && text[at + 1] == '\x80' &&
        is_general_space(static_cast<unsigned char>(text[at + 2])))
        return 3;
    return 0;
}

std::vector<TextLine> split_lines(std::string_view text) {
    std::vector<TextLine> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back({lines.size() + 1, without_trailing_space(text.substr(begin, end - begin))});
        begin = end + 1;
    }
    return lines;
}

std::string joined_lines(std::span<const TextLine> lines) {
    std::string text;
    bool gap = false;
    for (const TextLine& line : lines) {
        if (line.blank()) {
            gap = !text.empty();
            continue;
        }
        if (!text.empty()) text += gap ? "\n\n" : "\n";
        gap = false;
        text += text.empty() ? trimmed(line.text) : line.text;
    }
    return text;
}

std::string_view trimmed(std::string_view text) {
    while (const std::size_t length = space_length(text, 0)) text.remove_prefix(length);
    return without_trailing_space(text);
}

std::string on_one_line(std::string_view text) {
    std::string line(trimmed(text));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

std::string matching_form(std::string_view text) {
    std::string form;
    form.reserve(text.size());
    text = trimmed(text);
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t space = space_length(text, at)) {
            if (form.back() != ' ') form.push_back(' ');
            at += space;
        } else if (is_dash(text, at)) {
            form.push_back('-');
            at += 3;
        } else if (is_accented_capital(text, at)) {
            form.push_back('\xC3');
            form.push_back(static_cast<char>(text[at + 1] + 0x20));
            at += 2;
        } else {
            const char c = text[at++];
            form.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
        }
    }
    return form;
}

}  // namespace hankehaku
