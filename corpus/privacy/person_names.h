#pragma once

#include "corpus/privacy/personal_data_patterns.h"

#include <optional>
#include <string_view>

namespace hankehaku {

/// A run of capitalised words that can be a person's name.
struct NameRead {
    TextSpan span;
    std::size_t words = 0;  ///< initials are words, too
    bool known = false;     ///< one of its words is a usual first name
};

/// The name that begins at `at`, the beginning of a word; nothing for organisations and places.
[[nodiscard]] std::optional<NameRead> name_at(const FoldedText& text, std::size_t at);

/// Whether `name` is a person's rather than an organisation's: two to four capitalised words, one of them a usual first
/// name, and no form of an organisation.
[[nodiscard]] bool reads_as_person(std::string_view name);

[[nodiscard]] bool begins_word(const FoldedText& text, std::size_t at);

}  // namespace hankehaku
