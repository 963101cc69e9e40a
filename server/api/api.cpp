#include "server/api/api.h"

#include "server/api/api_table.h"
#include "server/api/error_answer.h"
#include "server/api/export.h"
#include "server/api/request_reader.h"

#include "hankehaku/error.h"
#include "hankehaku/project_json.h"
#include "hankehaku/result_json.h"
#include "server/http/error_response.h"
#include "server/messages/page_texts.h"

#include <stdexcept>
#include <string>

namespace hankehaku::server {
namespace {

constexpr std::size_t usual_snippets = 2;  // as the command line's for JSON
constexpr std::size_t usual_suggestions = 10;
constexpr std::size_t most_suggestions = 100;

Response json(std::string text) { return {.type = json_type, .body = std::move(text) + "\n"}; }

/// The counts without the hits, as of `facets`.
Response counts(const SearchResult& result) {
    ResultJsonOptions options;
    options.hits = false;
    return json(to_json(result, options));
}

Response explanation(const Published& index, const Parameters& parameters) {
    const auto code = parameters.first("code");
    if (!code) throw failure("usage.parameter_missing", {{"parameter", "code"}});
    return json(to_json(index.explain(read_filters(parameters), *code)));
}

Response suggestions(const Published& index, const Parameters& parameters) {
    const std::string beginning = parameters.first("q").value_or("");
    const std::size_t limit = read_number(parameters, "limit", usual_suggestions, most_suggestions);
    return json(to_json(index.suggest(beginning, limit), beginning));
}

Response project(const Published& index, const std::string& code) {
    if (const auto found = index.project(code)) return json(to_pretty_json(*found));
    throw Error("not_found.project", {{"code", code}});
}

/// The projects of an organisation, as a search for them.
Response organisation(const Published& index, const std::string& id, const Parameters& parameters) {
    SearchRequest request = read_search(parameters, 0);
    request.query = query_for_organisation(id);
    request.match = MatchMode::all;
    request.spelling = false;
    const SearchResult result = index.search(request);
    const bool narrowed = !request.filters.empty() || !request.scores.empty() || !request.answers.empty();
    if (result.total == 0 && !narrowed) throw failure("not_found.organisation", {{"id", id}});
    return json(to_json(result));
}

Response answer(const ApiSources& sources, const ApiMatch& match, const Parameters& parameters, Language language) {
    const Published& index = sources.index;
    switch (match.path->purpose) {
        case Purpose::search: return json(to_json(index.search(read_search(parameters, usual_snippets))));
        case Purpose::facets: return counts(index.search(read_facets(parameters)));
        case Purpose::stats: return json(to_json(index.stats(read_stats(parameters))));
        case Purpose::explain: return explanation(index, parameters);
        case Purpose::organisations: return json(to_json(index.organisations(read_filters(parameters))));
        case Purpose::organisation: return organisation(index, match.code, parameters);
        case Purpose::suggest: return suggestions(index, parameters);
        case Purpose::export_lines: return export_lines(index, parameters);
        case Purpose::export_table: return export_table(index, parameters, sources.tables.hits);
        case Purpose::export_book: return export_book(index, parameters, sources.tables.hit_book, language);
        case Purpose::stats_book: return stats_book(index, parameters, sources.tables.sums_book, language);
        case Purpose::similar: return json(to_json(index.similar(match.code, read_search(parameters, 0))));
        case Purpose::project: return project(index, match.code);
    }
    throw std::logic_error("a path without an answer");
}

bool lacks_table(const LentTables& tables, Purpose purpose) {
    switch (purpose) {
        case Purpose::export_table: return !tables.hits;
        case Purpose::export_book: return !tables.hit_book;
        case Purpose::stats_book: return !tables.sums_book;
        default: return false;
    }
}

bool accepts(std::string_view accept, std::string_view type) {
    if (accept.empty() || accept.find("*/*") != std::string_view::npos) return true;
    const std::string_view bare = type.substr(0, type.find(';'));
    const std::string any = std::string(bare.substr(0, bare.find('/'))) + "/*";
    return accept.find(bare) != std::string_view::npos || accept.find(any) != std::string_view::npos;
}

}  // namespace

Response answer_api(const ApiSources& sources, std::string_view rest, const Request& request, Language language) {
    const std::optional<ApiMatch> match = find_api_path(rest);
    if (!match || lacks_table(sources.tables, match->path->purpose))
        return plain_error(404, "http.no_api_path", language);
    if (!accepts(request.accept, match->path->type))
        return plain_error(406, "http.only_type", language, {{"type", match->path->type}});
    try {
        check_parameters(request.parameters, match->path->purpose);
        return answer(sources, *match, request.parameters, language);
    } catch (const Error& error) {
        return error_answer(error, language);
    }
}

}  // namespace hankehaku::server
