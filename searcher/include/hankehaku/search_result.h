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

/// An excerpt that shows why the project was found.
struct Snippet {
    std::string section;  ///< id of the section: "3", "4.1", "8.2"; "1", "2", "6" for the labelled fields
    std::string text;     ///< one line, UTF-8; "…" where it was cut
    std::vector<std::pair<std::size_t, std::size_t>>
        marks;  ///< byte ranges of `text` that matched, ascending, disjoint
};

/// A project that was found.
struct Hit {
    std::size_t rank = 0;  ///< 1-based rank among all hits
    double score = 0;      ///< 0 when not sorted by relevance
    Project project;  ///< without sections, equality, sustainability and other_fields unless full_text was asked for
    std::vector<Snippet> snippets;
    std::vector<NamedScore> scores;  ///< scores of 8.2 of the request's filters, then the one of its order, each once
};

/// The number of projects found that have a value.
struct FacetValue {
    std::string value;
    std::size_t count = 0;  ///< projects found without the filters of this facet
    bool selected = false;  ///< the request filters by this value
};

/// The values of one facet.
struct FacetCounts {
    Facet facet = Facet::ely;
    std::size_t distinct = 0;        ///< number of values with a count above zero
    std::vector<FacetValue> values;  ///< by count, then in Finnish alphabetical order
};

/// A place with the places in it.  Each counts the projects that name it in its own list (Maakunnat, Seutukunnat,
/// Kunnat), so that a place may have a larger count than the place that contains it.
struct PlaceCount {
    Facet facet = Facet::province;  ///< province, subregion or municipality
    FacetValue value;
    std::size_t distinct = 0;        ///< places directly below it with a count above zero
    std::vector<PlaceCount> places;  ///< by count, then in Finnish alphabetical order
};

/// A page of hits and the counts over all hits.  A value, independent of the searcher.
struct SearchResult {
    std::string query;
    MatchMode match = MatchMode::automatic;
    bool relaxed = false;    ///< with `automatic`: no text has every word, and texts with some of them were found
    std::size_t total = 0;   ///< number of projects found; exact
    std::size_t strict = 0;  ///< of these, the ones that have every word; with match mode `any` all
    std::vector<std::string> left_out;  ///< words of the query that are excluded by a hyphen before them
    double least_score = 0;             ///< with `automatic`: the score from which a text is found without every word
    std::size_t offset = 0;
    std::vector<Hit> hits;
    std::vector<Hit>
        related;  ///< texts on the same topic, not found and not counted; rank and score continue those of the hits
    std::vector<FacetCounts> facets;      ///< in the order of the request
    std::optional<PlaceCount> places;     ///< the requested tree; the root's value is empty
    std::vector<FacetFilter> filters;     ///< as resolved
    std::vector<ScoreFilter> scores;      ///< likewise
    std::vector<AnswerFilter> answers;    ///< likewise
    std::vector<RangeFilter> ranges;      ///< as in the request
    std::optional<ScoreName> sort_score;  ///< as resolved, if it is the order
    std::optional<std::string>
        suggestion;  ///< another spelling of the query that would find more (docs/suggestions.md)
    /// With `automatic`: the query found nothing as written; everything here except `query` is for this spelling.
    std::optional<std::string> corrected_query;
};

}  // namespace hankehaku
