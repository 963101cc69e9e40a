#include "cli/statistics/stats_words.h"

#include "cli/messages/messages.h"
#include "cli/output/named_scores.h"
#include "cli/terminal/finnish_format.h"
#include "hankehaku/stats_names.h"

#include <algorithm>

namespace hankehaku::cli {
namespace {

std::string with_decimals(const StatsCell& cell) {
    // Hundredths count up from the whole, also below zero.
    const bool negative = *cell.whole < 0 && cell.hundredths > 0;
    const std::int64_t whole = negative ? *cell.whole + 1 : *cell.whole;
    const int hundredths = negative ? 100 - cell.hundredths : cell.hundredths;
    const std::string digits = std::to_string(hundredths);
    return (negative && whole == 0 ? "-" : "") + finnish_number(whole) + "," + (hundredths < 10 ? "0" : "") + digits;
}

bool is_money(const StatsColumn& column) {
    return !column.score && figure_unit(column.figure) == FigureUnit::euros && column.measure != Measure::count &&
           column.measure != Measure::percent;
}

}  // namespace

std::string number_text(const StatsCell& cell, const StatsColumn& column) {
    if (!cell.whole) return "–";
    const std::string number = is_whole(column.measure) ? finnish_number(*cell.whole) : with_decimals(cell);
    if (column.measure == Measure::percent) return number + " %";
    return is_money(column) ? number + " €" : number;
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
