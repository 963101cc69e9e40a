#include "cli/saved/search_news.h"

#include "cli/running/query_run.h"
#include "cli/saved/saved_run.h"

#include "cli/terminal/finnish_format.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/result_pages.h"
#include "hankehaku/searcher.h"

#include <algorithm>
#include <iterator>

namespace hankehaku::cli {
namespace {

/// " (S20001, S20002, …)"; empty where there is none.
std::string in_parentheses(const std::vector<std::string>& codes) {
    constexpr std::size_t most_named = 5;
    if (codes.empty()) return {};
    std::string text = " (";
    for (std::size_t number = 0; number < std::min(most_named, codes.size()); ++number)
        text.append(number == 0 ? "" : ", ").append(codes[number]);
    return text + (codes.size() > most_named ? ", …)" : ")");
}

/// "21.11.2026 20:15" of "2026-11-21T20:15:00Z": the user's form, in universal time as it was noted.
std::string readable_time(const std::string& time) {
    const auto date = date_from_iso(std::string_view(time).substr(0, 10));
    return date && time.size() >= 16 ? finnish_date(*date) + " " + time.substr(11, 5) + " UTC" : time;
}

bool holds(const std::vector<std::string>& codes, const std::string& code) {
    return std::binary_search(codes.begin(), codes.end(), code);
}

/// The hits among all that are news, in their order.
SearchResult hits_with_news(const SearchNews& news, const SearchOptions& options, SearchRequest request,
                            const Surroundings& surroundings) {
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options.synonyms()});
    request.query = options.queries().front().text;
    request.offset = 0;
    request.limit = no_limit;
    std::vector<Hit> hits;
    SearchResult result = search_in_pages(searcher, request, [&](const SearchResult& page) {
        std::copy_if(page.hits.begin(), page.hits.end(), std::back_inserter(hits), [&](const Hit& hit) {
            return holds(news.appeared, hit.project.code) || holds(news.changed, hit.project.code);
        });
        return true;
    });
    result.total = hits.size();
    result.hits = std::move(hits);
    return result;
}

}  // namespace

SearchNews news_between(const SeenProjects& before, const SeenProjects& now) {
    SearchNews news;
    for (const auto& [code, content] : now) {
        const auto old = before.find(code);
        if (old == before.end())
            news.appeared.push_back(code);
        else if (old->second != content)
            news.changed.push_back(code);
    }
    for (const auto& [code, content] : before)
        if (!now.contains(code)) news.gone.push_back(code);
    return news;
}

std::vector<Project> news_in_full(const SearchNews& news, const SearchOptions& options,
                                  const Surroundings& surroundings) {
    SearchRequest request = options.request();
    request.full_text = true;
    request.sort = SortKey::start;
    request.descending = true;
    std::vector<Project> projects;
    for (Hit& hit : hits_with_news(news, options, request, surroundings).hits)
        projects.push_back(std::move(hit.project));
    return projects;
}

ExitCode print_news(const SeenState* seen, const SeenProjects& now, const SearchOptions& options, std::size_t limit,
                    const HitOutputOptions& output, const Surroundings& surroundings) {
    const SearchNews news = news_between(seen == nullptr ? SeenProjects() : seen->projects, now);
    SearchRequest request = request_for(options, output, surroundings);
    request.facets.clear();
    request.place_tree.reset();
    const std::string summary = printable(
        surroundings.screen.say(seen == nullptr ? MessageId("saved_searches.first") : MessageId("saved_searches.news"),
                                {{"time", seen == nullptr ? "" : readable_time(seen->time)},
                                 {"new", news.appeared.size()},
                                 {"new_codes", in_parentheses(news.appeared)},
                                 {"changed", news.changed.size()},
                                 {"changed_codes", in_parentheses(news.changed)},
                                 {"gone", news.gone.size()},
                                 {"gone_codes", in_parentheses(news.gone)}}));
    const bool text = output.format() == Format::text;
    (text ? surroundings.out : surroundings.err) << (text ? "" : "hankehaku: ") << summary << '\n';
    const bool nothing = news.appeared.empty() && news.changed.empty();
    if (nothing && text) return ExitCode::nothing_found;
    if (text) surroundings.out << '\n';
    SearchResult result;
    if (!nothing) result = hits_with_news(news, options, request, surroundings);
    result.hits.resize(std::min(result.hits.size(), limit));
    const std::unique_ptr<ResultOutput> printer = output.make(surroundings, false);
    printer->print(options.queries().front(), result);
    printer->finish();
    return nothing ? ExitCode::nothing_found : ExitCode::found;
}

}  // namespace hankehaku::cli
