#pragma once

#include "hankehaku/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hankehaku::cli {

enum class TableSyntax {
    csv,          ///< RFC 4180: commas, quotes where needed, CRLF
    finnish_csv,  ///< as a Finnish spreadsheet reads it: byte order mark, semicolons, decimal comma
    tsv,          ///< tabs, no quotes; tabs and line ends in a value become spaces; LF
};

/// How a table is written.
struct TableStyle {
    TableStyle(TableSyntax chosen, bool with_guards = true)
        : syntax(chosen), guarded(with_guards) {}  // NOLINT(*-explicit-*)

    TableSyntax syntax;
    bool guarded;  ///< a text that a spreadsheet would run as a formula gets an apostrophe in front
};

/// What stands before the first line.
[[nodiscard]] std::string_view table_start(TableSyntax syntax);

/// One line of a table.
class TableRow {
public:
    explicit TableRow(TableStyle style) : style_(style) {}

    /// A value from a text.
    TableRow& text(std::string_view value);

    /// A number, or nothing.
    TableRow& number(const std::optional<std::int64_t>& value);
    TableRow& decimal(double value);
    /// Whole, or with two decimals where it has cents.
    TableRow& money(Money sum);

    /// The line with its end.
    [[nodiscard]] std::string line() const;

private:
    TableRow& cell(std::string_view value);
    TableRow& with_decimals(std::string digits);

    TableStyle style_;
    bool empty_ = true;
    std::string line_;
};

}  // namespace hankehaku::cli
