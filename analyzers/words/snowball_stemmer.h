#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace hankehaku::analysis {

/// Snowball's stems.  Not for two threads at a time.
class SnowballStemmer {
public:
    /// "finnish", "english", "swedish".
    explicit SnowballStemmer(const char* language);

    /// `word` must be lower case and NFC.
    [[nodiscard]] std::string stem(std::string_view word);

private:
    struct Close {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Close> stemmer_;
};

}  // namespace hankehaku::analysis
