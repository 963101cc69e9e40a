#include "cli/commands/commands.h"

#include "cli/options/search_options.h"
#include "cli/output/csv_output.h"
#include "cli/output/json_output.h"
#include "cli/output/text_output.h"
#include "cli/output/workbook_output.h"
#include "cli/running/query_run.h"
#include "cli/statistics/stats_output.h"
#include "cli/tables/csv_options.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"

#include <algorithm>

namespace hankehaku::cli {
namespace {

constexpr std::size_t text_facet_size = FacetRequest{}.max_values;

class FacetsCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    [[nodiscard]] SearchRequest request() const;
    [[nodiscard]] std::unique_ptr<ResultOutput> output(const Surroundings& surroundings) const;
    void tell_ignored(const Surroundings& surroundings) const;
    static void tell_left(const Surroundings& surroundings, const QueryRun& done);

    SearchOptions options_;
    CLI::App* app_ = nullptr;
    std::optional<std::size_t> top_;
    Format format_ = Format::text;
    CsvOptions csv_;
};

void FacetsCommand::add_options(CLI::App& app) {
    app_ = &app;
    options_.add_to(app, SearchOptions::Purpose::facets);
    add_top(app, top_, "Most values of each facet, the most frequent ones");
    add_format(app, format_, {Format::text, Format::json, Format::csv, Format::tsv, Format::xlsx},
               "How to print (default: text, the 10 most frequent values; the others print all values)");
    csv_.add_to(app);
    app.footer(
        "Counts are exact.  A facet's own filter does not shrink its own counts; a project with several values\n"
        "counts for each.\n\n"
        "Examples:\n"
        "  hankehaku facets\n"
        "  hankehaku facets kotoutuminen --facet maakunta:all --vuosi 2021\n"
        "  hankehaku facets --format csv --facet hakija > hakijat.csv");
}

SearchRequest FacetsCommand::request() const {
    const std::size_t size = top_.value_or(format_ == Format::text ? text_facet_size : no_limit);
    SearchRequest request = options_.request();
    request.offset = 0;
    request.limit = 0;
    request.facets = options_.facets(size);
    request.place_tree = options_.place_tree(size);
    if (!request.facets.empty() || request.place_tree) return request;
    for (const Facet facet : all_facets) request.facets.push_back({facet, size});
    return request;
}

std::unique_ptr<ResultOutput> FacetsCommand::output(const Surroundings& surroundings) const {
    csv_.require_use(format_);
    std::ostream& out = surroundings.out;
    if (format_ == Format::text)
        return std::make_unique<TextOutput>(out, surroundings.screen, TextOutput::Contents::facets_only);
    if (format_ == Format::json) return std::make_unique<JsonOutput>(out, JsonOutput::Contents::facets_only);
    if (format_ == Format::xlsx) return std::make_unique<FacetWorkbookOutput>(surroundings, options_.has_query_file());
    return std::make_unique<FacetTableOutput>(out, csv_.style(format_), options_.has_query_file());
}

/// Of the options that are taken from `search` because a command line may be changed from one to the other.
void FacetsCommand::tell_ignored(const Surroundings& surroundings) const {
    std::string ignored;
    for (const char* const name :
         {"--limit", "--offset", "--all", "--sort", "--sort-score", "--desc", "--asc", "--snippets"})
        if (app_->count(name) > 0) ignored.append(ignored.empty() ? "" : ", ").append(name);
    if (!ignored.empty())
        surroundings.err << "hankehaku: " << surroundings.screen.say("facets.ignored", {{"options", ignored}}) << '\n';
}

void FacetsCommand::tell_left(const Surroundings& surroundings, const QueryRun& done) {
    std::size_t left = 0;
    for (const AnsweredQuery& answered : done.answered)
        for (const FacetCounts& facet : answered.result.facets)
            left += facet.distinct - std::min(facet.distinct, facet.values.size());
    if (left > 0) tell_rows_left(surroundings, left);
}

ExitCode FacetsCommand::run(const Surroundings& surroundings) {
    const SearchRequest wanted = request();
    const std::unique_ptr<ResultOutput> printer = output(surroundings);
    tell_ignored(surroundings);
    const QueryRun done = run_queries(options_, wanted, surroundings, *printer);
    if (format_ != Format::text && format_ != Format::json) tell_left(surroundings, done);
    return done.exit_code();
}

}  // namespace

std::unique_ptr<Command> make_facets_command() { return std::make_unique<FacetsCommand>(); }

}  // namespace hankehaku::cli
