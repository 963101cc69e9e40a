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

/// How a word or condition of a query is met by a text.
enum class MatchRule {
    base_form,    ///< the text has a form of the word
    inside_word,  ///< the word is a part of a compound of the text
    all_parts,    ///< the text has all parts of the word, and that is why it is found
    part,         ///< the text has this part of the word; only ranks
    root,         ///< one is derived from the other, or both from the same word; only ranks
    beginning,    ///< both begin with the same six letters; only ranks, but for match mode `any`
    typed_form,   ///< the very form that was typed; only ranks
    synonym,      ///< another word for the same
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

/// A word (of a phrase: words) as it stands in the text.
struct FoundWord {
    std::string form;
    std::string section;    ///< id: "3", "4.1"; "1", "2", "6" for the labelled fields
    std::size_t count = 0;  ///< how often in that section
    bool operator==(const FoundWord&) const = default;
};

/// One way in which the text meets a condition.
struct ConditionMatch {
    MatchRule rule = MatchRule::base_form;
    std::string term;   ///< what the query and the text have in common: base form, part, root, form, value
    double weight = 0;  ///< what it adds to the score
    std::vector<FoundWord> words;
};

/// A word, phrase, facet value or range of the query.
struct ExplainedCondition {
    std::string text;                ///< as written in the query
    std::size_t begin = 0, end = 0;  ///< bytes of the query
    std::optional<TextField> field;  ///< asked for there only
    bool excluded = false;           ///< behind "-" or NOT
    bool ignored = false;            ///< a word without meaning, not searched for
    bool present = false;            ///< the text has it
    double weight = 0;               ///< what it adds to the score: the sum of its matches
    std::vector<ConditionMatch> matches;
    std::vector<std::string> project_values;  ///< of a facet or range: what the project has there

    /// What is asked for is there, or what is excluded is not.
    [[nodiscard]] bool fulfilled() const { return ignored || present != excluded; }
};

/// A part of the query that keeps a text from being found.
struct FailedCondition {
    std::string text;      ///< as written in the query; of alternatives all together
    bool present = false;  ///< the text has it and must not; else it lacks it
    bool operator==(const FailedCondition&) const = default;
};

/// The filters of a request on one facet.
struct ExplainedFilter {
    Facet facet = Facet::ely;
    std::vector<std::string> values;          ///< as resolved; one of them is enough
    std::vector<std::string> project_values;  ///< what the project has
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
    bool relaxed = false;  ///< no text has all words, so any word is enough
    bool found = false;    ///< the search finds the project: the query matches and all filters hold
    bool query_matches = false;
    bool by_score = false;  ///< in `auto`: the text lacks something of the query, but scores much of the best score
    double score = 0;       ///< as the search ranks it, filters left aside; 0 when it does not match
    std::vector<ExplainedCondition> conditions;  ///< in the order of the query
    std::vector<FailedCondition> failed;         ///< empty when the text has everything that was asked for
    std::vector<ExplainedFilter> filters;
    std::vector<ExplainedPrinciple> principles;
};

}  // namespace hankehaku
