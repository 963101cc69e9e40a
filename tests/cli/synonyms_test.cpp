#include "test_command.h"

#include <catch2/catch.hpp>

using Catch::Contains;

namespace {

/// An index of two texts, with words that nothing but synonyms connects.
void index_two_texts(const Sandbox& sandbox) {
    const auto texts =
        sandbox.write("texts.jsonl", R"({"code":"A1","sections":[{"id":"3","text":"Kuntouttava työtoiminta alkaa."}]})"
                                     "\n"
                                     R"({"code":"A2","sections":[{"id":"3","text":"Vene ja soutaja."}]})"
                                     "\n");
    REQUIRE(run(sandbox, {"index", texts.string()}).exit_code == 0);
}

std::string codes(const Sandbox& sandbox, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"search", "--format", "codes"});
    return run(sandbox, std::move(arguments)).out;
}

}  // namespace

TEST_CASE("search uses the built-in synonyms by default") {
    const Sandbox sandbox;
    index_two_texts(sandbox);
    CHECK(codes(sandbox, {"kuty"}) == "A1\n");
    CHECK(codes(sandbox, {"kuty", "--no-synonyms"}).empty());
    CHECK(run(sandbox, {"facets", "kuty"}).exit_code == 0);
    CHECK(run(sandbox, {"facets", "kuty", "--no-synonyms"}).exit_code == 1);
}

TEST_CASE("a file of synonyms adds to the built-in ones, or with --no-synonyms takes their place") {
    const Sandbox sandbox;
    index_two_texts(sandbox);
    const std::string file = sandbox.write("own.tsv", "# omat sanat\n=\tpaatti\tvene\n").string();
    CHECK(codes(sandbox, {"paatti"}).empty());
    CHECK(codes(sandbox, {"paatti", "--synonyms", file}) == "A2\n");
    CHECK(codes(sandbox, {"kuty", "--synonyms", file}) == "A1\n");
    CHECK(codes(sandbox, {"paatti", "--synonyms", file, "--no-synonyms"}) == "A2\n");
    CHECK(codes(sandbox, {"kuty", "--synonyms", file, "--no-synonyms"}).empty());
}

TEST_CASE("several files of synonyms can be given") {
    const Sandbox sandbox;
    index_two_texts(sandbox);
    const std::string boats = sandbox.write("boats.tsv", "=\tpaatti\tvene\n").string();
    const std::string people = sandbox.write("people.tsv", ">\tmelamies\tsoutaja\n").string();
    CHECK(codes(sandbox, {"paatti", "melamies", "--match", "all", "--synonyms", boats, "--synonyms", people}) ==
          "A2\n");
}

TEST_CASE("a bad line of synonyms is an error with file and line") {
    const Sandbox sandbox;
    index_two_texts(sandbox);
    const std::string file = sandbox.write("own.tsv", "=\tpaatti\tvene\n= pursi vene\n").string();
    const Outcome outcome = run(sandbox, {"search", "vene", "--synonyms", file});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("hankehaku: ") && Contains("own.tsv:2: write = or >"));
    CHECK(run(sandbox, {"search", "vene", "--synonyms", sandbox.path("none.tsv").string()}).exit_code == 2);
}

TEST_CASE("a thesaurus becomes a table with which words of other languages find Finnish texts") {
    const Sandbox sandbox;
    index_two_texts(sandbox);
    const std::string finnish = sandbox.write("words-fi.tsv", "u:1\tsoutuveneet\nu:2\ttuhto\n").string();
    const std::string swedish = sandbox.write("words-sv.tsv", "u:1\troddbåtar\nu:3\tåror\n").string();
    const std::string table = sandbox.path("words.table").string();
    const Outcome made = run(sandbox, {"synonyms", "import", finnish, swedish, "-o", table});
    CHECK(made.exit_code == 0);
    CHECK(made.out == "2 concepts, 1 term\n1 concept has no Finnish label and was left out\n");
    CHECK(codes(sandbox, {"roddbåt"}).empty());
    // By a part of the Finnish word, as if it had been typed.
    CHECK(codes(sandbox, {"roddbåt", "--synonyms", table, "--match", "any"}) == "A2\n");
    CHECK(run(sandbox, {"explain", "roddbåt", "A2", "--synonyms", table, "--match", "any"}).exit_code == 0);
}

TEST_CASE("a thesaurus that cannot be read is an error, and the table stays as it was") {
    const Sandbox sandbox;
    const std::string bad = sandbox.write("words.tsv", "u:1\tvene\tfi\nvene\n").string();
    const std::string table = sandbox.write("words.table", "as it was").string();
    const Outcome outcome = run(sandbox, {"synonyms", "import", bad, "-o", table});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("words.tsv:2: write a URI"));
    CHECK(sandbox.read("words.table") == "as it was");
    CHECK(run(sandbox, {"synonyms", "import", bad}).exit_code == 2);
    CHECK(run(sandbox, {"synonyms"}).exit_code == 2);
}

TEST_CASE("a damaged table of terms says how to make it again") {
    const Sandbox sandbox;
    index_two_texts(sandbox);
    const std::string table = sandbox.write("words.table", "hankehaku terms 1\n").string();
    const Outcome outcome = run(sandbox, {"search", "vene", "--synonyms", table});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("is not whole; make it again with 'hankehaku synonyms import'"));
}
