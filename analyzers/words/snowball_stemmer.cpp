#include "analyzers/words/snowball_stemmer.h"

#include "hankehaku/error.h"

#include <libstemmer.h>

namespace hankehaku::analysis {

void SnowballStemmer::Close::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

SnowballStemmer::SnowballStemmer(const char* language) : stemmer_(sb_stemmer_new(language, "UTF_8")) {
    if (!stemmer_) throw Error("analyzer_unavailable.no_stemmer", {{"language", language}});
}

std::string SnowballStemmer::stem(std::string_view word) {
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (stem == nullptr) return std::string(word);
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace hankehaku::analysis
