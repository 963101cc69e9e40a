#pragma once

#include "hankehaku/text_field.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/position_matcher.h"

#include <optional>
#include <string>
#include <vector>

namespace hankehaku {

/// A term with positions, to be marked in a text.
struct MarkTerm {
    std::string term;
    std::string part;  ///< base form of the part to mark inside the word; empty: the whole word
    bool operator==(const MarkTerm&) const = default;
};

/// What is marked in a found text.  Every condition is one part of the user's query.
struct MarkCondition {
    std::vector<MarkTerm> terms;                   ///< marked at every occurrence
    std::vector<MarkTerm> instead;                 ///< marked in a text that has neither of `terms` nor `pattern`
    std::optional<PositionPattern> pattern;        ///< marked where it occurs
    std::vector<std::string> surfaces;             ///< forms marked at every occurrence
    std::optional<TextField> field;                ///< only there
    std::vector<std::string> exact_phrase{};       ///< forms marked where they are adjacent in this order
    std::vector<PhrasePattern> instead_phrases{};  ///< as `instead`
    bool operator==(const MarkCondition&) const = default;
};

/// A query in its two senses; the match mode says which one decides.
struct CompiledQuery {
    MatchQuery strict;  ///< texts that have everything asked for; its weights do not matter
    MatchQuery loose;   ///< texts that have anything of it, and the weight of all texts
    std::vector<MarkCondition> marks;
};

}  // namespace hankehaku
