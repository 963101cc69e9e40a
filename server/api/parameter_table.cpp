#include "server/api/parameter_table.h"

#include "base/joined.h"
#include "hankehaku/error.h"
#include "hankehaku/facet.h"
#include "hankehaku/search_request.h"
#include "server/http/parameters.h"
#include "server/messages/page_texts.h"

#include <algorithm>
#include <array>
#include <string>

namespace hankehaku::server {
namespace {

using Rows = std::vector<ParameterInfo>;

constexpr bool repeated = true;
constexpr std::size_t purposes = static_cast<std::size_t>(Purpose::project) + 1;

const ParameterInfo query{"q", "What to look for, in the query language; nothing: every project"};
const ParameterInfo language{"lang", "Language of messages", false, false, {"fi", "sv", "en"}};

const ParameterInfo dialect{
    "csv-dialect", "CSV of RFC 4180, or as a Finnish spreadsheet reads it", false, false, {"rfc4180", "fi"}};

Rows match_rows() {
    return {{"match",
             "Projects with all words, any word, or (auto) all and, when there are none, any",
             false,
             false,
             {"auto", "all", "any"}}};
}

/// A facet under both of its names.
Rows filter_rows() {
    Rows rows;
    for (const Facet facet : all_facets) {
        constexpr std::string_view description = "Keeps projects with this value; several are alternatives";
        rows.push_back({facet_name(facet), description, repeated});
        if (facet_english_name(facet) != facet_name(facet))
            rows.push_back({facet_english_name(facet), description, repeated});
    }
    for (const RangeFieldInfo& info : range_fields) {
        rows.push_back({info.option, info.description, repeated});
        rows.push_back({info.english, info.description, repeated});
    }
    rows.push_back({"filter", "Any facet by its name: facet=value", repeated});
    rows.push_back({"min-score", "At least this score of section 8.2: row[:effect]=number", repeated});
    rows.push_back({"max-score", "At most this score of section 8.2", repeated});
    rows.push_back({"answer", "This answer to a question of section 8.1: question=kyllä or ei", repeated});
    return rows;
}

Rows facet_rows() {
    return {{"facet", "Counts the values of this facet: name, name:20, name:all; alue is the tree of places", repeated},
            {"facets", "1 counts the values of all facets", false, false, {"1"}}};
}

Rows order_rows() {
    return {{"sort", "Order of the hits", false, false, {"relevance", "start", "end", "funding", "name", "code"}},
            {"desc", "1: from high to low", false, false, {"1"}},
            {"asc", "1: from low to high", false, false, {"1"}},
            {"sort-score", "Order by a score of section 8.2: row[:effect]"}};
}

Rows page_rows() {
    return {{"limit", "Most hits, at most 1000", false, true},
            {"offset", "Hits to pass over", false, true},
            {"snippets", "Most pieces of text for each hit, at most 20", false, true}};
}

Rows related_rows() {
    return {{"related", "1: after the last hit also texts on the same topic that lack the words", false, false, {"1"}}};
}

Rows stats_rows() {
    return {{"by", "A row for each value of this facet; twice for pairs of values", repeated},
            {"sum", "Adds up this number", repeated},
            {"mean", "Mean of the projects that have the number", repeated},
            {"median", "Their median", repeated},
            {"count", "How many projects have the number", repeated},
            {"difference", "The realised sum minus the planned one", repeated},
            {"percent", "The realised sum in per cent of the planned one", repeated},
            {compared, "All of these: planned, realised, difference, per cent", repeated},
            {"allocation",
             "A project with several values counts whole in each row, is divided, or has a row apart",
             false,
             false,
             {"full", "split", "single"}},
            {"years",
             "With by=vuosi: every year in which projects run, or those of the request",
             false,
             false,
             {"all", "asked"}},
            {"top", "Most rows, and most rows below each, by the first column", false, true}};
}

Rows together(std::initializer_list<Rows> parts) {
    Rows all;
    for (const Rows& part : parts) all.insert(all.end(), part.begin(), part.end());
    all.push_back(language);
    return all;
}

Rows rows_of(Purpose purpose) {
    switch (purpose) {
        case Purpose::search:
            return together(
                {{query}, match_rows(), filter_rows(), facet_rows(), order_rows(), page_rows(), related_rows()});
        case Purpose::facets: return together({{query}, match_rows(), filter_rows(), facet_rows()});
        case Purpose::organisations: return together({{query}, match_rows(), filter_rows()});
        case Purpose::organisation:
        case Purpose::similar: return together({filter_rows(), facet_rows(), order_rows(), page_rows()});
        case Purpose::stats:
        case Purpose::stats_book: return together({{query}, match_rows(), filter_rows(), stats_rows()});
        case Purpose::explain: return together({{query, {"code", "Code of the project"}}, match_rows(), filter_rows()});
        case Purpose::suggest:
            return together({{{"q", "What has been typed; its last word is completed"},
                              {"limit", "At most so many words and so many names, at most 100", false, true}}});
        case Purpose::export_table: return together({{query}, match_rows(), filter_rows(), order_rows(), {dialect}});
        case Purpose::export_book:
        case Purpose::export_lines: return together({{query}, match_rows(), filter_rows(), order_rows()});
        case Purpose::project: return together({});
    }
    return {};
}

}  // namespace

std::span<const ParameterInfo> parameters_of(Purpose purpose) {
    static const std::array<Rows, purposes> tables = [] {
        std::array<Rows, purposes> made;
        for (std::size_t number = 0; number < made.size(); ++number)
            made.at(number) = rows_of(static_cast<Purpose>(number));
        return made;
    }();
    return tables.at(static_cast<std::size_t>(purpose));
}

void check_parameters(const Parameters& parameters, Purpose purpose) {
    const auto known = parameters_of(purpose);
    for (const auto& [name, value] : parameters.entries()) {
        const auto row = std::find_if(known.begin(), known.end(),
                                      [&wanted = name](const ParameterInfo& info) { return info.name == wanted; });
        if (row == known.end()) throw failure("usage.unknown_parameter", {{"parameter", name}});
        if (!row->repeatable && parameters.all(name).size() > 1)
            throw failure("usage.parameter_twice", {{"parameter", name}});
        if (!row->values.empty() && std::find(row->values.begin(), row->values.end(), value) == row->values.end()) {
            throw Error("usage.not_one_of", {{"option", name}, {"value", value}, {"known", joined(row->values)}});
        }
    }
}

bool says_what_is_found(std::string_view name) {
    static const Rows rows = together({{query}, match_rows(), filter_rows()});
    return name != language.name &&
           std::any_of(rows.begin(), rows.end(), [name](const ParameterInfo& row) { return row.name == name; });
}

}  // namespace hankehaku::server
