#include "base/json_text.h"
#include "hankehaku/organisations.h"
#include "hankehaku/project_json.h"
#include "hankehaku/request_json.h"
#include "hankehaku/result_json.h"
#include "hankehaku/result_pages.h"
#include "hankehaku/searcher.h"
#include "hankehaku/version.h"
#include "searcher/c/c_calls.h"
#include "searcher/json/json_options.h"

#include <algorithm>
#include <utility>

using namespace hankehaku;
using namespace hankehaku::c;

struct hankehaku_searcher {
    Searcher searcher;
};

struct hankehaku_analyzer {
    Analyzer analyzer;
};

namespace {

SearcherOptions searcher_options(std::string_view json) {
    const JsonOptions options = JsonOptions::parse(json, "options");
    options.allow({"synonyms", "built_in_synonyms", "posting_cache_bytes"});
    SearcherOptions result;
    if (!options.truth("built_in_synonyms").value_or(true)) result.synonyms = SynonymTable();
    result.posting_cache_bytes = options.count("posting_cache_bytes").value_or(result.posting_cache_bytes);
    for (const std::string& file : options.texts("synonyms")) result.synonyms.add(SynonymTable::from_file(file));
    return result;
}

AnalyzerOptions analyzer_options(const char* chain) {
    AnalyzerOptions options;
    options.chain = chain_available(Chain::voikko) ? Chain::voikko : Chain::snowball;
    if (chain == nullptr) return options;
    const auto named = chain_from_name(chain);
    if (!named) throw Error("usage.not_one_of", {{"option", "chain"}, {"value", chain}, {"known", "voikko, snowball"}});
    options.chain = *named;
    return options;
}

Searcher& open_searcher(hankehaku_searcher* handle) { return required(handle, "searcher").searcher; }

SearchRequest request_of(const char* json) { return request_from_json(optional_text(json)); }

/// All facets with all their values unless facets were requested; no hits.
SearchRequest counting_request(const char* json) {
    SearchRequest request = request_of(json);
    request.offset = request.limit = request.snippets = 0;
    if (request.facets.empty())
        for (const Facet facet : all_facets) request.facets.push_back({facet, no_limit});
    return request;
}

/// Whole projects; all of them unless a limit was given.
SearchRequest whole_request(const char* json) {
    SearchRequest request = request_of(json);
    request.full_text = true;
    if (!JsonOptions::parse(optional_text(json), "request").has("limit")) request.limit = no_limit;
    return request;
}

}  // namespace

const char* hankehaku_version(void) { return version().data(); }

hankehaku_status hankehaku_searcher_open(const char* index, const char* options, hankehaku_searcher** searcher) {
    return hankehaku_searcher_open2(index, options, searcher, nullptr);
}

hankehaku_status hankehaku_searcher_open2(const char* index, const char* options, hankehaku_searcher** searcher,
                                          char** error) {
    return open_handle(searcher, error, [&] {
        return Searcher(required_text(index, "index"), searcher_options(optional_text(options)));
    });
}

void hankehaku_searcher_close(hankehaku_searcher* searcher) { delete searcher; }

hankehaku_status hankehaku_search(hankehaku_searcher* searcher, const char* request, char** result) {
    return put_out(result, [&] {
        const SearchRequest wanted = request_of(request);
        return to_json(open_searcher(searcher).search(wanted),
                       {.hits = true, .whole = wanted.full_text, .query_id = {}});
    });
}

hankehaku_status hankehaku_search_each(hankehaku_searcher* searcher, const char* request, hankehaku_hit_function each,
                                       void* context, char** result) {
    return put_out(result, [&] {
        hankehaku_hit_function function = &required(each, "each");
        const auto take = [&](const SearchResult& page) {
            return std::all_of(page.hits.begin(), page.hits.end(),
                               [&](const Hit& hit) { return function(to_json(hit).c_str(), context) == 0; });
        };
        constexpr std::size_t hits_on_a_page = 200;  // whole ones
        return to_json(search_in_pages(open_searcher(searcher), whole_request(request), take, hits_on_a_page),
                       {.hits = false, .whole = false, .query_id = {}});
    });
}

