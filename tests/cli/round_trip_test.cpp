#include "source_paths.h"
#include "test_command.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

// "query, code, rank, score" of a run of trec lines.
struct RankedHit {
    std::string query;
    std::string code;
    std::size_t rank = 0;
    double score = 0;
};

std::vector<RankedHit> ranked_hits(const std::string& lines) {
    std::vector<RankedHit> hits;
    std::istringstream stream(lines);
    RankedHit hit;
    std::string ignored;
    while (stream >> hit.query >> ignored >> hit.code >> hit.rank >> hit.score >> ignored) hits.push_back(hit);
    return hits;
}

// The queries of the quality collection, every query that the query language page shows, and these phrases.
std::string two_hundred_queries(const std::string& phrases, std::size_t& count) {
    std::string queries;
    const auto add = [&](const std::string& query) { queries += "q" + std::to_string(count++) + "\t" + query + "\n"; };
    std::ifstream collection(std::string(HANKEHAKU_SOURCE_DIR) + "/tests/quality/samples/queries.tsv");
    for (std::string line; std::getline(collection, line);)
        if (const auto tab = line.find('\t'); tab != std::string::npos) add(line.substr(tab + 1));
    std::ifstream page(std::string(HANKEHAKU_SOURCE_DIR) + "/docs/query-language.md");
    bool refused = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("| Query |")) refused = false;
        if (line.starts_with("| Refused |")) refused = true;
        const auto end = line.find("` |");
        if (!refused && line.starts_with("| `") && end != std::string::npos) add(line.substr(3, end - 3));
    }
    std::istringstream lines(phrases);
    for (std::string line; std::getline(lines, line);) add("\"" + line + "\"");
    return queries;
}

}  // namespace

TEST_CASE("everything exported as json lines and indexed again answers every query the same") {
    const Sandbox sandbox;
    const std::string samples = std::string(HANKEHAKU_SOURCE_DIR) + "/corpus/samples";
    REQUIRE(run(sandbox, {"index", samples}).exit_code == 0);
    const Outcome exported = run(sandbox, {"search", "--all", "--format", "jsonl"});
    REQUIRE(exported.exit_code == 0);
    const std::string file = sandbox.write("export.jsonl", exported.out).string();
    const std::string copy = sandbox.path("copy").string();
    REQUIRE(run(sandbox, {"index", "--db", copy, file}).exit_code == 0);

    const std::string names = run(sandbox, {"search", "--all", "--format", "tsv", "--columns", "name"}).out;
    std::size_t count = 0;
    const std::string queries = sandbox.write("queries.tsv", two_hundred_queries(names, count)).string();
    CHECK(count >= 200);
    const std::vector<std::string> search{"search", "--queries", queries, "--all", "--format", "trec"};
    std::vector<std::string> search_copy = search;
    search_copy.insert(search_copy.end(), {"--db", copy});
    const Outcome original = run(sandbox, search);
    const Outcome again = run(sandbox, search_copy);
    CHECK(original.exit_code == 0);
    CHECK(again.exit_code == 0);
    CHECK(original.err == again.err);
    const auto one = ranked_hits(original.out);
    const auto other = ranked_hits(again.out);
    CHECK(one.size() > count);
    REQUIRE(one.size() == other.size());
    for (std::size_t number = 0; number < one.size(); ++number) {
        INFO(one[number].query << " " << one[number].code);
        CHECK(one[number].query == other[number].query);
        CHECK(one[number].code == other[number].code);
        CHECK(one[number].rank == other[number].rank);
        CHECK(one[number].score == Approx(other[number].score).margin(1e-9).epsilon(0));
    }
}
