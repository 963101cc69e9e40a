#include "searcher/query/parser.h"

#include "hankehaku/error.h"
#include "source_paths.h"
#include "support/repeated.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

namespace {

using hankehaku::Error;
using hankehaku::ErrorCode;
using hankehaku::testing::repeated;
namespace query = hankehaku::query;

std::string tree(const std::string& text) {
    const auto node = query::parse_query(text);
    return node ? query::to_string(*node) : "every text";
}

// The message of the error that the query is refused with; empty when it is not refused.
std::string refusal(const std::string& text) {
    try {
        (void)query::parse_query(text);
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::query);
        return error.what();
    }
    return {};
}

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream file(path);
    INFO(path);
    REQUIRE(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, separator);) cells.push_back(cell);
    return cells;
}

// The rows of a table under tests/data/query, which all must have `width` cells.
std::vector<std::vector<std::string>> table(const std::string& name, std::size_t width) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : lines_of(std::string(HANKEHAKU_TEST_DATA) + "/query/" + name)) {
        if (line.empty() || line.starts_with("# ")) continue;
        rows.push_back(split(line, '\t'));
        INFO(line);
        REQUIRE(rows.back().size() == width);
    }
    return rows;
}

std::string written(const std::string& text, query::SourceRange range) {
    return text.substr(range.begin, range.end - range.begin);
}

struct Example {
    std::string query;
    std::string second_cell;
    bool refused = false;
};

// Table rows of the page that begin with a query in backticks.  Below a heading row "| Refused | ..." the query must be
// refused, with the second cell in the message.
std::vector<Example> examples_of_page() {
    std::vector<Example> examples;
    bool refused = false;
    for (const std::string& line : lines_of(std::string(HANKEHAKU_SOURCE_DIR) + "/docs/query-language.md")) {
        if (line.starts_with("| Query |")) refused = false;
        if (line.starts_with("| Refused |")) refused = true;
        if (!line.starts_with("| `")) continue;
        const std::size_t end = line.find("` |", 3);
        REQUIRE(end != std::string::npos);
        const std::size_t last = line.rfind(" |");
        examples.push_back({line.substr(3, end - 3), line.substr(end + 4, last - end - 4), refused});
    }
    return examples;
}

}  // namespace

TEST_CASE("a query is read as the tree that the table gives") {
    const auto rows = table("trees.tsv", 2);
    CHECK(rows.size() >= 80);
    for (const auto& row : rows) {
        INFO(row[0]);
        std::string actual;
        CHECK_NOTHROW(actual = tree(row[0]));
        CHECK(actual == row[1]);
    }
}

TEST_CASE("a malformed query is refused at its column with what to write instead") {
    const auto rows = table("refused.tsv", 3);
    CHECK(rows.size() >= 100);
    for (const auto& row : rows) {
        INFO(row[0]);
        const std::string message = refusal(row[0]);
        CHECK_THAT(message, Catch::StartsWith("query column " + row[1] + ": "));
        CHECK_THAT(message, Catch::Contains(row[2]));
        CHECK(message.find('\n') == std::string::npos);
    }
}

TEST_CASE("every example of the query language page is read, and refused where the page says so") {
    const auto examples = examples_of_page();
    CHECK(examples.size() >= 60);
    for (const Example& example : examples) {
        INFO(example.query);
        const std::string message = refusal(example.query);
        if (example.refused)
            CHECK_THAT(message, Catch::Contains(example.second_cell));
        else
            CHECK(message.empty());
    }
}

TEST_CASE("a blank query means every text") {
    for (const std::string blank : {"", " ", "\t\r\n", "\u00A0", "\uFEFF"}) CHECK(tree(blank) == "every text");
}

TEST_CASE("any kind of space separates words") {
    CHECK(tree("nuori\tkoulutus\npaja") == "(seq nuori koulutus paja)");
    CHECK(tree("nuori\u00A0koulutus\u202Fpaja\u2009työ\u3000tuki") == "(seq nuori koulutus paja työ tuki)");
    CHECK(tree(std::string("nuori\0paja", 10)) == "(seq nuori paja)");
}

TEST_CASE("sums may be grouped with the spaces that do not break lines") {
    CHECK(tree("rahoitus:>500\u00A0000") == "(money granted 500000.01..)");
    CHECK(tree("rahoitus:1\u202F000\u202F000..2\u2009000\u2009000") == "(money granted 1000000..2000000)");
    CHECK(tree("rahoitus:500000\u00A0nuori") == "(seq nuori (only (money granted 500000..500000)))");
}

TEST_CASE("names and operators are known in decomposed letters too") {
    CHECK(tree("kohderyhma\u0308:nuori") == "(in kohderyhmä nuori)");
    CHECK(tree("nuori LA\u0308HELLA\u0308/3 paja") == "(near/3 nuori paja)");
}

TEST_CASE("columns are counted in characters, not in bytes") {
    CHECK_THAT(refusal("äöå \"työ"), Catch::StartsWith("query column 5: "));
    CHECK_THAT(refusal("\U0001F600 )"), Catch::StartsWith("query column 3: "));
}

