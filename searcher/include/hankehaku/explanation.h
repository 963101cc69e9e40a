#pragma once

#include "hankehaku/export.h"
#include "hankehaku/facet.h"
#include "hankehaku/search_request.h"
#include "hankehaku/text_field.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// How a text matches a word or condition of a query.
enum class MatchRule {
    base_form,    ///< the text has a form of the word
    inside_word,  ///< the word is a part of a compound of the text
    all_parts,    ///< the text has all parts of the word, which is enough to be found
    part,         ///< the text has this part of the word; affects only the ranking
    root,         ///< one is derived from the other, or both from the same word; affects only the ranking
    beginning,    ///< both begin with the same five letters; affects only the ranking, except with match mode `any`
    typed_form,   ///< the form as typed; affects only the ranking
    synonym,      ///< a synonym of the word
    code,         ///< the project has this code
    exact,        ///< =word and ="phrase"
    phrase,       ///< "phrase"
    near,         ///< NEAR
    wildcard,     ///< word*
    fuzzy,        ///< word~
    facet_value,  ///< maakunta:Kainuu
    range,        ///< alku:2016..2018
};

/// "base form", "part of a compound", ...
[[nodiscard]] std::string_view match_rule_name(MatchRule rule);

/// A word (of a phrase: words) as it is written in the text.
struct FoundWord {
    std::string form;
    std::string section;    ///< id: "3", "4.1"; "1", "2", "6" for the labelled fields
    std::size_t count = 0;  ///< number of occurrences in that section
    bool operator==(const FoundWord&) const = default;
};

/// One way in which the text matches a condition.
struct ConditionMatch {
    MatchRule rule = MatchRule::base_form;
    std::string term;   ///< the common element of query and text: base form, part, root, form, value
    double weight = 0;  ///< contribution to the score
    std::vector<FoundWord> words;
};

/// A word, phrase, facet value or range of the query.
struct ExplainedCondition {
    std::string text;                ///< as written in the query
    std::size_t begin = 0, end = 0;  ///< byte range in the query
    std::optional<TextField> field;  ///< restricted to this field
    bool excluded = false;           ///< after "-" or NOT
    bool ignored = false;            ///< a stop word, not searched for
    bool present = false;            ///< the text has it
    double weight = 0;               ///< contribution to the score: the sum of its matches
    std::vector<ConditionMatch> matches;
    std::vector<std::string> project_values;  ///< of a facet or range: the project's values

    /// A wanted condition is present, or an excluded one is absent.
    [[nodiscard]] bool fulfilled() const { return ignored || present != excluded; }
};

/// A part of the query because of which a text is not found.
struct FailedCondition {
    std::string text;      ///< as written in the query; alternatives are one text
    bool present = false;  ///< true: the text has it although it is excluded; false: the text lacks it
    bool operator==(const FailedCondition&) const = default;
};

/// The filters of a request on one facet.
struct ExplainedFilter {
    Facet facet = Facet::ely;
    std::vector<std::string> values;          ///< as resolved; one of them is enough
    std::vector<std::string> project_values;  ///< the project's values
    bool fulfilled = false;
};

/// A filter on section 8 of a request.
struct ExplainedPrinciple {
    std::string text;           ///< "Hyvinvoinnin edistäminen (direct) from 7 to 10"
    std::string project_value;  ///< the project's score or answer; empty: none
    bool fulfilled = false;
};

/// Why a query finds a project, or why not.
struct Explanation {
    std::string query;
    std::string code;
    std::string name;
    MatchMode match = MatchMode::automatic;
    bool relaxed = false;  ///< no text has all words, so any of them is enough
    bool found = false;    ///< the search finds the project: the query matches and all filters hold
    bool query_matches = false;
    bool by_score = false;  ///< in `auto`: the text lacks a part of the query, but its score is close to the best
    double score = 0;       ///< score in the search, without filters; 0 if it does not match
    std::vector<ExplainedCondition> conditions;  ///< in the order of the query
    std::vector<FailedCondition> failed;         ///< empty if the text matches the whole query
    std::vector<ExplainedFilter> filters;
    std::vector<ExplainedPrinciple> principles;
};

}  // namespace hankehaku
