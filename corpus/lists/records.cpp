#include "corpus/lists/records.h"

#include "corpus/lists/row_text.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <utility>

namespace hankehaku {

bool names_a_code(const Record& record) {
    return std::any_of(record.names.begin(), record.names.end(),
                       [](const std::string& name) { return is_code_label(label_key(name)); });
}

std::optional<ListedProject> listed_project(Record record) {
    std::vector<ListColumn> columns;
    bool coded = false;
    for (std::size_t index = 0; index < record.names.size(); ++index) {
        ListColumn column = list_column(record.names[index]);
        if (column.kind == ColumnKind::code) {
            const auto code = coded ? std::nullopt : find_register_code(record.values[index]);
            if (code) record.values[index] = *code;
            if (!code) column.kind = ColumnKind::other;
            coded = coded || code.has_value();
        }
        columns.push_back(std::move(column));
    }
    if (!coded) return std::nullopt;
    return ListedProject{row_text(columns, record.values), {}, record.line};
}

}  // namespace hankehaku
