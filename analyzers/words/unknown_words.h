#pragma once

#include "analyzers/words/compound_splitter.h"
#include "analyzers/words/dictionary_words.h"
#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/token.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

    /// A place whose last part is its kind: Vankavedellä -> vankavesi, a name in one piece.
    [[nodiscard]] std::optional<Reading> as_place(std::string_view surface) const;

    /// An abbreviation that lacks its hyphen: pkyritysten -> pk-yritys.
    [[nodiscard]] std::vector<Reading> with_missing_hyphen(std::string_view surface,
                                                           const DictionaryWords& dictionary) const;

    /// True when the dictionary has the word as a base form.
    [[nodiscard]] bool is_known_base(const std::string& word) const;

    /// Base forms that an unknown word may have, by its endings; `is_name`: it has a capital.
    [[nodiscard]] std::vector<Reading> by_endings(std::string_view surface, bool is_name) const;

private:
    struct Tail;
    [[nodiscard]] std::optional<Tail> tail_from(std::string_view surface, std::size_t begin) const;
    [[nodiscard]] std::optional<Tail> find_tail(std::string_view surface) const;
    [[nodiscard]] bool can_be_head(std::string_view head, bool may_be_name) const;

    const VoikkoLemmatizer* voikko_;
    CompoundSplitter* splitter_;
    const WordList* rare_bases_;
};

}  // namespace hankehaku::analysis
