#include "cli/statistics/stats_text.h"

#include "cli/statistics/stats_grid.h"
#include "cli/statistics/stats_words.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/inked_text.h"

#include "hankehaku/stats_names.h"

#include <algorithm>
#include <string>
#include <vector>

namespace hankehaku::cli {
namespace {

constexpr std::size_t widest_text = 120;

std::string counted(std::size_t projects) {
    return finnish_number(static_cast<std::int64_t>(projects)) + (projects == 1 ? " project" : " projects");
}

/// "missing: myönnetty in 4 projects, maksettu in 12 projects"; empty when nothing is.
std::string what_is_missing(const StatsResult& result) {
    std::string list;
    for (const std::size_t at : first_of_each_subject(result.columns)) {
        const std::size_t missing = result.total.projects - result.total.cells[at].with_figure;
        if (missing > 0)
            list.append(list.empty() ? "missing: " : ", ")
                .append(subject_title(result.columns[at]) + " in " + counted(missing));
    }
    return list;
}

std::string how_to_read(const StatsResult& result) {
    std::string text = "allocation " + std::string(allocation_name(result.allocation)) + ": " +
                       std::string(allocation_rule(result.allocation));
    const std::size_t several = result.projects_in_several_rows;
    if (result.allocation == Allocation::single) return text;
    if (several == 0) return text + "; here none is in several rows";
    text += "; here " + counted(several) + (several == 1 ? " is" : " are") + " in several rows";
    if (result.allocation == Allocation::full) text += ", so that the rows make more than the total";
    return text;
}

}  // namespace

void print_stats_text(std::ostream& out, const StatsResult& result, const Screen& screen) {
    const Painter painter(screen.colour);
    const std::size_t text_columns = std::min(screen.columns, widest_text);
    const auto note = [&](const std::string& text) {
        if (!text.empty()) InkedText().add(text, Ink::quiet).print(out, painter, text_columns, 0, 2);
    };
    if (result.corrected_query) note("nothing found as written; these are projects with " + *result.corrected_query);
    if (result.relaxed) note("no text has all the words; these are projects with any of them");
    if (result.total.projects == 0) {
        out << painter(Ink::strong, "no projects found") << '\n';
        return;
    }
    StatsGrid(result, screen.columns).print(out, painter);
    out << '\n';
    if (!result.by.empty()) note(how_to_read(result));
    note(what_is_missing(result));
}

}  // namespace hankehaku::cli
