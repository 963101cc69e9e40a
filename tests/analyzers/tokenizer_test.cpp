#include "readings.h"
#include "support/table.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::vector<std::string> cut_at_bars(const std::string& cell) {
    std::istringstream in(cell);
    std::vector<std::string> found;
    for (std::string piece; std::getline(in, piece, '|');) found.push_back(piece);
    return found;
}

}  // namespace

TEST_CASE("text falls into words as a Finnish reader sees them") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/tokens.tsv", 2)) {
        INFO(row[0]);
        CHECK(token_texts(row[0], analyzer.tokenize(row[0])) == cut_at_bars(row[1]));
    }
}

TEST_CASE("analysis keeps the ranges of tokenisation") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/tokens.tsv", 2)) {
        const auto tokens = analyzer.tokenize(row[0]);
        const auto analyzed = analyzer.analyze(row[0]);
        INFO(row[0]);
        REQUIRE(analyzed.size() == tokens.size());
        for (std::size_t i = 0; i < tokens.size(); ++i) CHECK(static_cast<const Token&>(analyzed[i]) == tokens[i]);
    }
}

TEST_CASE("the surface form is lower case without accents, soft hyphens or spaces, and keeps å ä ö") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const auto surface = [&analyzer](const char* form) { return analyzer.analyze_word(form)->surface; };
    CHECK(surface("ÅÄÖ") == "åäö");
    CHECK(surface("Café") == "cafe");
    CHECK(surface("ŠAKKI") == "sakki");
    CHECK(surface("työ\u00ADllisyys") == "työllisyys");
    CHECK(surface("tyo\u0308") == "työ");
    CHECK(surface("cafe\u0301") == "cafe");
    CHECK(surface("vaa\u2019an") == "vaa'an");
    CHECK(surface("TE\u2011toimisto") == "te-toimisto");
    CHECK(surface("491 641") == "491641");
    CHECK(surface("asiakas-") == "asiakas");
}

TEST_CASE("letters that are not Finnish, emoji and broken bytes are survived") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const char* text : {"",
                             " ",
                             "\xFF\xFE",
                             "\xE4\xF6",
                             "\xC3",
                             "\xED\xA0\x80",
                             "a\u0301\u0301\u0301",
                             "\u202Eabc",
                             "👩\u200D👩\u200D👧",
                             "Москва",
                             "漢字かな",
                             "-",
                             "--",
                             "- -",
                             ":",
                             "a:",
                             ":n",
                             "'",
                             "-n-",
                             "%:a",
                             "nimi__\u00AD__osa",
                             "to \u015E"}) {
        const std::string_view bytes(text);
        for (const auto& token : analyzer.analyze(bytes)) {
            CHECK(token.begin < token.end);
            CHECK(token.end <= bytes.size());
            CHECK_FALSE(token.word->readings.empty());
            for (const Reading& reading : token.word->readings) CHECK_FALSE(reading.base.empty());
        }
        CHECK_FALSE(analyzer.analyze_word(bytes)->readings.empty());
    }
}

TEST_CASE("a word of a thousand letters is one token with one reading") {
    if (without_voikko()) return;
    Analyzer analyzer;
    std::string word;
    for (int i = 0; i < 500; ++i) word += "yö";
    const auto tokens = analyzer.analyze("alku " + word + " loppu");
    REQUIRE(tokens.size() == 3);
    CHECK(tokens[1].word->surface == word);
    CHECK(tokens[1].word->readings.size() == 1);
}
