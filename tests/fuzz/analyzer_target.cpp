// The tokeniser and the chain take any bytes; tokens are ranges of the text, in order, and every word has a reading.

#include "fuzz_target.h"

#include "hankehaku/analyzer.h"

namespace {

using namespace hankehaku;

void examine(Analyzer& analyzer, std::string_view text) {
    const auto words = analyzer.analyze(text);
    const auto tokens = analyzer.tokenize(text);
    fuzz::require(words.size() == tokens.size(), "both ways of cutting find the same words");
    std::size_t end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const AnalyzedToken& word = words[i];
        fuzz::require(static_cast<const Token&>(word) == tokens[i], "both ways of cutting find the same ranges");
        fuzz::require(end <= word.begin && word.begin < word.end && word.end <= text.size(), "tokens are in order");
        fuzz::require(word.word != nullptr && !word.word->readings.empty(), "every word has a reading");
        for (const Reading& reading : word.word->readings) {
            fuzz::require(!reading.base.empty(), "every reading has a base form");
            for (const CompoundPart& part : reading.parts) {
                fuzz::require(part.begin <= part.end && part.end <= word.word->surface.size(), "parts lie in the word");
                const Token place = locate_in_text(text, word, part.begin, part.end);
                fuzz::require(word.begin <= place.begin && place.begin <= place.end && place.end <= word.end,
                              "parts lie in the text where the word does");
            }
        }
        end = word.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Analyzer default_analyzer({.chain = default_chain()});
    static Analyzer stemmer({.chain = Chain::snowball});
    const std::string_view text = fuzz::text_of(data, size);
    examine(default_analyzer, text);
    examine(stemmer, text);
    return 0;
}
