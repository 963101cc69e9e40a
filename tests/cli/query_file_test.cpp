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
