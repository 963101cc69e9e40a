#include "hankehaku/searcher.h"

#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <string>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::string refusal(const TestIndex& index, const std::string& query) {
    SearchRequest request;
    request.query = query;
    const auto failure = failure_of([&] { (void)Searcher(index.path()).search(request); });
    if (!failure) return {};
    CHECK(failure->code == ErrorCode::query);
    return failure->message;
}

}  // namespace

TEST_CASE("errors that depend on the index have their column too") {
    std::string numbers;
    for (int number = 10'000; number < 15'100; ++number) numbers += std::to_string(number) + ", ";
    const TestIndex index({summary_project("A", numbers)});
    CHECK_THAT(refusal(index, "polku 1*"),
               Catch::StartsWith("query column 7: ") && Catch::Contains("more letters before the star"));
    CHECK_THAT(refusal(index, "polku \"uusi 1*\""), Catch::StartsWith("query column 7: "));
    CHECK_THAT(refusal(index, "(polku OR nimi:1*)"), Catch::StartsWith("query column "));
    CHECK_THAT(refusal(index, "polku -maakunta:Pirkamaa"),
               Catch::StartsWith("query column 8: ") && Catch::Contains("nearest: Pirkanmaa, "));
    CHECK_THAT(refusal(index, "tila:(Toiminasa)"), Catch::StartsWith("query column 1: unknown status"));
    CHECK(refusal(index, "polku 149*").empty());
}

TEST_CASE("a number written with spaces is one word in a phrase as it is in a text") {
    const TestIndex index({summary_project("A", "Tilaisuuksissa kävi 18 000 asukasta ja 491 641 katsojaa.")});
    Searcher searcher(index.path());
    for (const std::string query : {"\"18 000\"", "\"18 000 asukasta\"", "\"kävi 18 000\"", "=\"491 641\"", "18 000"}) {
        INFO(query);
        SearchRequest request;
        request.query = query;
        request.match = MatchMode::all;
        CHECK(searcher.search(request).total == 1);
    }
}
