#include "cli/output/workbook_output.h"

#include "base/joined.h"
#include "cli/messages/messages.h"

#include "hankehaku/error.h"

#include <utility>
#include <variant>

namespace hankehaku::cli {
namespace {

struct AsCell {
    WorkbookCell operator()(std::monostate) const { return {}; }
    WorkbookCell operator()(const std::vector<std::string>& list) const { return joined(list, "; "); }
    template <class Value>
    WorkbookCell operator()(const Value& value) const {
        return value;
    }
};

}  // namespace

void require_no_terminal(const Screen& screen) {
    if (screen.terminal) throw failure("usage.workbook_on_terminal");
}

WorkbookOutput::WorkbookOutput(const Surroundings& surroundings, bool many)
    : out_(surroundings.out), say_(surroundings.screen.say), index_(surroundings.index.path()), many_(many) {
    require_no_terminal(surroundings.screen);
}

void WorkbookOutput::begin(const std::string& name, std::vector<WorkbookColumn> columns) {
    if (many_) columns.insert(columns.begin(), WorkbookColumn{say_("workbook.query_id")});
    book_.begin_sheet(name, columns);
}

void WorkbookOutput::add_row(const NamedQuery& query, std::vector<WorkbookCell> cells) {
    if (many_) cells.insert(cells.begin(), query.id.value_or(""));
    book_.add_row(cells);
}

void WorkbookOutput::print(const NamedQuery& query, const SearchResult& result) {
    // A later page of the same query says nothing new.
    if (asked_.empty() || asked_.back().query_id != query.id) {
        asked_.push_back(AskedFor::of(query.text, result));
        asked_.back().query_id = query.id;
    }
    add(query, result);
}

void WorkbookOutput::finish() { out_ << finished_workbook(std::move(book_), asked_, index_, say_); }

std::vector<WorkbookColumn> workbook_columns(const std::vector<HitColumn>& columns, Language language) {
    std::vector<WorkbookColumn> titles;
    for (const HitColumn& column : columns) titles.push_back({std::string(column.label(language)), column.style});
    return titles;
}

std::vector<WorkbookCell> workbook_cells(const std::vector<HitColumn>& columns, const Hit& hit) {
    std::vector<WorkbookCell> cells;
    for (const HitColumn& column : columns) cells.push_back(std::visit(AsCell{}, column.value(hit)));
    return cells;
}

HitWorkbookOutput::HitWorkbookOutput(const Surroundings& surroundings, std::vector<HitColumn> columns, bool many)
    : WorkbookOutput(surroundings, many), columns_(std::move(columns)) {
    begin(say()("workbook.hits"), workbook_columns(columns_, say().language()));
}

void HitWorkbookOutput::add(const NamedQuery& query, const SearchResult& result) {
    for (const Hit& hit : result.hits) add_row(query, workbook_cells(columns_, hit));
}

FacetWorkbookOutput::FacetWorkbookOutput(const Surroundings& surroundings, bool many)
    : WorkbookOutput(surroundings, many) {
    begin(say()("workbook.counts"), {{say()("workbook.facet")},
                                     {say()("workbook.value")},
                                     {say()("stats.projects"), CellStyle::whole},
                                     {say()("workbook.selected")}});
}

void FacetWorkbookOutput::add_value(const NamedQuery& query, std::string_view facet, const std::string& name,
                                    const FacetValue& value) {
    add_row(query, {std::string(facet), name, static_cast<std::int64_t>(value.count),
                    value.selected ? WorkbookCell(say()("workbook.yes")) : WorkbookCell()});
}

void FacetWorkbookOutput::add_places(const NamedQuery& query, const PlaceCount& place, const std::string& path) {
    for (const PlaceCount& below : place.places) {
        const std::string name = path + below.value.value;
        add_value(query, place_tree_label(say().language()), name, below.value);
        add_places(query, below, name + " > ");
    }
}

void FacetWorkbookOutput::add(const NamedQuery& query, const SearchResult& result) {
    for (const FacetCounts& facet : result.facets)
        for (const FacetValue& value : facet.values)
            add_value(query, facet_info(facet.facet).label(say().language()), value.value, value);
    if (result.places) add_places(query, *result.places, "");
}

}  // namespace hankehaku::cli
