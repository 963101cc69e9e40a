#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

/// The codes of the samples for which `holds`, sorted.
Codes those(const std::function<bool(const Project&)>& holds) {
    Codes result;
    for (const Project& project : sample_projects())
        if (holds(project)) result.push_back(project.code);
    return sorted(result);
}

Date day(const char* iso) { return date_from_iso(iso).value(); }

}  // namespace

TEST_CASE("ranges find what lies in them, both ends included") {
    const auto granted = [](auto test) {
        return those([&](const Project& p) { return p.funding.granted && test(*p.funding.granted); });
    };
    REQUIRE_FALSE(samples().found("rahoitus:>300000").empty());
    CHECK(samples().found("rahoitus:>300000") == granted([](Money euros) { return euros > 300'000; }));
    CHECK(samples().found("rahoitus:..200000") == granted([](Money euros) { return euros <= 200'000; }));
    CHECK(samples().found("rahoitus:200000..300000") ==
          granted([](Money euros) { return Money(200'000) <= euros && euros <= 300'000; }));
    CHECK(samples().found("alku:2016") == those([](const Project& p) {
              return p.start && *p.start >= day("2016-01-01") && *p.start <= day("2016-12-31");
          }));
    CHECK(samples().found("loppu:<2018") ==
          those([](const Project& p) { return p.end && *p.end < day("2018-01-01"); }));
    CHECK(samples().found("vuosi:2016..2017") == those([](const Project& p) {
              const auto years = facet_values(p, Facet::year);
              return std::any_of(years.begin(), years.end(), [](const auto& y) { return y == "2016" || y == "2017"; });
          }));
}

TEST_CASE("the ends of a range belong to it, and a project without the value does not") {
    auto projects = std::vector{summary_project("A1", "x"), summary_project("A2", "x"), summary_project("A3", "x"),
                                summary_project("A4", "x")};
    projects[0].funding.granted = 0;
    projects[1].funding.granted = 500'000;
    projects[2].funding.granted = 500'001;
    projects[0].start = day("2016-01-01");
    projects[1].start = day("2016-12-31");
    projects[2].start = day("2017-01-01");
    SearchableIndex index(projects);
    CHECK(index.found("rahoitus:0..500000") == Codes{"A1", "A2"});
    CHECK(index.found("rahoitus:>500000") == Codes{"A3"});
    CHECK(index.found("rahoitus:..500000") == Codes{"A1", "A2"});
    CHECK(index.found("rahoitus:>=0") == Codes{"A1", "A2", "A3"});
    CHECK(index.found("alku:2016") == Codes{"A1", "A2"});
    CHECK(index.found("alku:>2016") == Codes{"A3"});
    CHECK(index.found("alku:..2016") == Codes{"A1", "A2"});
    CHECK(index.found("-rahoitus:>500000") == Codes{"A1", "A2", "A4"});
}

TEST_CASE("years in which no project ran are no error in a range") {
    auto projects = std::vector{summary_project("A1", "x"), summary_project("A2", "x")};
    projects[0].start = day("2012-05-01");
    projects[1].start = day("2016-05-01");
    SearchableIndex index(projects);
    CHECK(index.found("vuosi:2012..2016") == Codes{"A1", "A2"});
    CHECK(index.found("vuosi:2013..2015").empty());
    CHECK(index.found("vuosi:2016") == Codes{"A2"});
    CHECK(index.found("vuosi:2014").empty());
}

TEST_CASE("conditions filter and never rank") {
    const auto plain = samples().search(all_of("nuori"));
    const auto conditioned = samples().search(all_of("nuori rahoitus:>0"));
    REQUIRE(plain.total > 0);
    REQUIRE(conditioned.total == plain.total);
    for (std::size_t i = 0; i < plain.hits.size(); ++i) {
        CHECK(conditioned.hits[i].project.code == plain.hits[i].project.code);
        CHECK(conditioned.hits[i].score == Approx(plain.hits[i].score));
    }
}

TEST_CASE("a range of sums is exact to the cent") {
    std::vector<Project> projects;
    for (const auto& [code, granted] :
         std::vector<std::pair<const char*, Money>>{{"A1", 200'000}, {"A2", Money(200'000, 50)}, {"A3", 200'001}}) {
        Project project = summary_project(code, "Kalasatama.");
        project.funding.granted = granted;
        projects.push_back(std::move(project));
    }
    SearchableIndex index(projects);
    CHECK(index.found("rahoitus:>200000") == Codes{"A2", "A3"});
    CHECK(index.found("rahoitus:<=200000") == Codes{"A1"});
    CHECK(index.found("rahoitus:<200000,50") == Codes{"A1"});
    CHECK(index.found("rahoitus:200000,50..200001") == Codes{"A2", "A3"});
}
