#pragma once

#include "analyzers/words/snowball_stemmer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::vocabulary {

/// What terms of one language are looked up by: the language and the stems of their words.  Not for two threads at a
/// time.
class TermKeys {
public:
    /// Words of a language that Snowball does not know are their own stems.
    explicit TermKeys(std::string_view language);

    /// `words` as surface forms.
    [[nodiscard]] std::string key_of(const std::vector<std::string_view>& words);

private:
    std::string language_;
    std::optional<analysis::SnowballStemmer> stemmer_;
};

}  // namespace hankehaku::vocabulary
