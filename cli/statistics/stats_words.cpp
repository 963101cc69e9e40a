#include "cli/statistics/stats_words.h"

#include "cli/messages/messages.h"
#include "cli/output/named_scores.h"
#include "cli/terminal/finnish_format.h"
#include "hankehaku/stats_names.h"

#include <algorithm>

namespace hankehaku::cli {
namespace {

bool is_money(const StatsColumn& column) {
    return !column.score && figure_unit(column.figure) == FigureUnit::euros && column.measure != Measure::count &&
           column.measure != Measure::percent;
}

}  // namespace

std::string number_text(const StatsCell& cell, const StatsColumn& column) {
    if (!cell.whole) return "–";
    const bool whole = is_whole(column.measure) && cell.hundredths == 0;
    const std::string number = whole ? finnish_number(*cell.whole) : finnish_decimal(*cell.whole, cell.hundredths);
    if (column.measure == Measure::percent) return number + " %";
    return is_money(column) ? number + " €" : number;
}

void add_number(TableRow& row, const StatsCell& cell, Measure measure) {
    if (!cell.whole || (is_whole(measure) && cell.hundredths == 0))
        row.number(cell.whole);
    else if (is_whole(measure))
        row.money(Money(*cell.whole, cell.hundredths));
    else
        row.decimal(cell.decimal());
}

WorkbookCell workbook_cell(const StatsCell& cell, Measure measure) {
    if (!cell.whole) return {};
    if (!is_whole(measure)) return cell.decimal();
    if (cell.hundredths == 0) return *cell.whole;
    return Money(*cell.whole, cell.hundredths);
}

CellStyle cell_style(const StatsColumn& column) {
    if (!is_whole(column.measure)) return CellStyle::decimal;
    return is_money(column) ? CellStyle::euros : CellStyle::whole;
}

std::string subject_title(const StatsColumn& column, const Wording& say) {
    if (column.score) return column.score->label;
    const FigureInfo& figure = figure_info(column.figure);
    if (say.language() == Language::finnish) return std::string(figure.name);
    if (say.language() == Language::swedish) return std::string(figure.label.sv);
    std::string words(figure.english);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string measure_label(Measure measure, const Wording& say) {
    switch (measure) {
        case Measure::sum: return say("stats.sum");
        case Measure::mean: return say("stats.mean");
        case Measure::median: return say("stats.median");
        case Measure::count: return say("stats.count");
        case Measure::difference: return say("stats.difference");
        case Measure::percent: return say("stats.percent");
    }
    return {};
}

std::string over_title(const StatsColumn& column, const Wording& say) {
    std::string title = measure_label(column.measure, say);
    if (column.score) title.append(" ").append(effect_label(column.score->effect, say));
    return title;
}

std::string column_title(const StatsColumn& column, const Wording& say) {
    return over_title(column, say) + " " + subject_title(column, say);
}

std::string key_label(const StatsKey& key, Facet facet, const Wording& say) {
    switch (key.kind) {
        case StatsKey::Kind::value: return key.value;
        case StatsKey::Kind::several: return say("stats.several");
        case StatsKey::Kind::none:
            return say("stats.no_value", {{"facet", Term{facet_name(facet), facet_info(facet).label}}});
    }
    return {};
}

std::vector<std::size_t> first_of_each_subject(const std::vector<StatsColumn>& columns) {
    std::vector<std::size_t> firsts;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (std::none_of(firsts.begin(), firsts.end(),
                         [&](std::size_t first) { return subject_key(columns[first]) == subject_key(columns[at]); }))
            firsts.push_back(at);
    return firsts;
}

}  // namespace hankehaku::cli