TEST_CASE("a query that is not UTF-8 is refused where it breaks off") {
    for (const std::string bad : {"ty\xF6", "ty\xC3", "ty\xED\xA0\x80", "ty\xC0\xAF", "ty\xFF"}) {
        CHECK_THAT(refusal(bad), Catch::StartsWith("query column 3: ") && Catch::Contains("UTF-8"));
    }
}

TEST_CASE("a message stays on one short line whatever the query holds") {
    const std::string message = refusal("alku:\"" + repeated("vuosi\n", 10000) + "\"");
    CHECK(message.find('\n') == std::string::npos);
    CHECK(message.size() < 400);
}

TEST_CASE("parentheses nest 64 deep and no deeper") {
    CHECK(tree(repeated("(", 64) + "nuori" + repeated(")", 64)) == "nuori");
    CHECK_THAT(refusal(repeated("(", 65) + "nuori" + repeated(")", 65)),
               Catch::StartsWith("query column 65: ") && Catch::Contains("more than 64 deep"));
    CHECK_THAT(refusal(repeated("(nuori OR ", 100000)), Catch::Contains("query column"));
    CHECK_THAT(refusal(repeated("(", 1000000)), Catch::Contains("more than 64 deep"));
    CHECK_THAT(refusal(repeated("-(", 1000000)), Catch::Contains("more than 64 deep"));
    CHECK_THAT(refusal(repeated("nimi:(", 1000000)), Catch::Contains("in the parentheses of another field"));
}

TEST_CASE("groups beside each other do not add up to depth") { CHECK(refusal(repeated("(nuori) ", 200)).empty()); }

TEST_CASE("a query has at most 1 000 words, values and ranges") {
    CHECK(refusal(repeated("työ ", 1000)).empty());
    CHECK_THAT(refusal(repeated("työ ", 1001)),
               Catch::StartsWith("query column 4001: ") && Catch::Contains("more than 1000 words"));
    CHECK_THAT(refusal(repeated("työ ", 10000)), Catch::Contains("more than 1000 words"));
    CHECK_THAT(refusal("\"" + repeated("työ ", 10000) + "\""), Catch::Contains("more than 1000 words"));
    CHECK_THAT(refusal(repeated("alku:2016 ", 10000)), Catch::Contains("more than 1000 words"));
    CHECK_THAT(refusal(repeated("maakunta:Lappi OR ", 10000)), Catch::Contains("more than 1000 words"));
}

TEST_CASE("a query has at most 250 different words") {
    std::string words;
    for (int number = 100; number < 350; ++number) words += "sana" + std::to_string(number) + " ";
    CHECK(refusal(words).empty());
    CHECK(refusal(words + repeated("sana100 ", 500)).empty());
    CHECK_THAT(refusal(words + "sana350"),
               Catch::StartsWith("query column 2001: ") && Catch::Contains("more than 250 different words"));
    CHECK_THAT(refusal("\"" + words + "sana350\""), Catch::Contains("more than 250 different words"));
    CHECK_THAT(refusal(words + "=sana350"), Catch::Contains("more than 250 different words"));
}

TEST_CASE("a long word is a word like others") {
    const std::string word = repeated("työ", 100000);
    CHECK(tree(word) == word);
}

TEST_CASE("every node knows the bytes of the query that it was written as") {
    const std::string text =
        " (nuori, =paja) NEAR \"etsivä työ\" -nimi:(malli*)  maakunta:\"Keski-Suomi\" alku:>2016, ";
    CHECK_THAT(refusal(text), Catch::Contains("joins only words"));
    const std::string good = " (nuori, =paja) \"etsivä työ\" -nimi:(malli*)  maakunta:\"Keski-Suomi\" alku:>2016, ";
    const auto node = query::parse_query(good);
    REQUIRE(node);
    CHECK(node->source.begin == 1);
    const auto& sequence = std::get<query::Sequence>(node->value);
    REQUIRE(sequence.wanted.size() == 2);
    REQUIRE(sequence.conditions.size() == 2);
    REQUIRE(sequence.excluded.size() == 1);
    CHECK(written(good, sequence.wanted[0].source) == "(nuori, =paja)");
    CHECK(written(good, sequence.wanted[1].source) == "\"etsivä työ\"");
    CHECK(written(good, sequence.excluded[0].source) == "nimi:(malli*)");
    CHECK(written(good, sequence.conditions[0].source) == "maakunta:\"Keski-Suomi\"");
    CHECK_THAT(written(good, sequence.conditions[1].source), Catch::StartsWith("alku:>2016"));
    const auto& group = std::get<query::Sequence>(sequence.wanted[0].value);
    CHECK(written(good, group.wanted[0].source) == "nuori");
    CHECK(written(good, group.wanted[1].source) == "=paja");
    const auto& phrase = std::get<query::Phrase>(sequence.wanted[1].value);
    CHECK(written(good, phrase.words[1].source) == "työ");
}
