#include "benchmarks.h"
#include "child_process.h"
#include "latency.h"
#include "raw_xapian.h"

#include "hankehaku/searcher.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace hankehaku::bench {
namespace {

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        if (!line.empty()) lines.push_back(line);
    return lines;
}

SearchRequest request(const std::string& query, MatchMode match = MatchMode::automatic) {
    SearchRequest result;
    result.query = query;
    result.match = match;
    return result;
}

void benchmark_raw(const Settings& settings, const std::vector<std::string>& queries,
                   const std::vector<std::string>& phrases) {
    using Mode = RawSearcher::Mode;
    RawSearcher raw(settings.raw_index());
    const auto run = [&](const char* name, const std::vector<std::string>& inputs, Mode mode, bool facets) {
        measure(name, inputs, settings.passes, [&](const auto& query) { return raw.search(query, mode, facets); });
    };
    run("raw Xapian, OR", queries, Mode::any, false);
    run("raw Xapian, AND", queries, Mode::all, false);
    run("raw Xapian, phrase", phrases, Mode::phrase, false);
    run("raw Xapian, OR, 3 facets", queries, Mode::any, true);
}

/// The two values that filter: the commonest province and status.
std::vector<FacetFilter> two_filters(const std::filesystem::path& index) {
    SearchRequest everything;
    everything.limit = 0;
    everything.facets = {{Facet::province, 1}, {Facet::status, 1}};
    std::vector<FacetFilter> filters;
    for (const auto& counts : Searcher(index).search(everything).facets)
        if (!counts.values.empty()) filters.push_back({counts.facet, counts.values.front().value});
    return filters;
}

}  // namespace

void benchmark_searching(const Settings& settings) {
    const auto queries = lines_of(settings.queries), phrases = lines_of(settings.phrases);
    print_latency_header();
    if (settings.raw) benchmark_raw(settings, queries, phrases);

    // A new searcher for each row, which has kept nothing from earlier ones.
    const auto run = [&](const char* name, const std::vector<std::string>& inputs, const auto& make) {
        Searcher searcher(settings.index());
        measure(name, inputs, settings.passes, [&](const auto& query) { return searcher.search(make(query)).total; });
    };
    const auto filters = two_filters(settings.index());
    run("auto", queries, [](const auto& query) { return request(query); });
    run("any", queries, [](const auto& query) { return request(query, MatchMode::any); });
    run("all", queries, [](const auto& query) { return request(query, MatchMode::all); });
    run("phrase", phrases, [](const auto& words) { return request('"' + words + '"'); });
    run("auto, two filters", queries, [&](const auto& query) {
        auto result = request(query);
        result.filters = filters;
        return result;
    });
    const auto all_facets_of = [&](SearchRequest result) {
        for (const Facet facet : all_facets) result.facets.push_back({facet});
        return result;
    };
    run("auto, all facets", queries, [&](const auto& query) { return all_facets_of(request(query)); });
    run("auto, all facets, two filters", queries, [&](const auto& query) {
        auto result = all_facets_of(request(query));
        result.filters = filters;
        return result;
    });
    run("any, all facets", queries, [&](const auto& query) { return all_facets_of(request(query, MatchMode::any)); });
    std::vector<std::string> stars;
    for (const auto& query : queries)
        if (const auto end = query.find(' '); query.size() > 5 && end > 5)
            stars.push_back(query.substr(0, std::min<std::size_t>(end, query.size())) + "*");
    run("wildcard", stars, [](const auto& query) { return request(query); });
    run("auto, 3 snippets a hit", queries, [](const auto& query) {
        auto result = request(query);
        result.snippets = 3;
        return result;
    });
    std::vector<std::string> beginnings;
    for (const auto& query : queries) beginnings.push_back(query.substr(0, std::min<std::size_t>(query.size(), 3)));
    Searcher searcher(settings.index());
    measure("suggest, 3 bytes", beginnings, settings.passes,
            [&](const auto& beginning) { return searcher.suggest(beginning, 10).words.size(); });
    if (settings.program.empty()) return;
    const std::vector<std::string> some(queries.begin(),
                                        queries.begin() + std::min<std::ptrdiff_t>(50, std::ssize(queries)));
    const auto run_program = [&](const char* name, const std::string& command) {
        measure(name, some, 1, [&](const auto& query) -> std::size_t {
            const std::string line =
                settings.program.string() + command + settings.index().string() + " '" + query + "' >/dev/null";
            return std::system(line.c_str()) == 0 ? 1 : 0;
        });
    };
    run_program("hankehaku search as a process", " search --db ");
    run_program("hankehaku --version as a process", " --version --db ");
}

}  // namespace hankehaku::bench
