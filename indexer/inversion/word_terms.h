#pragma once

#include "hankehaku/analyzer.h"
#include "indexer/format/schema.h"
#include "indexer/inversion/term_interner.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hankehaku {

/// A term of a word form.
struct WordTerm {
    std::uint32_t term = 0;  ///< its number
    float share = 1;         ///< share of the weight of an occurrence of the form
    schema::TermKind kind{};
    [[nodiscard]] bool has_positions() const {
        return kind == schema::TermKind::base || kind == schema::TermKind::part;
    }
};

/// The terms of each word form, computed once for a form and cached by number.
class WordTerms {
public:
    /// The number of a word form: of every analysis that is the same object.
    [[nodiscard]] std::uint32_t form(const std::shared_ptr<const WordAnalysis>& word) {
        Recent& recent = recent_[place_of(word.get())];
        if (recent.word != word.get()) recent = {word.get(), known_form(word)};
        return recent.form;
    }
    [[nodiscard]] std::span<const WordTerm> terms_of(std::uint32_t form) const {
        return std::span(terms_).subspan(forms_[form].begin, forms_[form].end - forms_[form].begin);
    }
    /// Adds the terms of a reading that depends on the context.
    void add_reading(const Reading& reading, std::vector<WordTerm>& terms);

    [[nodiscard]] std::string_view text(std::uint32_t term) const { return texts_[term]; }
    [[nodiscard]] const TermInterner& texts() const { return texts_; }
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Form {
        std::shared_ptr<const WordAnalysis> word;  ///< kept, so that no other gets its address
        std::uint32_t begin = 0, end = 0;          ///< in terms_
    };
    [[nodiscard]] std::uint32_t known_form(const std::shared_ptr<const WordAnalysis>& word);
    void add(schema::TermKind kind, std::string_view text, float share, std::vector<WordTerm>& terms);

    TermInterner texts_;
    std::vector<WordTerm> terms_;
    std::vector<Form> forms_;
    std::unordered_map<const WordAnalysis*, std::uint32_t> numbers_;

    /// The forms that were asked for last: most words of a text are found here, near the processor.
    struct Recent {
        const WordAnalysis* word = nullptr;
        std::uint32_t form = 0;
    };
    static constexpr std::size_t recent_count = 32768;
    [[nodiscard]] static std::size_t place_of(const WordAnalysis* word) {
        constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;  // of Fibonacci hashing
        return (std::hash<const WordAnalysis*>{}(word)*factor >> 40U) % recent_count;
    }
    std::vector<Recent> recent_ = std::vector<Recent>(recent_count);
};

}  // namespace hankehaku
