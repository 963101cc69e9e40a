#include "analyzers/vocabulary/term_key.h"

#include <algorithm>
#include <array>

namespace hankehaku::vocabulary {

TermKeys::TermKeys(std::string_view language) : language_(language) {
    constexpr std::array<std::string_view, 11> stemmed{"da", "de", "en", "es", "fr", "it",
                                                       "nl", "no", "pt", "ru", "sv"};
    if (std::find(stemmed.begin(), stemmed.end(), language) != stemmed.end()) stemmer_.emplace(language_.c_str());
}

std::string TermKeys::key_of(const std::vector<std::string_view>& words) {
    std::string key = language_;
    for (const std::string_view word : words) {
        key += ' ';
        if (stemmer_)
            key += stemmer_->stem(word);
        else
            key += word;
    }
    return key;
}

}  // namespace hankehaku::vocabulary
