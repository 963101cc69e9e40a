#pragma once

#include "hankehaku/analyzer.h"
#include "searcher/matching/posting_lists.h"

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// What analyser and index know of a word.
struct WordStatistics {
    Xapian::doccount frequency = 0;  ///< texts with it: as base form, as a part of compounds, or as typed
    bool in_dictionary = false;      ///< the analyser knows it
    bool compound = false;           ///< ... as a compound; it takes many that nobody has written
};

/// Looks words up in an index.
class IndexWords {
public:
    IndexWords(PostingLists& lists, Analyzer& analyzer) : lists_(&lists), analyzer_(&analyzer) {}

    [[nodiscard]] const Xapian::Database& database() const { return lists_->database(); }
    [[nodiscard]] const lists::WordLists& words() const { return lists_->words(); }
    [[nodiscard]] const lists::Vocabulary& vocabulary() const { return words().vocabulary(); }
    [[nodiscard]] PostingLists& lists() const { return *lists_; }
    [[nodiscard]] Analyzer& analyzer() const { return *analyzer_; }

    [[nodiscard]] WordStatistics word_statistics(std::string_view word) const;

    /// True when this very form is in a text.
    [[nodiscard]] bool has_form(std::string_view form) const;

    /// True when a text has the words, in this order, as one.
    [[nodiscard]] bool has_joined(const std::vector<std::string>& words) const;

    /// True when a text has the words side by side, in this order and in any form.  Where very many texts have them
    /// all, only the first are compared: related words are adjacent there.
    [[nodiscard]] bool side_by_side(const std::vector<std::string>& words) const;

private:
    PostingLists* lists_;
    Analyzer* analyzer_;
};

}  // namespace hankehaku
