#include "searcher/index_snapshot.h"

#include "hankehaku/searcher.h"
#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <stdexcept>

using namespace hankehaku;
using namespace hankehaku::testing;

TEST_CASE("searchers on the same state of an index share memory, on another state they do not") {
    SnapshotMemoryPool pool(1000);
    const auto first = pool.memory_of("a 1", nullptr);
    CHECK(pool.memory_of("a 1", nullptr).postings == first.postings);
    CHECK(pool.memory_of("a 1", nullptr).facets == first.facets);
    CHECK(pool.memory_of("a 2", nullptr).postings != first.postings);
}

TEST_CASE("a posting list that one searcher made, another one with the same cache finds made") {
    PostingCache cache(1000);
    int made = 0;
    const auto make = [&] {
        ++made;
        return PostingList(std::vector<Xapian::docid>{1, 2});
    };
    const auto list = cache.get("key", make);
    CHECK(cache.get("key", make) == list);
    CHECK(made == 1);
}

TEST_CASE("a value that could not be made is made by the next who asks") {
    MadeOnce<int> value;
    CHECK_THROWS_AS(value.get([]() -> int { throw std::runtime_error("not yet"); }), std::runtime_error);
    CHECK(value.get([] { return 7; }) == 7);
    CHECK(value.get([] { return 8; }) == 7);
}

TEST_CASE("a clone answers as the searcher does, and outlives it") {
    const TemporaryFolder folder;
    index_projects(folder / "index", {summary_project("A1", "Kalasatama."), summary_project("A2", "Verkko.")});
    auto searcher = std::make_unique<Searcher>(folder / "index");
    Searcher clone = searcher->clone();
    searcher.reset();
    SearchRequest request;
    request.query = "kalasatamassa";
    const SearchResult result = clone.search(request);
    REQUIRE(result.hits.size() == 1);
    CHECK(result.hits.front().project.code == "A1");
}
