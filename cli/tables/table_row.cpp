#include "cli/tables/table_row.h"

#include "base/shortest_decimal.h"

#include "cli/terminal/terminal_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <cstdint>

namespace hankehaku::cli {
namespace {

/// Spreadsheets differ in what they pass over before a formula, and some take fullwidth signs for the usual ones.
bool looks_like_formula(std::string_view value) {
    if (value.empty()) return false;
    if (std::string_view("\t\r\n").find(value.front()) != std::string_view::npos) return true;
    constexpr std::u16string_view signs = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(value.data());
    for (std::size_t at = 0; at < value.size();) {
        UChar32 next = 0;
        U8_NEXT_OR_FFFD(bytes, at, value.size(), next);
        const bool passed_over = u_isUWhiteSpace(next) != 0 || u_charType(next) == U_FORMAT_CHAR;
        if (!passed_over) return next <= 0xFFFF && signs.find(static_cast<char16_t>(next)) != signs.npos;
    }
    return false;
}

std::string quoted(std::string_view value) {
    std::string text = "\"";
    for (const char character : value) {
        if (character == '"') text += '"';
        text += character;
    }
    return text + '"';
}

std::string on_one_line(std::string_view value) {
    std::string text(value);
    std::replace_if(
        text.begin(), text.end(),
        [](char character) { return character == '\t' || character == '\n' || character == '\r'; }, ' ');
    return text;
}

/// Without anything that a terminal would obey; tabs and line ends stay.
std::string harmless(std::string_view value) {
    std::string text;
    for (std::size_t begin = 0; begin < value.size();) {
        const std::size_t end = std::min(value.find_first_of("\t\r\n", begin), value.size());
        text += printable(value.substr(begin, end - begin));
        if (end < value.size()) text += value[end];
        begin = end + 1;
    }
    return text;
}

char separator(TableSyntax syntax) {
    switch (syntax) {
        case TableSyntax::csv: return ',';
        case TableSyntax::finnish_csv: return ';';
        case TableSyntax::tsv: break;
    }
    return '\t';
}

}  // namespace

std::string_view table_start(TableSyntax syntax) {
    return syntax == TableSyntax::finnish_csv ? "\xEF\xBB\xBF" : std::string_view{};
}

TableRow& TableRow::cell(std::string_view value) {
    if (!empty_) line_ += separator(style_.syntax);
    empty_ = false;
    if (style_.syntax == TableSyntax::tsv)
        line_ += on_one_line(value);
    else if (value.find_first_of("\"\r\n") != std::string_view::npos ||
             value.find(separator(style_.syntax)) != std::string_view::npos)
        line_ += quoted(value);
    else
        line_ += value;
    return *this;
}

TableRow& TableRow::text(std::string_view value) {
    const std::string shown = harmless(value);
    // A quote at the beginning of a cell without quotes would swallow the cells after it.
    const bool opens_quote = style_.syntax == TableSyntax::tsv && shown.starts_with('"');
    return cell(style_.guarded && (opens_quote || looks_like_formula(shown)) ? "'" + shown : shown);
}

TableRow& TableRow::number(const std::optional<std::int64_t>& value) {
    return cell(value ? std::to_string(*value) : std::string());
}

TableRow& TableRow::decimal(double value) { return with_decimals(shortest_decimal(value)); }

TableRow& TableRow::money(Money sum) { return with_decimals(to_string(sum)); }

TableRow& TableRow::with_decimals(std::string digits) {
    if (style_.syntax == TableSyntax::finnish_csv) std::replace(digits.begin(), digits.end(), '.', ',');
    return cell(digits);
}

std::string TableRow::line() const { return line_ + (style_.syntax == TableSyntax::tsv ? "\n" : "\r\n"); }

}  // namespace hankehaku::cli
