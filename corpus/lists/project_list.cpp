#include "corpus/lists/project_list.h"

#include "corpus/formats/delimited_text.h"
#include "corpus/formats/project_html.h"
#include "corpus/lists/row_text.h"
#include "corpus/lists/unquoted_row.h"
#include "corpus/text/text_lines.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t most_rows_above_header = 30;

std::size_t filled_cells(const std::vector<std::string>& cells) {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

std::optional<std::size_t> code_column(const ProjectList& list) {
    for (std::size_t index = 0; index < list.columns.size(); ++index)
        if (list.columns[index].kind == ColumnKind::code) return index;
    return std::nullopt;
}

class ListReader {
public:
    ListReader(const ProjectList& list, const ListSink& sink) : list_(list), sink_(sink), code_(code_column(list)) {}

    void read(const TableRow& row) {
        std::vector<std::string> cells =
            list_.unquoted == '\0' ? row.cells : joined_pieces(list_.columns, row.cells, list_.unquoted);
        if (filled_cells(cells) == 0) return;
        const auto code = code_ && *code_ < cells.size() ? find_register_code(cells[*code_]) : std::nullopt;
        if (!code) return pass_over(row, cells);
        cells[*code_] = *code;
        sink_.project({row_text(list_.columns, cells), take_page(cells), row.line});
    }

private:
    void pass_over(const TableRow& row, const std::vector<std::string>& cells) const {
        constexpr std::size_t fewest_of_a_project = 4;
        const bool footer = filled_cells(cells) < fewest_of_a_project;
        if (!footer) sink_.refusal(row.line, Message("read.row_without_code"));
    }

    static std::string take_page(std::vector<std::string>& cells) {
        constexpr std::size_t shortest_page = 200;
        for (std::string& cell : cells)
            if (cell.size() >= shortest_page && looks_like_html(cell)) return std::move(cell);
        return {};
    }

    const ProjectList& list_;
    const ListSink& sink_;
    std::optional<std::size_t> code_;
};

}  // namespace

std::optional<ProjectList> find_project_list(const Table& table, char unquoted) {
    for (std::size_t row = 0; row < std::min(table.size(), most_rows_above_header); ++row) {
        const auto& cells = table[row].cells;
        if (auto columns = read_list_header(cells)) return ProjectList{*std::move(columns), row + 1, unquoted};
        auto columns = guess_list_columns(unquoted == '\0' ? cells : with_spaced_pieces_joined(cells, unquoted));
        if (columns) return ProjectList{*std::move(columns), row, unquoted};
    }
    return std::nullopt;
}

std::optional<char> find_list_delimiter(std::string_view text) {
    constexpr std::array delimiters{'\t', ';', '|', ','};
    constexpr std::size_t most_lines = 5;
    for (std::size_t line = 0; line < most_lines && !text.empty(); ++line) {
        for (const char delimiter : delimiters) {
            const TableRow row = first_delimited_row(text, delimiter);
            if (read_list_header(row.cells) || guess_list_columns(with_spaced_pieces_joined(row.cells, delimiter)))
                return delimiter;
        }
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    }
    return std::nullopt;
}

void read_project_list(const Table& table, const ProjectList& list, const ListSink& sink) {
    ListReader reader(list, sink);
    for (std::size_t row = list.first_row; row < table.size(); ++row) reader.read(table[row]);
}

}  // namespace hankehaku
