#include "base/joined.h"
#include "cli/commands/commands.h"

#include "cli/messages/messages.h"
#include "cli/options/principle_options.h"
#include "cli/options/search_options.h"
#include "cli/output/workbook_output.h"
#include "cli/statistics/stats_output.h"
#include "cli/tables/csv_options.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"

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
    std::vector<StatsColumn> columns = stats_columns(option.measure, option.field);
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
    void add_comparison(CLI::App& app);
    [[nodiscard]] std::vector<StatsColumn> columns() const;
    [[nodiscard]] StatsRequest request() const;

    SearchOptions options_;
    std::vector<std::string> by_;
    std::vector<MeasureOption> measures_;
    Allocation allocation_ = Allocation::full;
    StatsYears years_ = StatsYears::all;
    std::optional<std::size_t> top_;
    bool pivot_ = false;
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

void StatsCommand::add_comparison(CLI::App& app) {
    const auto note = [this](const std::vector<std::string>& fields) {
        for (const std::string& field : fields)
            for (const Measure measure : comparison) measures_.push_back({measure, field});
    };
    app.add_option_function<std::vector<std::string>>("--compare", note,
                                                      "All of these: planned, realised, difference, per cent")
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
    add_choice(app, "--years", years_, choices_of(stats_years),
               "With --by vuosi: every year in which projects run (default), or those of the request")
        ->group("Rows");
    add_top(app, top_, "Maximum of rows, and of rows below each, by the first column");
    refuse_limit(app);
    app.add_flag("--pivot", pivot_, "Two facets as a table: a column for each value of the second (always in xlsx)")
        ->group("Rows");
    add_measure(app, Measure::sum, "Add up");
    add_measure(app, Measure::mean, "Mean of the projects that have the number");
    add_measure(app, Measure::median, "Their median");
    add_measure(app, Measure::count, "How many projects have the number");
    add_measure(app, Measure::difference, "The realised sum minus the planned one");
    add_measure(app, Measure::percent, "The realised sum in per cent of the planned one");
    add_comparison(app);
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
        "  hankehaku stats --vuosi 2018..2021 --by vuosi --years asked --allocation split\n"
        "  hankehaku stats --by organisaatio --compare rahoitus --top 10\n"
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
    request.years = years_;
    request.top = top_.value_or(no_limit);
    return request;
}

ExitCode StatsCommand::run(const Surroundings& surroundings) {
    csv_.require_use(format_);
    if (format_ == Format::xlsx) require_no_terminal(surroundings.screen);
    const StatsRequest wanted = request();
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options_.synonyms()});
    const StatsResult result = searcher.stats(wanted);
    print_stats(surroundings, result, {.format = format_, .style = csv_.style(format_), .pivot = pivot_});
    return result.total.projects > 0 ? ExitCode::found : ExitCode::nothing_found;
}

}  // namespace

std::unique_ptr<Command> make_stats_command() { return std::make_unique<StatsCommand>(); }

}  // namespace hankehaku::cli
