#include "cli/statistics/stats_text.h"

#include "cli/messages/messages.h"
#include "cli/statistics/stats_grid.h"
#include "cli/statistics/stats_words.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/inked_text.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/stats_names.h"

#include <algorithm>
#include <string>
#include <vector>

namespace hankehaku::cli {
namespace {

std::string counted(std::size_t projects, const Wording& say) { return say("count.projects", {{"count", projects}}); }

/// "missing: myönnetty in 4 projects, maksettu in 12 projects"; empty when nothing is.
std::string what_is_missing(const StatsResult& result, const Wording& say) {
    std::string list;
    for (const std::size_t at : first_of_each_subject(result.columns)) {
        const std::size_t missing = result.total.projects - result.total.cells[at].with_figure;
        if (missing > 0)
            list.append(list.empty() ? "" : ", ")
                .append(say("stats.missing_in", {{"subject", subject_title(result.columns[at], say)},
                                                 {"projects", counted(missing, say)}}));
    }
    return list.empty() ? list : say("stats.missing", {{"list", list}});
}

std::string rule_of(Allocation allocation, const Wording& say) {
    switch (allocation) {
        case Allocation::full: return say("stats.full");
        case Allocation::split: return say("stats.split");
        case Allocation::single: return say("stats.single");
    }
    return {};
}

std::string how_to_read(const StatsResult& result, const Wording& say) {
    const std::string text = say("stats.allocation", {{"allocation", allocation_name(result.allocation)},
                                                      {"rule", rule_of(result.allocation, say)}});
    const std::size_t several = result.projects_in_several_rows;
    if (result.allocation == Allocation::single) return text;
    if (several == 0) return text + "; " + say("stats.none_in_several");
    const std::string in_several = say("stats.in_several", {{"projects", counted(several, say)}, {"count", several}});
    if (result.allocation != Allocation::full) return text + "; " + in_several;
    return text + "; " + in_several + ", " + say("stats.more_than_total");
}

}  // namespace

void print_stats_text(std::ostream& out, const StatsResult& result, const Screen& screen) {
    const Painter painter(screen.colour);
    const std::size_t text_columns = std::min(screen.columns, widest_line);
    const auto note = [&](const std::string& text) {
        if (!text.empty()) InkedText().add(text, Ink::quiet).print(out, painter, text_columns, 0, 2);
    };
    const Wording& say = screen.say;
    if (result.corrected_query)
        note(say("stats.corrected_note", {{"query", result.query}, {"corrected", *result.corrected_query}}));
    if (result.relaxed) note(say("stats.relaxed_note"));
    if (result.total.projects == 0) {
        out << painter(Ink::strong, say("search.none")) << '\n';
        return;
    }
    StatsGrid(result, screen.columns, say).print(out, painter);
    out << '\n';
    if (result.rows_left_out > 0) note(say("stats.rows_left", {{"count", result.rows_left_out}}));
    if (result.years_left_out > 0) note(say("stats.years_left", {{"count", result.years_left_out}}));
    if (!result.by.empty()) note(how_to_read(result, say));
    note(what_is_missing(result, say));
}

}  // namespace hankehaku::cli
