#include "cli/statistics/stats_output.h"

#include "cli/messages/messages.h"
#include "cli/options/option_values.h"
#include "cli/statistics/stats_pivot.h"
#include "cli/statistics/stats_rows.h"
#include "cli/statistics/stats_text.h"
#include "cli/statistics/stats_workbook.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/error.h"
#include "hankehaku/result_json.h"

#include <limits>

namespace hankehaku::cli {
namespace {

/// For formats that have no place for it.
void warn(const StatsResult& result, const Surroundings& surroundings) {
    const Wording& say = surroundings.screen.say;
    const auto tell = [&](const std::string& note) { surroundings.err << "hankehaku: " << printable(note) << '\n'; };
    if (result.corrected_query)
        tell(say("stats.corrected_note", {{"query", result.query}, {"corrected", *result.corrected_query}}));
    if (result.relaxed) tell(say("stats.relaxed_note"));
    if (result.rows_left_out > 0) tell_rows_left(surroundings, result.rows_left_out);
    if (result.years_left_out > 0) tell(say("stats.years_left", {{"count", result.years_left_out}}));
}

}  // namespace

void print_stats(const Surroundings& surroundings, const StatsResult& result, const StatsOutput& how) {
    if (how.pivot) require_two_facets(result);
    if (how.format != Format::text && how.format != Format::json) warn(result, surroundings);
    switch (how.format) {
        case Format::json: surroundings.out << to_json(result) << '\n'; break;
        case Format::xlsx:
            print_stats_workbook(surroundings.out, result, surroundings.index.path(), surroundings.screen.say);
            break;
        case Format::text:
            if (how.pivot)
                print_stats_pivot(surroundings.out, result, surroundings.screen);
            else
                print_stats_text(surroundings.out, result, surroundings.screen);
            break;
        default:
            if (how.pivot)
                print_stats_pivot(surroundings.out, result, how.style);
            else
                print_stats_table(surroundings.out, result, how.style);
    }
}

void add_top(CLI::App& app, std::optional<std::size_t>& top, const std::string& description) {
    add_number(app, "--top", top, 1, std::numeric_limits<std::size_t>::max(), description)->group("Rows");
}

void tell_rows_left(const Surroundings& surroundings, std::size_t rows) {
    surroundings.err << "hankehaku: " << surroundings.screen.say("stats.rows_left", {{"count", rows}}) << '\n';
}

}  // namespace hankehaku::cli
