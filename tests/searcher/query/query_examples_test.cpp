#include "hankehaku/searcher.h"

#include "source_paths.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

// A row of docs/query-language.md: | `query` | what it finds | how many of the sample projects |
struct Example {
    std::string query;
    std::string finds;
    std::size_t projects = 0;
};

std::vector<Example> examples_of_page() {
    std::ifstream page(std::string(HANKEHAKU_SOURCE_DIR) + "/docs/query-language.md");
    std::vector<Example> examples;
    bool counted = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("| Query |")) counted = true;
        if (line.starts_with("| Refused |") || line.starts_with("| Field |")) counted = false;
        if (!counted || !line.starts_with("| `")) continue;
        INFO(line);
        const std::size_t query_end = line.find("` | ");
        const std::size_t count_begin = line.rfind(" | ");
        REQUIRE(query_end != std::string::npos);
        REQUIRE(count_begin > query_end + 1);
        examples.push_back({line.substr(3, query_end - 3), line.substr(query_end + 4, count_begin - query_end - 4),
                            std::stoul(line.substr(count_begin + 3))});
    }
    return examples;
}

std::vector<std::string> codes_found(Searcher& searcher, const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.match = MatchMode::all;
    request.spelling = false;
    request.sort = SortKey::code;
    request.limit = no_limit;
    std::vector<std::string> codes;
    for (const Hit& hit : searcher.search(request).hits) codes.push_back(hit.project.code);
    return codes;
}

}  // namespace

TEST_CASE("every example of the query language page finds as many of the samples as the page says") {
    const auto examples = examples_of_page();
    CHECK(examples.size() >= 80);
    const TestIndex index(sample_projects());
    Searcher searcher(index.path());
    std::vector<std::string> before;
    for (const Example& example : examples) {
        INFO(example.query);
        const auto codes = codes_found(searcher, example.query);
        CHECK(codes.size() == example.projects);
        const bool as_before = example.finds == "the same" || example.finds.starts_with("the same;") ||
                               example.finds.starts_with("the same:");
        if (as_before) CHECK(codes == before);
        before = codes;
    }
}

TEST_CASE("most examples of the query language page find something") {
    const auto examples = examples_of_page();
    const auto finds_nothing = [](const Example& example) { return example.projects == 0; };
    CHECK(static_cast<std::size_t>(std::count_if(examples.begin(), examples.end(), finds_nothing)) * 10 <
          examples.size());
}
