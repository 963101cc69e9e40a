#include "cli/terminal/terminal_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <cstdint>

namespace hankehaku::cli {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "…";

/// One code point and its bytes; `value` is negative where the bytes are not UTF-8.
struct CodePoint {
    UChar32 value = 0;
    TextRange bytes;
};

CodePoint code_point_at(std::string_view text, std::size_t begin) {
    UChar32 value = 0;
    std::size_t end = begin;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT(bytes, end, text.size(), value);
    return {value, {begin, end}};
}

bool is_c0(UChar32 value) { return (value >= 0 && value < 0x20) || value == 0x7F; }

bool must_be_replaced(UChar32 value) {
    const bool c1 = value >= 0x80 && value <= 0x9F;
    const bool line_separator = value == 0x2028 || value == 0x2029;
    return value < 0 || c1 || line_separator || u_hasBinaryProperty(value, UCHAR_BIDI_CONTROL) != 0;
}

std::size_t columns_of(UChar32 value) {
    if (is_c0(value) || must_be_replaced(value)) return 1;
    const auto category = U_GET_GC_MASK(value);
    if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
    const int width = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Length in bytes of the beginning of `text` that fits in `columns`; at least one character.
std::size_t fitting_bytes(std::string_view text, std::size_t columns) {
    std::size_t used = 0;
    std::size_t position = 0;
    while (position < text.size()) {
        const CodePoint next = code_point_at(text, position);
        used += columns_of(next.value);
        if (used > columns && position > 0) break;
        position = next.bytes.end;
    }
    return position;
}

/// Appends the lines of one paragraph, which starts at `offset` of the whole text.
void wrap_paragraph(std::string_view paragraph, std::size_t offset, std::size_t columns,
                    std::vector<TextRange>& lines) {
    const std::size_t lines_before = lines.size();
    std::size_t begin = std::min(paragraph.find_first_not_of(' '), paragraph.size());
    while (begin < paragraph.size()) {
        const std::string_view rest = paragraph.substr(begin);
        std::size_t length = fitting_bytes(rest, columns);
        if (length < rest.size() && rest[length] != ' ') {
            const std::size_t space = rest.substr(0, length).rfind(' ');
            if (space != std::string_view::npos) length = space;
        }
        const std::size_t last = rest.substr(0, length).find_last_not_of(' ');
        lines.push_back({offset + begin, offset + begin + (last == std::string_view::npos ? length : last + 1)});
        begin = std::min(paragraph.find_first_not_of(' ', begin + length), paragraph.size());
    }
    if (lines.size() == lines_before) lines.push_back({offset, offset});
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t position = 0; position < text.size();) {
        const CodePoint next = code_point_at(text, position);
        columns += columns_of(next.value);
        position = next.bytes.end;
    }
    return columns;
}

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const CodePoint next = code_point_at(text, position);
        if (is_c0(next.value)) {
            shown += ' ';
        } else if (must_be_replaced(next.value)) {
            shown += replacement;
        } else {
            shown += text.substr(next.bytes.begin, next.bytes.end - next.bytes.begin);
        }
        position = next.bytes.end;
    }
    return shown;
}

std::string cut_to_width(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns) return printable(text);
    if (columns < 2) return std::string(columns == 0 ? std::string_view{} : ellipsis);
    std::string cut = printable(text.substr(0, fitting_bytes(text, columns - 1)));
    while (!cut.empty() && cut.back() == ' ') cut.pop_back();
    return cut.append(ellipsis);
}

std::string pad_to_width(std::string text, std::size_t columns) {
    const std::size_t width = display_width(text);
    if (width < columns) text.append(columns - width, ' ');
    return text;
}

std::string aligned_right(std::string_view text, std::size_t columns) {
    const std::size_t width = display_width(text);
    return std::string(columns > width ? columns - width : 0, ' ').append(text);
}

std::vector<TextRange> wrap_to_width(std::string_view text, std::size_t columns) {
    std::vector<TextRange> lines;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        wrap_paragraph(text.substr(begin, end - begin), begin, std::max<std::size_t>(columns, 1), lines);
        if (end == text.size()) return lines;
        begin = end + 1;
    }
}

}  // namespace hankehaku::cli
