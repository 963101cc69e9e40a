#pragma once

#include "hankehaku/export.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// One part of a compound, e.g. "työtön" of "pitkäaikaistyöttömien".
struct CompoundPart {
    std::string base;       ///< base form of the part, folded
    std::size_t begin = 0;  ///< bytes of WordAnalysis::surface that the part covers
    std::size_t end = 0;
    bool operator==(const CompoundPart&) const = default;
};

/// How a reading was found.
enum class ReadingSource {
    dictionary,        ///< Voikko knows the word
    known_tail,        ///< unknown word whose end is a known word: työssä + valmennus
    suspended_hyphen,  ///< completed from a neighbour: "asiakas- ja kehittämistyö" -> asiakastyö
    stemmer,           ///< Snowball, or a base form that the endings of an unknown word let guess
    verbatim,          ///< numbers, codes, acronyms: the surface form itself
};

/// "dictionary", "known tail", ...
[[nodiscard]] std::string_view reading_source_name(ReadingSource source);

/// One way to understand a word.
struct Reading {
    std::string base;  ///< base form (lemma), case- and accent-folded; å ä ö stay
    /// By begin, shorter first; longer parts contain shorter ones (sosiaali, sosiaalityö, työ).  Parts with the same
    /// bytes are alternatives; a part of all bytes is the word as written (AI) or the noun in -minen.
    std::vector<CompoundPart> parts;
    std::vector<std::string> roots;  ///< words that the word is derived from: työttömyys -> työtön
    ReadingSource source = ReadingSource::dictionary;
    float weight = 1;  ///< probability of this reading; see docs/analysis.md
    bool operator==(const Reading&) const = default;
};

/// The analysis of one word form; shared by all tokens with the same form.
struct WordAnalysis {
    std::string surface;            ///< the form itself: NFC, lower case, accents folded, soft hyphens dropped
    std::vector<Reading> readings;  ///< likeliest first; never empty
    std::string stem;               ///< Snowball stem of the surface form; empty for numbers and codes
};

/// A word of a text.  `begin` and `end` are byte offsets into the text given to the analyser and never change.
struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Token&) const = default;
};

/// The position in the text of the bytes [surface_begin, surface_end) of a token's surface form, such as a part of a
/// compound.  The two differ in length where the text has soft hyphens, combining marks or accents.
[[nodiscard]] Token locate_in_text(std::string_view text, Token token, std::size_t surface_begin,
                                   std::size_t surface_end);

/// A token with its analysis.
struct AnalyzedToken : Token {
    std::shared_ptr<const WordAnalysis> word;  ///< never null
    /// Readings that depend on the context (suspended hyphens); usually empty.  Parts that come from the neighbouring
    /// word have an empty range.
    std::vector<Reading> completions;
};

}  // namespace hankehaku
