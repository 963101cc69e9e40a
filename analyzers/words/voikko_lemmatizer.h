#pragma once

#include <memory>
#include <string>
#include <vector>

namespace hankehaku::analysis {

/// One analysis by Voikko, as Voikko writes it.
struct VoikkoReading {
    std::string base;        ///< BASEFORM, case kept
    std::string structure;   ///< STRUCTURE: '=' before each part of a compound, one letter for each code point
    std::string word_bases;  ///< WORDBASES: +työttömy(työtön)+ys(+ys)
    std::string word_class;  ///< CLASS: nimisana, teonsana, paikannimi...
    std::string case_name;   ///< SIJAMUOTO
    std::string number;
    std::string mood;
    std::string person;
    std::string tense;
    std::string participle;
    std::string focus;       ///< FOCUS: the clitic kin or kaan
    std::string fst_output;  ///< FSTOUTPUT: tags and all; [Bc] where Voikko itself has put a compound together

    [[nodiscard]] bool is_proper_name() const;
    [[nodiscard]] bool is_nominal() const;      ///< noun or adjective
    [[nodiscard]] bool is_finite_verb() const;  ///< a verb with neither case nor infinitive
    [[nodiscard]] bool is_modifier() const;     ///< occurs only before another word: pien-, yhteis-
};

/// A handle on Voikko's Finnish dictionary.  Not for two threads at a time; making one is safe in any thread.
class VoikkoLemmatizer {
public:
    /// Whether Voikko is compiled in and finds a Finnish dictionary.
    [[nodiscard]] static bool available();

    /// Throws Error(analyzer_unavailable), saying what to install.
    VoikkoLemmatizer();
    ~VoikkoLemmatizer();
    VoikkoLemmatizer(VoikkoLemmatizer&&) noexcept;
    VoikkoLemmatizer& operator=(VoikkoLemmatizer&&) noexcept;

    /// All readings of a word; none when Voikko does not know it or it is too long to be one.  Cost: fifteen
    /// microseconds, unless it is one of the words that were asked for last.
    [[nodiscard]] std::vector<VoikkoReading> analyze(const std::string& word) const;

    /// Version of the library and a digest of its dictionary's analyses of some words.
    [[nodiscard]] std::string fingerprint() const;

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

}  // namespace hankehaku::analysis
