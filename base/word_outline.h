#pragma once

#include "base/letters.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hankehaku {

/// How many letters a word has, and which without their dots, a bit each.  Tells nearly all words of a vocabulary from
/// one that was typed, before any memory is asked for.
struct WordOutline {
    std::size_t letters = 0;
    std::uint32_t set = 0;

    explicit WordOutline(std::string_view word) {
        for_each_letter(word, [this](char16_t letter) {
            ++letters;
            set |= std::uint32_t{1} << (without_dots(letter) % 32U);
        });
    }

    /// Whether so many edits may make one word of the other: each changes one length at most, and two bits.
    [[nodiscard]] bool may_be_near(const WordOutline& other, std::size_t edits) const {
        return letters <= other.letters + edits && other.letters <= letters + edits &&
               static_cast<std::size_t>(std::popcount(set ^ other.set)) <= 2 * edits;
    }
};

}  // namespace hankehaku
