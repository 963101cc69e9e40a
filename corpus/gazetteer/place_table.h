#pragma once

#include <string_view>
#include <vector>

namespace hankehaku {

/// A table of tab-separated values: `#` starts a comment line, the first other line names the columns.
class PlaceTable {
public:
    explicit PlaceTable(std::string_view text);

    class Row {
    public:
        Row(const PlaceTable& table, std::vector<std::string_view> cells) : table_(&table), cells_(std::move(cells)) {}
        /// The cell of `column`; empty where the line ends early.  Throws std::logic_error for an unknown column.
        [[nodiscard]] std::string_view operator[](std::string_view column) const;

    private:
        const PlaceTable* table_;
        std::vector<std::string_view> cells_;
    };

    PlaceTable(const PlaceTable&) = delete;
    PlaceTable& operator=(const PlaceTable&) = delete;

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

private:
    std::vector<std::string_view> columns_;
    std::vector<Row> rows_;
};

/// The pieces of `text` between `separator`s; none for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace hankehaku
