#include "cli/commands/commands.h"

#include "base/json_text.h"
#include "cli/messages/messages.h"
#include "cli/options/given_arguments.h"
#include "cli/options/search_options.h"
#include "cli/output/hit_output.h"
#include "cli/running/manifest.h"
#include "cli/running/query_run.h"
#include "cli/running/utc_time.h"
#include "cli/saved/saved_list.h"
#include "cli/saved/saved_run.h"
#include "cli/saved/saved_searches.h"
#include "cli/saved/search_news.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/error.h"

#include <algorithm>

namespace hankehaku::cli {
namespace {

/// What was saved, read as `search` reads its arguments.
void read_saved_arguments(const SavedSearch& search, SearchOptions& options) {
    CLI::App app;
    options.add_to(app, SearchOptions::Purpose::hits);
    std::vector<std::string> arguments = search.arguments;
    std::reverse(arguments.begin(), arguments.end());
    try {
        app.parse(arguments);
    } catch (const CLI::ParseError& problem) {
        throw failure("usage.saved_unreadable", {{"name", search.name}, {"reason", problem.what()}});
    }
}

class SavedCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    void add_run(CLI::App& app);
    [[nodiscard]] ExitCode run_search(const Surroundings& surroundings) const;

    CLI::App* list_ = nullptr;
    CLI::App* run_ = nullptr;
    CLI::App* delete_ = nullptr;
    Format list_format_ = Format::text;
    std::string name_;
    bool only_news_ = false;
    bool all_hits_ = false;
    std::string manifest_;
    HitOutputOptions output_;
};

void SavedCommand::add_options(CLI::App& app) {
    app.require_subcommand(1);
    list_ = app.add_subcommand("list", "Show the saved searches")->fallthrough();
    add_format(*list_, list_format_, {Format::text, Format::json}, "How to print (default: text)");
    run_ = app.add_subcommand("run", "Run a saved search again")->fallthrough();
    add_run(*run_);
    delete_ = app.add_subcommand("delete", "Forget a saved search")->fallthrough();
    delete_->add_option("NAME", name_, "Name of the search")->required();
    app.footer(
        "'hankehaku search ... --save NAME' saves a search.  A run remembers what it found.\n\n"
        "Examples:\n"
        "  hankehaku search kotoutuminen --maakunta Lappi --save lapin-kotoutuminen\n"
        "  hankehaku saved list\n"
        "  hankehaku saved run lapin-kotoutuminen --new\n"
        "  hankehaku saved delete lapin-kotoutuminen");
}

void SavedCommand::add_run(CLI::App& app) {
    app.add_option("NAME", name_, "Name of the search")->required();
    CLI::Option* news =
        app.add_flag("--new", only_news_, "Show only what appeared or changed since the last run")->group("Hits");
    app.add_flag("--all", all_hits_, "Show all hits, whatever was saved")->group("Hits");
    output_.add_to(app);
    app.add_option("--manifest", manifest_, "Write to this file how the answer came about, so that it can be repeated")
        ->option_text("FILE")
        ->group("Output")
        ->excludes(news);
}

ExitCode SavedCommand::run_search(const Surroundings& surroundings) const {
    SavedSearches searches(saved_searches_file());
    SavedSearch search = searches.find(name_);
    SearchOptions options;
    read_saved_arguments(search, options);
    SearchRequest request = request_for(options, output_, surroundings);
    if (all_hits_) request.limit = no_limit;
    SeenProjects now = projects_found(options, request, surroundings);
    ExitCode code = ExitCode::found;
    if (only_news_) {
        code = print_news(search, now, options, output_, surroundings);
    } else {
        const std::unique_ptr<ResultOutput> printer = output_.make(surroundings, false);
        const QueryRun done = run_queries(options, request, surroundings, *printer);
        code = done.exit_code();
        if (!manifest_.empty()) {
            std::vector<std::string> arguments = search.arguments;
            arguments.insert(arguments.begin(), "search");
            write_manifest(manifest_, {std::move(arguments), done, surroundings.index.path()});
        }
    }
    // What could not be shown was not seen.
    surroundings.out.flush();
    search.seen = std::move(now);
    search.last_run = utc_now();
    searches.put(search);
    return code;
}

ExitCode SavedCommand::run(const Surroundings& surroundings) {
    if (run_->parsed()) return run_search(surroundings);
    SavedSearches searches(saved_searches_file());
    if (delete_->parsed()) {
        searches.remove(name_);
        return ExitCode::found;
    }
    const std::vector<SavedSearch> all = searches.all();
    if (list_format_ == Format::json)
        print_saved_json(surroundings.out, all);
    else
        print_saved_list(surroundings.out, all, surroundings.screen);
    return all.empty() ? ExitCode::nothing_found : ExitCode::found;
}

}  // namespace

std::unique_ptr<Command> make_saved_command() { return std::make_unique<SavedCommand>(); }

}  // namespace hankehaku::cli
