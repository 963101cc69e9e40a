#include "analyzers/tokens/token_joins.h"
#include "analyzers/tokens/tokenizer.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>

using namespace hankehaku;

namespace {

/// The whole text by Unicode's rules alone, without the tokeniser's short way for plain words.
std::vector<Token> words_by_rules(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* const iterator = ubrk_open(UBRK_WORD, "fi", nullptr, 0, &status);
    UText source = UTEXT_INITIALIZER;
    utext_openUTF8(&source, text.data(), static_cast<std::int64_t>(text.size()), &status);
    ubrk_setUText(iterator, &source, &status);
    REQUIRE(U_SUCCESS(status));
    std::vector<Token> words;
    std::int32_t begin = ubrk_first(iterator);
    for (std::int32_t end = ubrk_next(iterator); end != UBRK_DONE; begin = end, end = ubrk_next(iterator))
        if (ubrk_getRuleStatus(iterator) >= UBRK_WORD_NUMBER)
            words.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
    ubrk_close(iterator);
    utext_close(&source);
    return analysis::join_tokens(text, std::move(words));
}

}  // namespace

TEST_CASE("plain words are cut as Unicode's rules cut the whole text") {
    constexpr std::array pieces{"a",      "työ",    "É",  "ÿ",    "×",    "÷",  "đ",      "ω",      "漢",     "1",
                                "18",     "000",    " ",  " ",    " ",    "\n", "\r\n",   "\t",     "\u00A0", "\u2009",
                                ".",      ",",      ";",  "!",    "?",    ":",  "'",      "\u2019", "\"",     "(",
                                ")",      "-",      "%",  "/",    "_",    "@",  "\u0308", "\u200D", "\u00AD", "\u200B",
                                "\u2028", "\u0085", "\v", "\xC3", "\xFF", "👩",  "🇫🇮",     "www."};
    std::mt19937 random(20);
    analysis::Tokenizer tokenizer;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto left = 1 + random() % 40; left > 0; --left) text += pieces[random() % pieces.size()];
        INFO('"' << text << '"');
        auto words = words_by_rules(text);
        REQUIRE(tokenizer.tokenize(text) == words);
        const std::size_t most = random() % 4;
        words.resize(std::min(words.size(), most));
        REQUIRE(tokenizer.tokenize(text, most) == words);
    }
}
