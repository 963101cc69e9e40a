#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "support/growing_shapes.h"
#include "support/repeated.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

// Work grows with the size of a text or query, not with its square, whatever its shape.  Each run gets a multiple of
// the processor time that it needs; with its square it would take many times more and be killed.  hankehaku-growth
// prints the times.

namespace {

using namespace hankehaku::testing;

constexpr unsigned little_memory = 700'000;  // kilobytes
constexpr std::size_t large_text = 1'000'000, longest_argument = 128'000;
/// Not more words of any shape than a query may have.
constexpr std::size_t many_words = 740;

Outcome run_bounded(const Sandbox& sandbox, const std::vector<std::string>& arguments, unsigned seconds) {
    return TestCommand(sandbox, arguments).with_address_space(little_memory).with_processor_seconds(seconds).run();
}

}  // namespace

TEST_CASE("a text of a megabyte is indexed in bounded time, whatever is piled up in it") {
    constexpr unsigned seconds = 15;
    for (const char* const name : {"municipalities", "JSON: municipalities", "combining marks", "colons",
                                   "colon endings", "hyphens", "groups of digits", "HTML: attributes"}) {
        INFO(name);
        const Sandbox sandbox;
        const auto file = sandbox.write("text", shape_called(growing_texts(), name).make(large_text));
        const Outcome outcome = run_bounded(sandbox, {"index", "--jobs", "1", file.string()}, seconds);
        CHECK(outcome.out == "1 added, 0 replaced, 0 unchanged, 0 refused\n");
    }
}

TEST_CASE("a tag with a hundred thousand attributes is refused at once") {
    constexpr unsigned seconds = 2;
    const Sandbox sandbox;
    const auto file = sandbox.write("list.xml", shape_called(growing_texts(), "XML: attributes").make(large_text));
    const Outcome outcome = run_bounded(sandbox, {"index", "--jobs", "1", file.string()}, seconds);
    CHECK(outcome.out == "0 added, 0 replaced, 0 unchanged, 1 refused\n");
}

TEST_CASE("a text that has one word a hundred thousand times is found and shown in bounded time") {
    constexpr unsigned seconds = 5;
    const Sandbox sandbox;
    const auto file = sandbox.write("text", shape_called(growing_texts(), "one word again and again").make(large_text));
    REQUIRE(run(sandbox, {"index", file.string()}).exit_code == 0);
    const std::string phrase = "\"verkosto" + repeated(" verkosto", 300) + '"';
    const std::vector<std::string> queries{
        "verkosto",   "\"verkosto verkosto\"",   "verk*", "verkosto NEAR/3 verkosto", phrase,
        '=' + phrase, repeated("verkosto ", 300)};
    for (const std::string& query : queries) {
        INFO(query.substr(0, 40));
        const Outcome outcome = run_bounded(sandbox, {"search", "--format", "json", "--snippets", "3", query}, seconds);
        CHECK(outcome.exit_code == 0);
        CHECK(run_bounded(sandbox, {"explain", query, "G1"}, seconds).exit_code == 0);
    }
    CHECK(run_bounded(sandbox, {"concordance", "verkosto"}, seconds).exit_code == 0);
}

TEST_CASE("what would be too long an explanation is refused") {
    constexpr unsigned seconds = 5;
    const Sandbox sandbox;
    const auto file = sandbox.write("text", shape_called(growing_texts(), "a compound without end").make(large_text));
    REQUIRE(run(sandbox, {"index", file.string()}).exit_code == 0);
    const Outcome outcome = run_bounded(sandbox, {"explain", repeated("k* ", 900), "G1"}, seconds);
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Catch::Contains("leave words out"));
}

TEST_CASE("thousands of values in one text are checked and counted in bounded time") {
    constexpr unsigned seconds = 8;
    for (const char* const name : {"municipalities", "partners", "JSON: partners"}) {
        INFO(name);
        const Sandbox sandbox;
        const auto file = sandbox.write("text", shape_called(growing_texts(), name).make(large_text));
        REQUIRE(run(sandbox, {"index", file.string()}).exit_code == 0);
        CHECK(run_bounded(sandbox, {"check"}, seconds).exit_code == 0);
        CHECK(run_bounded(sandbox, {"facets"}, seconds).exit_code == 0);
        CHECK(run_bounded(sandbox, {"organisations"}, seconds).exit_code <= 1);
    }
}

TEST_CASE("many words and beginnings are found, shown and explained in a text of a megabyte in bounded time") {
    constexpr unsigned seconds = 5;
    constexpr int conditions = 240;
    const Sandbox sandbox;
    const auto file = sandbox.write("text", shape_called(growing_texts(), "words of their own").make(large_text));
    REQUIRE(run(sandbox, {"index", file.string()}).exit_code == 0);
    for (const auto& [before, after] : {std::pair{"sana", "lainen "}, {"=sana", "lainen "}, {"sana", "* "}}) {
        std::string query;
        for (int number = 100; number < 100 + conditions; ++number) query += before + std::to_string(number) + after;
        INFO(before << after);
        CHECK(run_bounded(sandbox, {"search", "--format", "json", "--snippets", "3", query}, seconds).exit_code == 0);
        CHECK(run_bounded(sandbox, {"explain", query, "G1"}, seconds).exit_code == 0);
    }
}

TEST_CASE("queries of every shape are answered or refused in bounded time") {
    constexpr unsigned seconds = 5;
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const GrowingShape& shape : growing_queries()) {
        for (const std::size_t bytes : {many_words, longest_argument}) {
            INFO(shape.name << ", " << bytes << " bytes");
            const Outcome outcome = run_bounded(sandbox, {"search", "--", shape.make(bytes)}, seconds);
            CHECK((outcome.exit_code >= 0 && outcome.exit_code <= 2));
        }
    }
}

TEST_CASE("a long word is suggested for, explained and analysed in bounded time") {
    constexpr unsigned seconds = 5;
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string word(longest_argument, 'o');
    CHECK(run_bounded(sandbox, {"suggest", word}, seconds).exit_code == 1);
    CHECK(run_bounded(sandbox, {"explain", word, "T1"}, seconds).exit_code == 1);
    CHECK(run_bounded(sandbox, {"analyze", word}, seconds).exit_code == 0);
    CHECK(run_bounded(sandbox, {"search", word + "~"}, seconds).exit_code == 1);
}
