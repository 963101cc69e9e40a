#pragma once

#include "analyzers/vocabulary/term_key.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// Terms of other languages with their Finnish translations in one file that is searched without parsing: nothing
// is parsed when a program starts.
//
//     hankehaku terms 1 \n
//     number of entries, most words of a term, bytes of languages      4 bytes each, lowest first
//     languages, with spaces between
//     where each entry begins, and where the last one ends             4 bytes each
//     entries by ascending key: key, and for each term a tab and the term

namespace hankehaku::vocabulary {

inline constexpr std::string_view compiled_terms_sign = "hankehaku terms ";

/// Finnish terms by key.
using TermTable = std::map<std::string, std::vector<std::string>, std::less<>>;

[[nodiscard]] std::string compile_terms(const TermTable& table, const std::vector<std::string>& languages,
                                        std::size_t most_words);

/// A file of terms, loaded.  Threads may read it at the same time.
class CompiledTerms {
public:
    /// `name` is shown as the file in messages.  Throws Error(usage) for bytes that are not a complete file of this
    /// version.
    CompiledTerms(std::string bytes, std::string_view name);

    [[nodiscard]] std::size_t size() const { return entries_; }
    [[nodiscard]] std::size_t most_words() const { return most_words_; }
    [[nodiscard]] const std::vector<std::string>& languages() const { return languages_; }

    /// The Finnish terms that this one leads to; none when it is not there.
    [[nodiscard]] std::vector<std::string_view> find(std::string_view key) const;

private:
    [[nodiscard]] std::uint32_t number_at(std::size_t offset) const;
    [[nodiscard]] std::string_view entry(std::size_t number) const;
    [[nodiscard]] bool is_whole();

    std::string bytes_;
    std::size_t entries_ = 0;
    std::size_t most_words_ = 0;
    std::size_t begins_ = 0;  ///< offset of the table of beginnings
    std::vector<std::string> languages_;
};

}  // namespace hankehaku::vocabulary
