#include "cli/commands/commands.h"

#include "cli/options/search_options.h"
#include "cli/output/hit_output.h"
#include "cli/running/manifest.h"
#include "cli/running/query_run.h"
#include "cli/saved/saved_run.h"

#include "cli/options/given_arguments.h"

#include <optional>
#include <string>

namespace hankehaku::cli {
namespace {

class SearchCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    CLI::App* app_ = nullptr;
    SearchOptions options_;
    HitOutputOptions output_;
    std::optional<std::string> name_;
    std::string manifest_;
};

void SearchCommand::add_options(CLI::App& app) {
    app_ = &app;
    options_.add_to(app, SearchOptions::Purpose::hits);
    output_.add_to(app);
    app.add_option("--manifest", manifest_,
                   "Write a description of the export to this file, so that it can be repeated")
        ->option_text("FILE")
        ->group("Output");
    app.add_option("--save", name_, "Save the search under this name for 'hankehaku saved'")
        ->option_text("NAME")
        ->group("Output");
    app.footer(
        "Words in quotes are a phrase, -word excludes, OR (TAI), NOT (EI), parentheses and fields (nimi:kauppias)\n"
        "combine; a word that begins with '-' goes after '--'.\n\n"
        "Examples:\n"
        "  hankehaku search pitkäaikaistyötön --maakunta Pirkanmaa --maakunta Häme\n"
        "  hankehaku search --facets --sort funding --tila \"Toiminta päättynyt\"\n"
        "  hankehaku search --format csv --csv-dialect fi --all -- nuori -yrittäjyys > nuoret.csv\n"
        "  hankehaku search kotoutuminen --maakunta Lappi --save lapin-kotoutuminen");
}

ExitCode SearchCommand::run(const Surroundings& surroundings) {
    if (name_) check_can_be_saved(*name_, options_);
    const SearchRequest wanted = request_for(options_, output_, surroundings);
    const std::unique_ptr<ResultOutput> printer = output_.make(surroundings, options_.has_query_file());
    const QueryRun done = run_queries(options_, wanted, surroundings, *printer);
    const ExitCode code = done.exit_code();
    surroundings.out.flush();
    if (!manifest_.empty()) {
        std::vector<std::string> arguments =
            given_arguments(*app_, {"--db", "--color", "--no-pager", "--language", "--output", "--manifest"});
        arguments.insert(arguments.begin(), "search");
        write_manifest(manifest_, {std::move(arguments), done, surroundings.index.path()});
    }
    if (name_) save_search(*name_, *app_, options_, wanted, surroundings);
    return code;
}

}  // namespace

std::unique_ptr<Command> make_search_command() { return std::make_unique<SearchCommand>(); }

}  // namespace hankehaku::cli
