#include "cli/options/query_file.h"

#include "hankehaku/error.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace hankehaku::cli;  // NOLINT(google-build-using-namespace)

TEST_CASE("a query line is an id, a tab and the query, which may hold tabs") {
    std::istringstream lines(
        "\xEF\xBB\xBF"
        "a\tyksi kaksi\r\n\nb\tkolme\tneljä\nc\t");
    const std::vector<NamedQuery> queries = read_queries(lines, "queries.tsv");
    REQUIRE(queries.size() == 3);
    CHECK(queries[0].id == "a");
    CHECK(queries[0].text == "yksi kaksi");
    CHECK(queries[1].text == "kolme\tneljä");
    CHECK(queries[2].text.empty());
}

TEST_CASE("a line without an id is an error with its number") {
    for (const std::string text : {"a\tyksi\nkaksi\n", "a\tyksi\n\tkaksi\n"}) {
        std::istringstream lines(text);
        CHECK_THROWS_WITH(read_queries(lines, "queries.tsv"), Catch::StartsWith("queries.tsv:2: "));
    }
}

TEST_CASE("a line without end and a file without end are refused") {
    constexpr std::size_t long_line = 2'000'000;
    std::istringstream one("a\t" + std::string(long_line, 'x'));
    CHECK_THROWS_WITH(read_queries(one, "queries.tsv"), Catch::StartsWith("queries.tsv:1: line longer than"));
    std::string lines;
    for (std::size_t number = 0; number < 100; ++number) lines += "a\t" + std::string(long_line / 2, 'x') + "\n";
    std::istringstream many(lines);
    CHECK_THROWS_WITH(read_queries(many, "queries.tsv"), Catch::Contains("more than"));
}
