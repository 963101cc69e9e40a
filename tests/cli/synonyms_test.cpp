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

TEST_CASE("search knows the built-in synonyms unless told otherwise") {
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
