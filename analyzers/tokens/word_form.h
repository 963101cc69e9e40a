#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hankehaku::analysis {

/// One token's text made uniform.  `cased` and `surface` have the same number of code points, so that what Voikko says
/// of the n-th letter of one holds for the other.
struct WordForm {
    std::string cased;        ///< NFC, soft hyphens and grouping spaces dropped, quotes and hyphens unified
    std::string surface;      ///< the same in lower case with accents folded (å ä ö stay)
    std::size_t letters = 0;  ///< code points that are letters
    std::size_t capitals = 0;
    std::size_t digits = 0;
    bool starts_with_capital = false;
    bool suspended = false;  ///< a hyphen followed that is not in the strings: "asiakas-"
    bool broken = false;     ///< contains a line end

    [[nodiscard]] bool all_capitals() const { return capitals > 1 && capitals == letters; }
    /// HelMet, eNeuvo: a capital after a small letter.
    [[nodiscard]] bool mixed_case() const;
};

[[nodiscard]] WordForm make_word_form(std::string_view token);

/// The same for a piece of a token: hyphens at its ends stay.
[[nodiscard]] WordForm clean_form(std::string_view piece);

/// Lower case, accents folded: how every base form, part and root is written.
[[nodiscard]] std::string fold(std::string_view word);

/// With the first letter as a capital.
[[nodiscard]] std::string with_capital(std::string_view word);

/// Lower case with the accents kept: what Voikko and Snowball read.
[[nodiscard]] std::string to_lower(std::string_view word);

}  // namespace hankehaku::analysis
