#pragma once

#include "hankehaku/export.h"
#include "hankehaku/facet.h"
#include "hankehaku/project.h"
#include "hankehaku/search_request.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A piece of a text that shows why the project was found.
struct Snippet {
    std::string section;  ///< id of the section: "3", "4.1", "8.2"; "1", "2", "6" for the labelled fields
    std::string text;     ///< one line, UTF-8; "…" where it was cut
    std::vector<std::pair<std::size_t, std::size_t>>
        marks;  ///< byte ranges of `text` that matched, ascending, disjoint
};

/// A project that was found.
struct Hit {
    std::size_t rank = 0;  ///< 1-based, counted from the first of all hits
    double score = 0;      ///< 0 when not sorted by relevance
    Project project;  ///< without sections, equality, sustainability and other_fields unless full_text was asked for
    std::vector<Snippet> snippets;
    std::vector<NamedScore> scores;  ///< of 8.2 by which the request filters, then the one by which it sorts, each once
};

/// How many of the projects found have a value.
struct FacetValue {
    std::string value;
    std::size_t count = 0;  ///< projects found, this facet's own filters left aside
    bool selected = false;  ///< the request filters by it
};

/// The values of one facet.
struct FacetCounts {
    Facet facet = Facet::ely;
    std::size_t distinct = 0;        ///< number of values with a count above zero
    std::vector<FacetValue> values;  ///< by count, then in Finnish alphabetical order
};

/// A place with the places in it.  Each counts the projects that name it in its own list (Maakunnat, Seutukunnat,
/// Kunnat), so that a place may count more than what it is in.
struct PlaceCount {
    Facet facet = Facet::province;  ///< province, subregion or municipality
    FacetValue value;
    std::size_t distinct = 0;        ///< places right below with a count above zero
    std::vector<PlaceCount> places;  ///< by count, then in Finnish alphabetical order
};

/// A page of hits, and what was counted over all of them.  A value: it does not need the searcher any more.
struct SearchResult {
    std::string query;
    MatchMode match = MatchMode::automatic;
    bool relaxed = false;    ///< `automatic` found nothing that has every word, only texts that have some of them
    std::size_t total = 0;   ///< number of projects found; exact
    std::size_t strict = 0;  ///< of these, the ones that have every word; in match mode `any` not told apart: all
    std::vector<std::string> left_out;  ///< words of the query that a hyphen before them leaves out
    double least_score = 0;             ///< what a text must score in `automatic` to be found without every word
    std::size_t offset = 0;
    std::vector<Hit> hits;
    std::vector<Hit> related;  ///< texts about the same thing, not found and not counted; rank and score go on below
    std::vector<FacetCounts> facets;      ///< in the order asked
    std::optional<PlaceCount> places;     ///< the tree that was asked for; the root's value is empty
    std::vector<FacetFilter> filters;     ///< as resolved
    std::vector<ScoreFilter> scores;      ///< likewise
    std::vector<AnswerFilter> answers;    ///< likewise
    std::vector<RangeFilter> ranges;      ///< as asked
    std::optional<ScoreName> sort_score;  ///< likewise, when sorted by it
    std::optional<std::string>
        suggestion;  ///< another spelling of the query that would find more (docs/suggestions.md)
    /// `automatic` found nothing as the query was written; all else here, but `query`, is of this spelling.
    std::optional<std::string> corrected_query;
};

}  // namespace hankehaku
