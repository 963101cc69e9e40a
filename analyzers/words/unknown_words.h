#pragma once

#include "analyzers/words/compound_splitter.h"
#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/token.h"

#include <optional>
#include <string_view>

namespace hankehaku::analysis {

/// Reads a word that Voikko does not know by its known end: työssävalmennuksen -> työssä + valmennus.
class UnknownWords {
public:
    /// All three must outlive the object.
    UnknownWords(const VoikkoLemmatizer& voikko, CompoundSplitter& splitter, const WordList& rare_bases)
        : voikko_(&voikko), splitter_(&splitter), rare_bases_(&rare_bases) {}

    /// `surface` is folded and Voikko must not know it.  Of several known ends: one after a known beginning, then the
    /// one that is the fewest words, then the longest.
    [[nodiscard]] std::optional<Reading> by_known_tail(std::string_view surface) const;

private:
    struct Tail;
    [[nodiscard]] std::optional<Tail> tail_from(std::string_view surface, std::size_t begin) const;
    [[nodiscard]] std::optional<Tail> find_tail(std::string_view surface) const;

    const VoikkoLemmatizer* voikko_;
    CompoundSplitter* splitter_;
    const WordList* rare_bases_;
};

}  // namespace hankehaku::analysis
