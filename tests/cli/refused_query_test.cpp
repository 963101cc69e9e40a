#include "output_lines.h"
#include "source_paths.h"
#include "test_command.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using Catch::Contains;
using Catch::StartsWith;

namespace {

struct RefusedQuery {
    std::string query;
    std::string column;
    std::string message;
};

std::vector<RefusedQuery> refused_queries() {
    std::vector<RefusedQuery> rows;
    std::ifstream file(std::string(HANKEHAKU_TEST_DATA) + "/query/refused.tsv");
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        RefusedQuery row;
        std::istringstream cells(line);
        std::getline(cells, row.query, '\t');
        std::getline(cells, row.column, '\t');
        std::getline(cells, row.message, '\t');
        rows.push_back(row);
    }
    return rows;
}

void index_one_project(const Sandbox& sandbox) {
    const std::string file = sandbox.write("one.jsonl", "{\"code\":\"A1\",\"name\":\"Nuorten paja\"}\n").string();
    REQUIRE(run(sandbox, {"index", file}).exit_code == 0);
}

}  // namespace

TEST_CASE("each malformed query of a file gets a line with its id, column and advice, and the exit code is 2") {
    const Sandbox sandbox;
    index_one_project(sandbox);
    const auto rows = refused_queries();
    REQUIRE(rows.size() >= 100);
    std::string queries;
    for (std::size_t number = 0; number < rows.size(); ++number)
        queries += "q" + std::to_string(number) + "\t" + rows[number].query + "\n";
    const std::string file = sandbox.write("queries.tsv", queries).string();
    const Outcome outcome = run(sandbox, {"search", "--queries", file, "--format", "codes"});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out.empty());
    const auto messages = lines_of(outcome.err);
    REQUIRE(messages.size() == rows.size());
    for (std::size_t number = 0; number < rows.size(); ++number) {
        INFO(rows[number].query);
        CHECK_THAT(messages[number], StartsWith("hankehaku: q" + std::to_string(number) + ": query column " +
                                                rows[number].column + ": ") &&
                                         Contains(rows[number].message));
    }
}

TEST_CASE("a hundred malformed queries, each alone on the command line, are each refused with exit code 2") {
    const Sandbox sandbox;
    index_one_project(sandbox);
    const auto rows = refused_queries();
    REQUIRE(rows.size() >= 100);
    for (std::size_t number = 0; number < 100; ++number) {
        const RefusedQuery& row = rows[number * rows.size() / 100];
        INFO(row.query);
        const Outcome outcome = run(sandbox, {"search", "--", row.query});
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        CHECK_THAT(outcome.err, StartsWith("hankehaku: query column " + row.column + ": "));
    }
}