hankehaku_status hankehaku_facets(hankehaku_searcher* searcher, const char* request, char** result) {
    return put_out(result, [&] {
        return to_json(open_searcher(searcher).search(counting_request(request)),
                       {.hits = false, .whole = false, .query_id = {}});
    });
}

hankehaku_status hankehaku_stats(hankehaku_searcher* searcher, const char* request, char** result) {
    return put_out(result, [&] {
        return to_json(open_searcher(searcher).stats(stats_request_from_json(optional_text(request))));
    });
}

hankehaku_status hankehaku_organisations(hankehaku_searcher* searcher, const char* request, char** result) {
    return put_out(result, [&] { return to_json(organisations(open_searcher(searcher), request_of(request))); });
}

hankehaku_status hankehaku_words(hankehaku_searcher* searcher, const char* request, char** result) {
    return put_out(result, [&] {
        return to_json(word_frequencies(open_searcher(searcher), words_request_from_json(optional_text(request))));
    });
}

hankehaku_status hankehaku_concordance(hankehaku_searcher* searcher, const char* request, char** result) {
    return put_out(result, [&] {
        return to_json(concordance(open_searcher(searcher), concordance_request_from_json(optional_text(request))));
    });
}

hankehaku_status hankehaku_show(hankehaku_searcher* searcher, const char* code, char** result) {
    return put_out(result, [&] {
        const std::string_view wanted = required_text(code, "code");
        const auto project = open_searcher(searcher).project(wanted);
        if (!project) throw Error("not_found.project", {{"code", wanted}});
        return to_json(*project);
    });
}

hankehaku_status hankehaku_similar(hankehaku_searcher* searcher, const char* code, const char* request, char** result) {
    return put_out(result, [&] {
        return to_json(open_searcher(searcher).similar(required_text(code, "code"), request_of(request)));
    });
}

hankehaku_status hankehaku_suggest(hankehaku_searcher* searcher, const char* beginning, size_t limit, char** result) {
    return put_out(result, [&] {
        const std::string_view typed = required_text(beginning, "beginning");
        return to_json(open_searcher(searcher).suggest(typed, limit), typed);
    });
}

hankehaku_status hankehaku_explain(hankehaku_searcher* searcher, const char* request, const char* code, char** result) {
    return put_out(result, [&] {
        return to_json(open_searcher(searcher).explain(request_of(request), required_text(code, "code")));
    });
}

hankehaku_status hankehaku_info(const char* index, char** result) {
    return put_out(result, [&] {
        const std::filesystem::path folder = required_text(index, "index");
        return to_json(read_index_info(folder), folder);
    });
}

hankehaku_status hankehaku_analyzer_open(const char* chain, hankehaku_analyzer** analyzer) {
    return hankehaku_analyzer_open2(chain, analyzer, nullptr);
}

hankehaku_status hankehaku_analyzer_open2(const char* chain, hankehaku_analyzer** analyzer, char** error) {
    return open_handle(analyzer, error, [&] { return Analyzer(analyzer_options(chain)); });
}

void hankehaku_analyzer_close(hankehaku_analyzer* analyzer) { delete analyzer; }

hankehaku_status hankehaku_analyze(hankehaku_analyzer* analyzer, const char* text, char** result) {
    return put_out(
        result, [&] { return analysis_to_json(required_text(text, "text"), required(analyzer, "analyzer").analyzer); });
}

hankehaku_status hankehaku_base_forms(hankehaku_analyzer* analyzer, const char* text, char** result) {
    return put_out(result, [&] {
        Json bases = Json::array();
        for (const AnalyzedToken& token : required(analyzer, "analyzer").analyzer.analyze(required_text(text, "text")))
            bases.push_back(token.word->readings.front().base);
        return json_text({{"schema", schema_version}, {"base_forms", std::move(bases)}});
    });
}
