#include "base/joined.h"
#include "cli/commands/commands.h"

#include "cli/messages/messages.h"
#include "cli/options/principle_options.h"
#include "cli/options/search_options.h"
#include "cli/output/workbook_output.h"
#include "cli/statistics/stats_rows.h"
#include "cli/statistics/stats_text.h"
#include "cli/statistics/stats_workbook.h"
#include "cli/tables/csv_options.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/result_json.h"
#include "hankehaku/searcher.h"
#include "hankehaku/stats_names.h"

#include <algorithm>
#include <string>
#include <vector>

namespace hankehaku::cli {
namespace {

constexpr const char* usual_field = "rahoitus";

/// --sum, --mean... share one list, so that columns come in the order of the command line.
struct MeasureOption {
    Measure measure;
    std::string field;
};

std::string known_fields() {
    return "rahoitus, julkinen-rahoitus, yritykset, henkilöt, pisteet:ROW, " + joined(all_figures, ", ", figure_name);
}

/// "score:hyvinvointi:direct" is a score of 8.2; a name of two figures means both.
std::vector<StatsColumn> columns_of(const MeasureOption& option) {
    const std::string name = "--" + std::string(measure_name(option.measure));
    for (const std::string_view prefix : {"score:", "pisteet:"})
        if (option.field.starts_with(prefix))
            return {{option.measure, {}, parse_score_name(name, std::string_view(option.field).substr(prefix.size()))}};
    std::vector<StatsColumn> columns;
    for (const Figure figure : figures_from_name(option.field)) columns.push_back({option.measure, figure});
    if (columns.empty())
        throw Error("usage.unknown_stats_field",
                    {{"option", name}, {"field", option.field}, {"known", known_fields()}});
    return columns;
}

class StatsCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    void add_measure(CLI::App& app, Measure measure, const std::string& description);
    [[nodiscard]] std::vector<StatsColumn> columns() const;
    [[nodiscard]] StatsRequest request() const;
    void warn(const StatsResult& result, std::ostream& err, const Wording& say) const;

    SearchOptions options_;
    std::vector<std::string> by_;
    std::vector<MeasureOption> measures_;
    Allocation allocation_ = Allocation::full;
    Format format_ = Format::text;
    CsvOptions csv_;
};

void StatsCommand::add_measure(CLI::App& app, Measure measure, const std::string& description) {
    const auto note = [this, measure](const std::string& field) { measures_.push_back({measure, field}); };
    app.add_option_function<std::vector<std::string>>(
           "--" + std::string(measure_name(measure)),
           [note](const std::vector<std::string>& fields) {
               for (const std::string& field : fields) note(field);
           },
           description)
        ->allow_extra_args(false)
        ->trigger_on_parse()
        ->option_text("FIELD")
        ->group("Numbers (repeat any; without: --sum rahoitus)");
}

void StatsCommand::add_options(CLI::App& app) {
    options_.add_to(app, SearchOptions::Purpose::stats);
    add_repeatable(app, "--by", by_, "A row for each value of this facet; repeat once for pairs of values")
        ->option_text("FACET")
        ->group("Rows");
    add_choice(app, "--allocation", allocation_, choices_of(allocations),
               "A project with several values counts whole in each row (default), is divided, or has a row apart")
        ->group("Rows");
    add_measure(app, Measure::sum, "Add up");
    add_measure(app, Measure::mean, "Mean of the projects that have the number");
    add_measure(app, Measure::median, "Their median");
    add_measure(app, Measure::count, "How many projects have the number");
    add_format(app, format_, {Format::text, Format::json, Format::csv, Format::tsv, Format::xlsx},
               "How to print (default: text); xlsx is a workbook");
    csv_.add_to(app);
    app.footer(
        "Fields: rahoitus (myönnetty, maksettu), julkinen-rahoitus (suunniteltu, toteutunut), yritykset and henkilöt\n"
        "(each also -suunniteltu, -toteutunut), osatoteuttajat, kesto; English names too: funding, granted, paid,\n"
        "public-funding, planned-total, actual-total, companies, participants, partners, duration.\n"
        "pisteet:ROW[:EFFECT] (score:) is a score of 8.2, as for --min-score.  A name of two shows the plan beside "
        "the outcome.  Projects without the number are left aside and counted.\n"
        "\nExamples:\n"
        "  hankehaku stats --by maakunta --sum rahoitus --allocation split\n"
        "  hankehaku stats nuoret --by vuosi --by rahasto --sum myönnetty --mean kesto\n"
        "  hankehaku stats --by hakija --count maksettu --format csv > hakijat.csv");
}

std::vector<StatsColumn> StatsCommand::columns() const {
    std::vector<StatsColumn> columns;
    for (const auto& option : measures_)
        for (const StatsColumn& column : columns_of(option))
            if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
    return columns.empty() ? columns_of({Measure::sum, usual_field}) : columns;
}

StatsRequest StatsCommand::request() const {
    StatsRequest request;
    request.search = options_.request();
    request.search.query = options_.queries().front().text;
    for (const std::string& name : by_) request.by.push_back(named_facet("--by", name));
    request.columns = columns();
    request.allocation = allocation_;
    return request;
}

/// For formats that have no place for it.
void StatsCommand::warn(const StatsResult& result, std::ostream& err, const Wording& say) const {
    if (format_ != Format::csv && format_ != Format::tsv) return;
    if (result.corrected_query)
        err << "hankehaku: "
            << printable(say("stats.corrected_note", {{"query", result.query}, {"corrected", *result.corrected_query}}))
            << '\n';
    if (result.relaxed) err << "hankehaku: " << say("stats.relaxed_note") << '\n';
}

ExitCode StatsCommand::run(const Surroundings& surroundings) {
    csv_.require_use(format_);
    if (format_ == Format::xlsx) require_no_terminal(surroundings.screen);
    const StatsRequest wanted = request();
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options_.synonyms()});
    const StatsResult result = searcher.stats(wanted);
    warn(result, surroundings.err, surroundings.screen.say);
    if (format_ == Format::text)
        print_stats_text(surroundings.out, result, surroundings.screen);
    else if (format_ == Format::json)
        surroundings.out << to_json(result) << '\n';
    else if (format_ == Format::xlsx)
        print_stats_workbook(surroundings.out, result, surroundings.index.path(), surroundings.screen.say);
    else
        print_stats_table(surroundings.out, result, csv_.style(format_));
    return result.total.projects > 0 ? ExitCode::found : ExitCode::nothing_found;
}

}  // namespace

std::unique_ptr<Command> make_stats_command() { return std::make_unique<StatsCommand>(); }

}  // namespace hankehaku::cli
