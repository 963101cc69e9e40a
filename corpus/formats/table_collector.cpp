#include "corpus/formats/table_collector.h"

#include <utility>

namespace hankehaku {

void TableCollector::begin_table() { open_.emplace_back(); }

void TableCollector::end_table() {
    if (open_.empty()) return;
    if (!open_.back().rows.empty()) tables_.push_back(std::move(open_.back().rows));
    open_.pop_back();
}

void TableCollector::begin_row(std::size_t line) {
    if (open_.empty()) return;
    open_.back().rows.push_back({{}, line});
    open_.back().in_cell = false;
}

void TableCollector::begin_cell() {
    if (open_.empty() || open_.back().rows.empty()) return;
    open_.back().rows.back().cells.emplace_back();
    open_.back().in_cell = true;
}

void TableCollector::end_cell() {
    if (!open_.empty()) open_.back().in_cell = false;
}

void TableCollector::text(std::string_view text) {
    if (!open_.empty() && open_.back().in_cell) open_.back().rows.back().cells.back() += text;
}

std::vector<Table> TableCollector::finish() {
    while (!open_.empty()) end_table();
    return std::move(tables_);
}

}  // namespace hankehaku
