#include "cli/commands/commands.h"

#include "base/json_text.h"
#include "cli/messages/messages.h"
#include "cli/options/given_arguments.h"
#include "cli/options/search_options.h"
#include "cli/output/hit_output.h"
#include "cli/running/manifest.h"
#include "cli/running/query_run.h"
#include "cli/running/utc_time.h"
#include "cli/saved/saved_arguments.h"
#include "cli/saved/saved_list.h"
#include "cli/saved/saved_run.h"
#include "cli/saved/saved_searches.h"
#include "cli/saved/search_news.h"

#include "cli/options/option_values.h"
#include "cli/options/output_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/atom_feed.h"
#include "hankehaku/error.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace hankehaku::cli {
namespace {

/// The options with which a saved search is run this time.
struct SavedRun {
    SavedSearch search;
    SearchOptions options;
    Surroundings surroundings;
    std::string folder;  ///< of the index, as saved

    SavedRun(SavedSearch saved, const std::vector<std::string>& arguments, const Surroundings& around)
        : search(std::move(saved)), surroundings(around) {
        read_saved_arguments(search, arguments, options);
        // A search belongs to the index it was saved for, unless another is named.
        if (!around.index.is_named() && !search.index.empty()) surroundings.index = IndexLocation(search.index);
        folder = folder_of(surroundings.index);
    }
};

class SavedCommand : public Command {
public:
    void add_options(CLI::App& app) override;
    ExitCode run(const Surroundings& surroundings) override;

private:
    void add_run(CLI::App& app);
    void add_feed(CLI::App& app);
    void require_known_words() const;
    [[nodiscard]] ExitCode run_search(const Surroundings& surroundings) const;
    [[nodiscard]] ExitCode print_feed(const Surroundings& surroundings) const;
    void remember(SavedRun& run, SeenProjects now) const;

