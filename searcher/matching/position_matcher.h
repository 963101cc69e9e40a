#pragma once

#include "hankehaku/text_field.h"
#include "indexer/lists/word_lists.h"
#include "indexer/lists/word_positions.h"

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

namespace hankehaku {

using Positions = std::vector<Xapian::termpos>;  ///< ascending

/// Words that must stand side by side, each given by its alternative terms.  One word is a phrase, too.
struct PhrasePattern {
    std::vector<std::vector<std::string>> words;
    bool operator==(const PhrasePattern&) const = default;
};

/// Phrases that must stand close together, in any order: all begin within a stretch of `distance` + their number - 1
/// words.  A single phrase is a pattern of its own.
struct PositionPattern {
    std::vector<PhrasePattern> phrases;
    std::size_t distance = 1;
    bool operator==(const PositionPattern&) const = default;
};

/// Looks for words, phrases and neighbours in the positions of single documents, for conditions that terms cannot
/// express and for marking.
class PositionMatcher {
public:
    /// `words` must outlive the matcher.
    explicit PositionMatcher(const lists::WordLists& words) : words_(&words) {}

    using Texts = std::vector<word_positions::Text>;

    /// The texts of a document, in the order of searchable_texts().
    [[nodiscard]] Texts texts(Xapian::docid id) const { return word_positions::read_texts(words_->database(), id); }

    /// Whether the document has a term, which may be of a kind without positions.
    [[nodiscard]] bool has(Xapian::docid id, const std::string& term) const;

    /// Where one of `terms` stands, in `field` only when given.
    [[nodiscard]] Positions positions(Xapian::docid id, const std::vector<std::string>& terms,
                                      std::optional<TextField> field = std::nullopt) const {
        return positions(id, terms, texts(id), field);
    }
    /// Overload for callers that ask about many terms: reuses `texts` of the document.
    [[nodiscard]] Positions positions(Xapian::docid id, const std::vector<std::string>& terms, const Texts& texts,
                                      std::optional<TextField> field) const;

    /// The positions of all words of all occurrences of `pattern`.
    [[nodiscard]] Positions occurrences(Xapian::docid id, const PositionPattern& pattern,
                                        std::optional<TextField> field = std::nullopt) const;

    /// Those of the documents `ids` in which `pattern` occurs.
    [[nodiscard]] std::vector<Xapian::docid> matching(std::vector<Xapian::docid> ids, const PositionPattern& pattern,
                                                      std::optional<TextField> field = std::nullopt) const;

private:
    const lists::WordLists* words_;
};

}  // namespace hankehaku
