#include "hankehaku/synonyms.h"
#include "hankehaku/error.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace hankehaku;
using Terms = std::vector<std::string>;

Analyzer& analyzer() {
    static Analyzer instance{{.chain = chain_available(Chain::voikko) ? Chain::voikko : Chain::snowball}};
    return instance;
}

std::vector<SynonymMatch> find(const SynonymTable& table, const std::string& query) {
    return table.find(analyzer().analyze(query), analyzer());
}

/// All that the query brings in.
Terms expansions(const SynonymTable& table, const std::string& query) {
    Terms all;
    for (const auto& match : find(table, query))
        all.insert(all.end(), match.expansions.begin(), match.expansions.end());
    return all;
}

SynonymTable parsed(const std::string& lines) { return SynonymTable::parse(lines, "own.tsv"); }

std::optional<std::string> complaint(const std::string& lines) {
    try {
        static_cast<void>(parsed(lines));
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::usage);
        return error.what();
    }
    return std::nullopt;
}

bool voikko_is_missing() {
    if (chain_available(Chain::voikko)) return false;
    WARN("skipped: needs the voikko chain");
    return true;
}

}  // namespace

TEST_CASE("terms of an = line find each other, in the order of the line") {
    const auto table = parsed("=\tpaatti\tvene\tpursi\n");
    CHECK(expansions(table, "vene") == Terms{"paatti", "pursi"});
    CHECK(expansions(table, "PURSI") == Terms{"paatti", "vene"});
    CHECK(expansions(table, "laiva").empty());
}

TEST_CASE("only the first term of a > line finds the others") {
    const auto table = parsed(">\tvene\tsoutuvene\tpurjevene\n");
    CHECK(expansions(table, "vene") == Terms{"soutuvene", "purjevene"});
    CHECK(expansions(table, "purjevene").empty());
}

TEST_CASE("an inflected word of the query is recognised") {
    if (voikko_is_missing()) return;
    CHECK(expansions(parsed("=\thanke\tprojekti\n"), "hankkeissa") == Terms{"projekti"});
    CHECK(expansions(parsed("=\tkotoutuminen\tkotouttaminen\n"), "kotoutumisen") == Terms{"kotouttaminen"});
    CHECK(expansions(parsed("=\tTE-toimisto\ttyö- ja elinkeinotoimisto\n"), "te-toimistoissa") ==
          Terms{"työ- ja elinkeinotoimisto"});
}

TEST_CASE("an unlikely reading of a word brings nothing in") {
    if (voikko_is_missing()) return;
    CHECK(expansions(parsed("=\tKauppi\tTampereen puisto\n"), "kauppiaan").empty());
}

TEST_CASE("a term of several words is recognised inside a query, each word in any form") {
    if (voikko_is_missing()) return;
    const auto table = parsed("=\tkuty\tkuntouttava työtoiminta\n=\tTEM\ttyö- ja elinkeinoministeriö\n");
    const auto matches = find(table, "nuorten kuntouttavassa työtoiminnassa nyt");
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].first == 1);
    CHECK(matches[0].count == 2);
    CHECK(matches[0].expansions == Terms{"kuty"});
    CHECK(expansions(table, "työ- ja elinkeinoministeriön tuki") == Terms{"TEM"});
    CHECK(expansions(table, "työtoiminta kuntouttava").empty());
    CHECK(expansions(table, "kuntouttava").empty());
}

TEST_CASE("the longest term wins and its words are not looked up one by one") {
    const auto table = parsed("=\tvene\tpaatti\n=\tpuinen vene\tpuuvene\n");
    CHECK(expansions(table, "puinen vene") == Terms{"puuvene"});
    CHECK(expansions(table, "vanha vene") == Terms{"paatti"});
}

TEST_CASE("what a term brings in is not looked up again") {
    CHECK(expansions(parsed("=\tvene\tpaatti\n=\tpaatti\tlotja\n"), "vene") == Terms{"paatti"});
}

TEST_CASE("a term of two lines has the expansions of both, none twice") {
    CHECK(expansions(parsed("=\tvene\tpaatti\n>\tvene\tpaatti\tkanootti\n"), "vene") == Terms{"paatti", "kanootti"});
    auto table = parsed("=\tvene\tpaatti\n");
    table.add(parsed("=\tvene\tpursi\n"));
    CHECK(table.size() == 2);
    CHECK(expansions(table, "vene") == Terms{"paatti", "pursi"});
    CHECK(expansions(table, "pursi") == Terms{"vene"});
}

TEST_CASE("an empty table finds nothing") {
    CHECK(SynonymTable().empty());
    CHECK(expansions(SynonymTable(), "vene").empty());
    CHECK(find(SynonymTable::built_in(), "").empty());
}

TEST_CASE("comments, empty lines, a byte order mark and Windows line ends do not matter") {
    const auto table = parsed("\xEF\xBB\xBF# oma\r\n\r\n=\t vene \tpaatti\t\r\n#=\tvene\tpursi");
    CHECK(table.size() == 1);
    CHECK(expansions(table, "vene") == Terms{"paatti"});
}

TEST_CASE("a bad line is refused with its file, number and what to write") {
    CHECK_FALSE(complaint("=\tvene\tpaatti\n"));
    CHECK(complaint("# oma\n= vene paatti\n") ==
          "own.tsv:2: write = or > at the beginning of the line, then a tab and the terms with tabs between them");
    CHECK(complaint("vene\tpaatti\n").value_or("").starts_with("own.tsv:1: write = or >"));
    CHECK(complaint("=\tvene\n") == "own.tsv:1: a line needs at least two terms, with a tab between them");
    CHECK(complaint("=\tvene\t\tpaatti\n").value_or("").starts_with("own.tsv:1: a term has neither letters"));
    CHECK(complaint(">\tvene\t-\n").value_or("").starts_with("own.tsv:1: a term has neither letters"));
}

TEST_CASE("a file of synonyms that cannot be read is refused") {
    CHECK_THROWS_AS(SynonymTable::from_file("/nonexistent/own.tsv"), Error);
    CHECK_THROWS_AS(SynonymTable::from_file("/"), Error);
}

TEST_CASE("the table that is shipped has at least 150 lines and knows the field") {
    const auto table = SynonymTable::built_in();
    CHECK(table.size() >= 150);
    CHECK(expansions(table, "ESR") == Terms{"Euroopan sosiaalirahasto", "ESF"});
    CHECK(expansions(table, "hanke") == Terms{"projekti"});
}

TEST_CASE("every term of the table that is shipped finds its expansions") {
    if (voikko_is_missing()) return;
    const auto table = SynonymTable::built_in();
    std::ifstream file(HANKEHAKU_SOURCE_DIR "/analyzers/synonyms.tsv");
    std::set<std::string> both_ways, one_way;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        INFO(line);
        std::istringstream cells(line);
        std::string sign, term;
        std::getline(cells, sign, '\t');
        Terms terms;
        while (std::getline(cells, term, '\t')) terms.push_back(term);
        for (std::size_t i = 0; i < (sign == "=" ? terms.size() : 1); ++i) {
            INFO(terms[i]);
            CHECK((sign == "=" ? both_ways : one_way).insert(terms[i]).second);
            const auto found = find(table, terms[i]);
            CHECK(found.size() == 1);
            Terms missing;
            for (const auto& other : terms)
                if (other != terms[i] &&
                    (found.empty() || std::find(found[0].expansions.begin(), found[0].expansions.end(), other) ==
                                          found[0].expansions.end()))
                    missing.push_back(other);
            CHECK(missing.empty());
        }
    }
}
