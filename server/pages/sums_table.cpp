#include "server/pages/sums_table.h"

#include "server/markup/bars.h"
#include "server/markup/formats.h"
#include "server/pages/facet_panel.h"
#include "server/pages/hit_list.h"

#include <algorithm>
#include <set>

namespace hankehaku::server {
namespace {

constexpr std::size_t usual_rows = 100;

/// How the numbers of an answer are written: euros have their sign.
class Numbers {
public:
    explicit Numbers(const StatsResult& result)
        : money_(!result.columns.empty() && figure_unit(result.columns.front().figure) == FigureUnit::euros) {
        for (const StatsRow& row : result.rows)
            for (const StatsCell& cell : row.cells) most_ = std::max(most_, cell.whole.value_or(0));
    }

    [[nodiscard]] std::string written(const StatsCell& cell) const {
        return money_ ? written_money(cell.money().value_or(0)) : written_number(cell.whole.value_or(0));
    }
    [[nodiscard]] std::string difference(const StatsCell& planned, const StatsCell& realised) const {
        if (!money_) return written_number(*realised.whole - *planned.whole);
        return written_money(realised.money().value_or(0) - planned.money().value_or(0));
    }
    [[nodiscard]] std::int64_t most() const { return most_; }

private:
    bool money_;
    std::int64_t most_ = 0;
};

Html key_text(const PageContext& context, const StatsKey& key, Facet facet) {
    if (key.kind == StatsKey::Kind::several) return context.text("sums.several");
    if (key.kind == StatsKey::Kind::none) return context.text("sums.none");
    return value_list(context, facet, {key.value});
}

/// The search for what a row counts, where there is one.
Html key_link(const PageContext& context, const StatsResult& result, const StatsRow& row) {
    const Facet facet = result.by[row.keys.size() - 1];
    const Html text = key_text(context, row.keys.back(), facet);
    Parameters search = only_what_is_found(context.parameters);
    for (std::size_t number = 0; number < row.keys.size(); ++number) {
        if (row.keys[number].kind != StatsKey::Kind::value) return text;
        search = with_filter(search.without(facet_name(result.by[number])), result.by[number], row.keys[number].value);
    }
    return link(context.links.page("/", search), text);
}

Html number_cells(const StatsRow& row, const Numbers& numbers, bool with_bars) {
    const StatsCell& planned = row.cells.at(0);
    const StatsCell& realised = row.cells.at(1);
    const bool both = planned.whole && realised.whole;
    Html cells = number_cell(written_number(as_number(row.projects))) +
                 number_cell(planned.whole ? numbers.written(planned) : "–") +
                 number_cell(realised.whole ? numbers.written(realised) : "–") +
                 number_cell(both ? numbers.difference(planned, realised) : "") +
                 number_cell(both ? written_share(*realised.whole, *planned.whole) : "");
    if (!with_bars) return cells + element("td", {});
    return cells + element("td", bar(planned.whole.value_or(0), numbers.most(), false) +
                                     bar(realised.whole.value_or(0), numbers.most(), true));
}

Html row_of(const PageContext& context, const StatsResult& result, const StatsRow& row, const Numbers& numbers) {
    const bool inner = row.keys.size() == 2;
    return element(
        "tr", {{"class", inner ? std::optional<std::string>("inner") : std::nullopt}},
        element("th", {{"scope", "row"}}, key_link(context, result, row)) + number_cells(row, numbers, true));
}

Html total_row(const std::string& label, const StatsRow& row, const Numbers& numbers) {
    return element("tr", {{"class", "total"}},
                   element("th", {{"scope", "row"}}, label) + number_cells(row, numbers, false));
}

Html headings(const PageContext& context, const StatsResult& result) {
    const PageTexts& text = context.text;
    std::string first;
    for (const Facet facet : result.by) first += (first.empty() ? "" : " / ") + facet_label(facet, text.language());
    return element("tr", column_heading(first) + number_heading(text("sums.projects")) +
                             number_heading(bar_key(false) + text("sums.planned")) +
                             number_heading(bar_key(true) + text("sums.realised")) +
                             number_heading(text("sums.difference")) + number_heading(text("sums.share")) +
                             column_heading(text("sums.bar")));
}

/// The years that filters ask for; empty: all.
std::set<std::string> asked_years(const StatsResult& result) {
    std::set<std::string> years;
    for (const FacetFilter& filter : result.filters)
        if (filter.facet == Facet::year) years.insert(filter.value);
    return years;
}

/// The year that a row is about, where it is about one.
std::optional<std::string> year_of(const StatsResult& result, const StatsRow& row) {
    for (std::size_t number = 0; number < row.keys.size(); ++number)
        if (result.by[number] == Facet::year && row.keys[number].kind == StatsKey::Kind::value)
            return row.keys[number].value;
    return std::nullopt;
}

std::string rule(const PageContext& context, Allocation allocation) {
    switch (allocation) {
        case Allocation::full: return context.text("sums.rule_full");
        case Allocation::split: return context.text("sums.rule_split");
        case Allocation::single: return context.text("sums.rule_single");
    }
    return {};
}

Html notes(const PageContext& context, const StatsResult& result, const std::set<std::string>& hidden) {
    const PageTexts& text = context.text;
    Html items = element("li", rule(context, result.allocation));
    if (result.projects_in_several_rows > 0)
        items += element("li", text("sums.in_several", {{"count", as_number(result.projects_in_several_rows)}}));
    if (std::find(result.by.begin(), result.by.end(), Facet::year) != result.by.end())
        items += element("li", text("sums.all_years"));
    if (!hidden.empty())
        items +=
            element("li", {{"data-hidden-years", true}},
                    text("sums.hidden_years", {{"years", std::vector<std::string>(hidden.begin(), hidden.end())}}));
    const std::size_t missing = result.total.projects - result.total.cells.at(0).with_figure;
    if (missing > 0) items += element("li", text("sums.missing", {{"count", as_number(missing)}}));
    return element("ul", {{"class", "help"}}, items);
}

}  // namespace

Html sums_table(const PageContext& context, const StatsResult& result, bool every_row) {
    const PageTexts& text = context.text;
    const Numbers numbers(result);
    const std::set<std::string> asked = asked_years(result);
    std::set<std::string> hidden;
    Html rows;
    std::size_t shown = 0;
    std::size_t all = 0;
    for (const StatsRow& row : result.rows) {
        const auto year = year_of(result, row);
        if (year && !asked.empty() && asked.count(*year) == 0) {
            hidden.insert(*year);
            continue;
        }
        ++all;
        if (!every_row && shown == usual_rows) continue;
        ++shown;
        rows += row_of(context, result, row, numbers);
    }
    rows += total_row(text("sums.total"), result.total, numbers);
    if (result.rows_added_up) rows += total_row(text("sums.rows_total"), *result.rows_added_up, numbers);
    Html made = element(
        "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", text("sums.heading")}},
        element("table", {{"data-sums", true}}, element("thead", headings(context, result)) + element("tbody", rows)));
    if (shown < all)
        made += element("p", Html(text("sums.cut", {{"shown", as_number(shown)}, {"total", as_number(all)}})) + " " +
                                 link(context.links.page("/tilastot", context.parameters.with("rivit", "kaikki")),
                                      text("sums.every_row")));
    return made + notes(context, result, hidden);
}

}  // namespace hankehaku::server
