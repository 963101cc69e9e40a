#pragma once

#include "hankehaku/text_field.h"
#include "indexer/format/schema.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/position_matcher.h"
#include "searcher/matching/posting_lists.h"

#include <optional>
#include <string>

namespace hankehaku {

/// Makes the queries for single terms and patterns of words, anywhere or in one field of the texts.
class TermQueries {
public:
    /// `lists` must outlive this.
    TermQueries(PostingLists& lists, std::optional<TextField> field) : lists_(&lists), field_(field) {}

    [[nodiscard]] std::optional<TextField> field() const { return field_; }

    /// Empty for a term that cannot be asked for in a field: there, only terms with positions can.
    [[nodiscard]] MatchQuery term(schema::TermKind kind, const std::string& text) const;
    /// The base form by itself or inside a compound, weighed as one term; empty in a field.
    [[nodiscard]] MatchQuery own_word(const std::string& base) const;
    [[nodiscard]] MatchQuery pattern(const PositionPattern& pattern) const;
    /// The same without a weight.
    [[nodiscard]] MatchQuery pattern_documents(const PositionPattern& pattern) const;

private:
    PostingLists* lists_;
    std::optional<TextField> field_;
};

}  // namespace hankehaku