    CLI::App* app_ = nullptr;
    CLI::App* list_ = nullptr;
    CLI::App* run_ = nullptr;
    CLI::App* feed_ = nullptr;
    CLI::App* delete_ = nullptr;
    Format list_format_ = Format::text;
    std::string name_;
    bool only_news_ = false;
    bool mark_seen_ = false;
    std::string manifest_;
    SearchOptions instead_;
    HitOutputOptions output_;
};

void SavedCommand::add_options(CLI::App& app) {
    app_ = &app;
    list_ = app.add_subcommand("list", "Show the saved searches")->fallthrough();
    add_format(*list_, list_format_, {Format::text, Format::json}, "How to print (default: text)");
    run_ = app.add_subcommand("run", "Run a saved search again")->fallthrough();
    add_run(*run_);
    feed_ = app.add_subcommand("feed", "Print what is new as an Atom feed")->fallthrough();
    add_feed(*feed_);
    delete_ = app.add_subcommand("delete", "Forget a saved search")->fallthrough();
    delete_->add_option("NAME", name_, "Name of the search")->required();
    // After the commands, which would inherit it: words that none of them takes get a message of their own.
    app.allow_extras();
    app.footer(
        "'hankehaku search ... --save NAME' saves a search for the index in use.  What it finds is compared with what\n"
        "was seen; looking changes nothing, --mark-seen makes what it finds now the seen.\n\n"
        "Examples:\n"
        "  hankehaku search kotoutuminen --maakunta Lappi --save lapin-kotoutuminen\n"
        "  hankehaku saved list\n"
        "  hankehaku saved run lapin-kotoutuminen --new\n"
        "  hankehaku saved run lapin-kotoutuminen --new --mark-seen\n"
        "  hankehaku saved feed lapin-kotoutuminen > lappi.atom\n"
        "  hankehaku saved delete lapin-kotoutuminen");
}

void SavedCommand::add_run(CLI::App& app) {
    app.add_option("NAME", name_, "Name of the search")->required();
    CLI::Option* news =
        app.add_flag("--new", only_news_, "Show only what appeared or changed since it was marked as seen")
            ->group("Hits");
    app.add_flag("--mark-seen", mark_seen_, "Afterwards take all that it finds as seen")->group("Hits");
    instead_.add_to(app, SearchOptions::Purpose::saved);
    output_.add_to(app);
    app.add_option("--manifest", manifest_, "Write to this file how the answer came about, so that it can be repeated")
        ->option_text("FILE")
        ->group("Output")
        ->excludes(news);
}

void SavedCommand::add_feed(CLI::App& app) {
    app.add_option("NAME", name_, "Name of the search")->required();
    app.add_flag("--mark-seen", mark_seen_, "Afterwards take all that it finds as seen");
}

/// CLI11 would say that something is unexpected, in the order in which it met it.
void SavedCommand::require_known_words() const {
    const std::vector<std::string> extras = app_->remaining();
    if (!extras.empty() && extras.front().starts_with('-'))
        throw failure("usage.unknown_option", {{"option_name", extras.front()}});
    const bool has_command = !app_->get_subcommands().empty();
    if (!extras.empty())
        throw has_command ? failure("usage.unexpected", {{"unexpected", extras.front()}})
                          : failure("usage.unknown_saved_command", {{"command", extras.front()}});
    if (!has_command) throw failure("usage.saved_command_missing");
}

void SavedCommand::remember(SavedRun& run, SeenProjects now) const {
    if (!mark_seen_) return;
    // What could not be shown was not seen.
    run.surroundings.out.flush();
    run.search.seen[run.folder] = {utc_now(), std::move(now)};
    if (run.search.index.empty()) run.search.index = run.folder;
    SavedSearches(saved_searches_file()).put(run.search);
}

ExitCode SavedCommand::run_search(const Surroundings& surroundings) const {
    const SavedSearch saved = SavedSearches(saved_searches_file()).find(name_);
    const std::vector<std::string> instead = given_arguments(
        *run_, {"NAME", "--new", "--mark-seen", "--format", "--columns", "--csv-dialect", "--csv-raw", "--manifest"});
    const std::vector<std::string> arguments = arguments_with(saved.arguments, instead);
    SavedRun run(saved, arguments, surroundings);
    const SearchRequest request = request_for(run.options, output_, run.surroundings);
    SeenProjects now;
    if (only_news_ || mark_seen_) now = projects_found(run.options, request, run.surroundings);
    ExitCode code = ExitCode::found;
    if (only_news_) {
        const bool limited = run_->get_option("--limit")->count() > 0;
        code = print_news(run.search.seen_in(run.folder), now, run.options, limited ? request.limit : no_limit, output_,
                          run.surroundings);
    } else {
        const std::unique_ptr<ResultOutput> printer = output_.make(run.surroundings, false);
        const QueryRun done = run_queries(run.options, request, run.surroundings, *printer);
        code = done.exit_code();
        if (!manifest_.empty()) {
            std::vector<std::string> repeated = arguments;
            repeated.insert(repeated.begin(), "search");
            write_manifest(manifest_, {std::move(repeated), done, run.surroundings.index.path()});
        }
    }
    remember(run, std::move(now));
    return code;
}

ExitCode SavedCommand::print_feed(const Surroundings& surroundings) const {
    const SavedSearch saved = SavedSearches(saved_searches_file()).find(name_);
    SavedRun run(saved, saved.arguments, surroundings);
    SeenProjects now = projects_found(run.options, run.options.request(), run.surroundings);
    const SeenState* const seen = run.search.seen_in(run.folder);
    const SearchNews news = news_between(seen == nullptr ? SeenProjects() : seen->projects, now);
    AtomFeed feed;
    feed.identity = "saved/" + name_ + "/" + run.folder;
    feed.title = name_;
    feed.updated = utc_now();
    feed.language = language_code(surroundings.screen.say.language());
    for (const Project& project : news_in_full(news, run.options, run.surroundings))
        feed.entries.push_back({project, {}});
    surroundings.out << to_xml(feed);
    const bool empty = feed.entries.empty();
    remember(run, std::move(now));
    return empty ? ExitCode::nothing_found : ExitCode::found;
}

ExitCode SavedCommand::run(const Surroundings& surroundings) {
    require_known_words();
    if (run_->parsed()) return run_search(surroundings);
    if (feed_->parsed()) return print_feed(surroundings);
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
