#include "cli/saved/saved_run.h"

#include "base/fnv1a.h"
#include "cli/messages/messages.h"
#include "cli/options/given_arguments.h"
#include "cli/running/utc_time.h"

#include "hankehaku/error.h"
#include "hankehaku/project_json.h"
#include "hankehaku/result_pages.h"
#include "hankehaku/searcher.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hankehaku::cli {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::string_view synonyms_option = "--synonyms=";

/// A fingerprint of the exported project.
std::string content_fingerprint(const Project& project) { return hex_digits(fnv1a(to_json(project))); }

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; }

/// What to look for, and nothing of how it was printed; files are named so that they are found from any folder.
std::vector<std::string> arguments_to_save(const CLI::App& app) {
    std::vector<std::string> arguments =
        given_arguments(app, {"--db", "--color", "--no-pager", "--language", "--format", "--columns", "--csv-dialect",
                              "--csv-raw", "--output", "--manifest", "--save"});
    for (std::string& argument : arguments)
        if (argument.starts_with(synonyms_option))
            argument = std::string(synonyms_option) +
                       std::filesystem::absolute(argument.substr(synonyms_option.size())).string();
    return arguments;
}

}  // namespace

void check_can_be_saved(const std::string& name, const SearchOptions& options) {
    if (options.has_query_file()) throw failure("usage.save_query_file");
    if (name.empty() || name.size() > longest_name || name.starts_with('-') ||
        std::any_of(name.begin(), name.end(), is_control))
        throw failure("usage.save_name", {{"limit", longest_name}});
    if (SavedSearches(saved_searches_file()).contains(name)) throw failure("usage.save_again", {{"name", name}});
}

void save_search(const std::string& name, const CLI::App& app, const SearchOptions& options, SearchRequest request,
                 const Surroundings& surroundings) {
    const std::string now = utc_now();
    const std::string index = folder_of(surroundings.index);
    SavedSearch search{name, arguments_to_save(app), now, index, {}};
    search.seen[index] = {now, projects_found(options, std::move(request), surroundings)};
    SavedSearches(saved_searches_file()).put(search);
}

std::string folder_of(const IndexLocation& index) {
    std::error_code problem;
    const std::filesystem::path folder = std::filesystem::weakly_canonical(index.path(), problem);
    return (problem ? std::filesystem::absolute(index.path()) : folder).string();
}

SeenProjects projects_found(const SearchOptions& options, SearchRequest request, const Surroundings& surroundings) {
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options.synonyms()});
    request.query = options.queries().front().text;
    request.offset = 0;
    request.limit = no_limit;
    request.snippets = 0;
    request.full_text = true;
    request.facets.clear();
    request.place_tree.reset();
    SeenProjects seen;
    search_in_pages(searcher, request, [&seen](const SearchResult& page) {
        for (const Hit& hit : page.hits) seen.emplace(hit.project.code, content_fingerprint(hit.project));
        return true;
    });
    return seen;
}

}  // namespace hankehaku::cli
