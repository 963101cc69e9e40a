#pragma once

#include "hankehaku/export.h"
#include "hankehaku/facet.h"
#include "hankehaku/principle_filter.h"

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// Which texts a query of several words finds.
enum class MatchMode {
    automatic,  ///< every word, or at least a twelfth of the best score
    all,        ///< every word, never relaxed
    any,        ///< at least one word, also by a part, a root or a word with the same first five letters
};

/// Every mode and its name in options, requests and answers.
inline constexpr std::array<std::pair<MatchMode, std::string_view>, 3> match_modes{
    {{MatchMode::automatic, "auto"}, {MatchMode::all, "all"}, {MatchMode::any, "any"}}};

/// "auto", "all", "any".
[[nodiscard]] std::string_view match_mode_name(MatchMode mode);

/// The mode with this name, in lower case.
[[nodiscard]] std::optional<MatchMode> match_mode_from_name(std::string_view name);

enum class SortKey {
    relevance,
    start,
    end,
    funding,
    name,
    code,
    score,  ///< of 8.2: SearchRequest::sort_score
};

/// Every sort key and its name; a score also needs the name of its row.
inline constexpr std::array<std::pair<SortKey, std::string_view>, 7> sort_keys{{{SortKey::relevance, "relevance"},
                                                                                {SortKey::start, "start"},
                                                                                {SortKey::end, "end"},
                                                                                {SortKey::funding, "funding"},
                                                                                {SortKey::name, "name"},
                                                                                {SortKey::code, "code"},
                                                                                {SortKey::score, "score"}}};

/// The sort key with this name ("relevance", "start"...), in lower case.
[[nodiscard]] std::optional<SortKey> sort_key_from_name(std::string_view name);

/// Keeps the projects that have `value` for `facet`.  `value` may be in any form that the gazetteer or the index
/// resolves ("Hämeen", "hameen ely", "Pirkanmaalla", "13"); years and funding classes also as a range, which stands for
/// each of its values.
struct FacetFilter {
    Facet facet = Facet::ely;
    std::string value;
    bool operator==(const FacetFilter&) const = default;
};

/// Keeps the projects with a date or a sum in a range.  `field` is a name of the query language ("alku", "start",
/// "myönnetty", "granted"...), `range` is written as in a query: "2016..2018", ">=1.6.2019", "100000..500000".
struct RangeFilter {
    std::string field;
    std::string range;
    bool operator==(const RangeFilter&) const = default;
};

/// A field that RangeFilter takes.
struct RangeFieldInfo {
    std::string_view field;        ///< of the query language
    std::string_view option;       ///< in ASCII, for options and parameters
    std::string_view english;      ///< the other name of the option
    std::string_view description;  ///< one phrase of English
};

inline constexpr std::array range_fields{
    RangeFieldInfo{"alku", "alku", "start", "First day in a range: 2016..2018, >=1.6.2019"},
    RangeFieldInfo{"loppu", "loppu", "end", "Last day in a range"},
    RangeFieldInfo{"myönnetty", "myonnetty", "granted",
                   "Funding granted in a range of euros: 100000..500000, >=250000"},
    RangeFieldInfo{"maksettu", "maksettu", "paid", "Funding realised in a range"},
    RangeFieldInfo{"suunniteltu", "suunniteltu", "planned-total", "Public funding planned in a range"},
    RangeFieldInfo{"toteutunut", "toteutunut", "actual-total", "Public funding realised in a range"},
};

/// A request for the counts of a facet's values.
struct FacetRequest {
    Facet facet = Facet::ely;
    std::size_t max_values = 10;  ///< the most frequent ones; selected values are added
};

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// A search.  The default requests the first ten of all projects.
struct SearchRequest {
    std::string query;  ///< query language of docs/query-language.md; empty: every text
    MatchMode match = MatchMode::automatic;
    std::vector<FacetFilter> filters;   ///< values of one facet are alternatives (OR), different facets all hold (AND)
    std::vector<ScoreFilter> scores;    ///< of 8.2; all hold
    std::vector<AnswerFilter> answers;  ///< of 8.1; all hold
    std::vector<RangeFilter> ranges;    ///< all hold
    std::vector<FacetRequest> facets;
    /// Count provinces, their sub-regions and municipalities as a tree, with at most this many places under each.
    std::optional<std::size_t> place_tree;
    SortKey sort = SortKey::relevance;
    ScoreName sort_score;  ///< with SortKey::score
    std::optional<bool>
        descending;  ///< absent: relevance, dates, funding and scores from high to low, others ascending
    std::size_t offset = 0;
    std::size_t limit = 10;    ///< no_limit: all
    std::size_t snippets = 0;  ///< maximum per hit
    bool spelling = true;      ///< suggest another spelling, and with `automatic` use it if nothing is found
    /// After the last hit, add texts on the same topic that lack the words.  Not for queries with operators, fields,
    /// phrases or exclusions, and only with SortKey::relevance.
    bool related = false;
    bool full_text = false;  ///< hits have the whole project instead of the fields of a list
};

}  // namespace hankehaku
