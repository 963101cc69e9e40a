#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <random>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

Codes order(SearchableIndex& index, SortKey key, std::optional<bool> descending = std::nullopt) {
    SearchRequest request;
    request.sort = key;
    request.descending = descending;
    return codes(index.searcher(), request);
}

std::vector<Project> dated_and_funded() {
    auto projects = std::vector{summary_project("A4", "x"), summary_project("A2", "x"), summary_project("A5", "x"),
                                summary_project("A1", "x"), summary_project("A3", "x")};
    const auto set = [&](std::size_t i, const char* name, const char* start, const char* end, Euros granted) {
        projects[i].name = name;
        projects[i].start = date_from_iso(start);
        projects[i].end = date_from_iso(end);
        projects[i].funding.granted = granted;
    };
    set(0, "Zeniitti", "2016-01-01", "2019-12-31", 1'000'000);
    set(1, "Ähtäri", "2015-01-01", "2017-12-31", 99);
    set(2, "Aurinko", "2016-01-01", "2016-12-31", 1'000'000);
    set(3, "aurinko", "2014-06-01", "2018-12-31", 5'000);
    return projects;  // A3 has no name, dates or sums
}

}  // namespace

TEST_CASE("each key sorts both ways, what lacks it comes last, ties go by code") {
    SearchableIndex index(dated_and_funded());
    CHECK(order(index, SortKey::start, false) == Codes{"A1", "A2", "A4", "A5", "A3"});
    CHECK(order(index, SortKey::start, true) == Codes{"A4", "A5", "A2", "A1", "A3"});
    CHECK(order(index, SortKey::end, false) == Codes{"A5", "A2", "A1", "A4", "A3"});
    CHECK(order(index, SortKey::end, true) == Codes{"A4", "A1", "A2", "A5", "A3"});
    CHECK(order(index, SortKey::funding, false) == Codes{"A2", "A1", "A4", "A5", "A3"});
    CHECK(order(index, SortKey::funding, true) == Codes{"A4", "A5", "A1", "A2", "A3"});
    CHECK(order(index, SortKey::name, false) == Codes{"A1", "A5", "A4", "A2", "A3"});
    CHECK(order(index, SortKey::name, true) == Codes{"A2", "A4", "A5", "A1", "A3"});
    CHECK(order(index, SortKey::code, false) == Codes{"A1", "A2", "A3", "A4", "A5"});
    CHECK(order(index, SortKey::code, true) == Codes{"A5", "A4", "A3", "A2", "A1"});
}

TEST_CASE("without a direction dates and sums go down, names and codes up") {
    SearchableIndex index(dated_and_funded());
    CHECK(order(index, SortKey::start) == order(index, SortKey::start, true));
    CHECK(order(index, SortKey::end) == order(index, SortKey::end, true));
    CHECK(order(index, SortKey::funding) == order(index, SortKey::funding, true));
    CHECK(order(index, SortKey::name) == order(index, SortKey::name, false));
    CHECK(order(index, SortKey::code) == order(index, SortKey::code, false));
}

TEST_CASE("equal scores are ordered by code, whatever the order of indexing") {
    std::vector<Project> projects;
    for (const char* code : {"C3", "C10", "C1", "C7", "C2", "C9"})
        projects.push_back(summary_project(code, "Kalasatama rakennetaan."));
    std::mt19937 random(7);
    for (int round = 0; round < 3; ++round) {
        SearchableIndex index(projects);
        for (const char* query : {"kalasatama", ""})
            CHECK(codes(index.searcher(), all_of(query)) == Codes{"C1", "C10", "C2", "C3", "C7", "C9"});
        for (std::size_t i = projects.size(); i > 1; --i) std::swap(projects[i - 1], projects[random() % i]);
    }
}

TEST_CASE("pages put together are the whole") {
    for (const auto sort : {SortKey::relevance, SortKey::start}) {
        for (const bool with_facets : {false, true}) {
            SearchRequest request = all_of("nuori työ", MatchMode::any);
            request.sort = sort;
            if (with_facets) request.facets = {{Facet::province, 5}};
            const auto whole = samples().search(request);
            REQUIRE(whole.total > 10);
            request.limit = 4;
            std::size_t rank = 0;
            for (request.offset = 0; request.offset < whole.total; request.offset += request.limit) {
                const auto page = samples().search(request);
                CHECK(page.total == whole.total);
                CHECK(page.offset == request.offset);
                for (const Hit& hit : page.hits) {
                    CHECK(hit.project.code == whole.hits.at(rank).project.code);
                    CHECK(hit.score == whole.hits.at(rank).score);
                    CHECK(hit.rank == ++rank);
                }
            }
            CHECK(rank == whole.total);
            request.offset = whole.total + 5;
            CHECK(samples().search(request).hits.empty());
            CHECK(samples().search(request).total == whole.total);
        }
    }
}

TEST_CASE("scores fall, and only relevance has them") {
    const auto result = samples().search(all_of("nuori työpaja", MatchMode::any));
    REQUIRE(result.hits.size() > 5);
    CHECK(result.hits.front().score > 0);
    CHECK(std::is_sorted(result.hits.begin(), result.hits.end(),
                         [](const Hit& a, const Hit& b) { return a.score > b.score; }));
    SearchRequest by_name = all_of("nuori");
    by_name.sort = SortKey::name;
    for (const Hit& hit : samples().search(by_name).hits) CHECK(hit.score == 0);
}

TEST_CASE("a word in the name ranks before the same word in section 8") {
    const std::string filling = "Kylien yhteistä toimintaa kehitetään monella tavalla.";
    auto named = summary_project("Z9", filling), passing = summary_project("A1", filling);
    named.name = "Kalasatama";
    passing.name = "Hanke";
    passing.sustainability = {{"Ryhmä", "Nimike", 1, 1, "Kalasatama."}};
    SearchableIndex index({named, passing});
    CHECK(codes(index.searcher(), all_of("kalasatama")) == Codes{"Z9", "A1"});
}
