#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

Project running(const std::string& code, const std::string& start, const std::string& end, Euros granted) {
    Project project = summary_project(code, "Kalasatama kuntoon.");
    project.start = date_from_iso(start);
    project.end = date_from_iso(end);
    project.funding.granted = granted;
    return project;
}

std::vector<Project> three_projects() {
    return {running("A1", "2015-06-01", "2016-05-31", 40'000), running("A2", "2017-01-01", "2019-12-31", 120'000),
            running("A3", "2020-03-01", "2020-09-30", 1'500'000)};
}

Codes filtered_by(SearchableIndex& index, Facet facet, const std::string& value) {
    SearchRequest request;
    request.sort = SortKey::code;
    request.filters = {{facet, value}};
    return sorted(codes(index.searcher(), request));
}

Codes in_range(SearchableIndex& index, const std::string& field, const std::string& range) {
    SearchRequest request;
    request.sort = SortKey::code;
    request.ranges = {{field, range}};
    return sorted(codes(index.searcher(), request));
}

}  // namespace

TEST_CASE("a range of years as a filter is each of its years") {
    SearchableIndex index(three_projects());
    CHECK(filtered_by(index, Facet::year, "2016..2018") == Codes{"A1", "A2"});
    CHECK(filtered_by(index, Facet::year, ">=2019") == Codes{"A2", "A3"});
    CHECK(filtered_by(index, Facet::year, "<2016") == Codes{"A1"});
    CHECK(filtered_by(index, Facet::year, "1990..1995").empty());
    CHECK(filtered_by(index, Facet::year, "2030..").empty());
    CHECK(filtered_by(index, Facet::start_year, "2017..") == Codes{"A2", "A3"});
    CHECK(filtered_by(index, Facet::end_year, "2016") == Codes{"A1"});
    for (const std::string range : {"2018..2016", "..", ">", "2016..huomenna"}) {
        INFO(range);
        CHECK(fails_with(ErrorCode::unknown_value, [&] { filtered_by(index, Facet::year, range); }));
    }
    CHECK(index.found("alkuvuosi:2017..2020").size() == 2);
    CHECK(index.found("vuosi:>=2019").size() == 2);
}

TEST_CASE("a funding class is a class, a sum in it or a range of whole classes, never something else") {
    SearchableIndex index(three_projects());
    CHECK(filtered_by(index, Facet::funding_class, "120 000,00") == Codes{"A2"});
    CHECK(filtered_by(index, Facet::funding_class, "120 000 €") == Codes{"A2"});
    CHECK(filtered_by(index, Facet::funding_class, "100000..499999") == Codes{"A2"});
    CHECK(filtered_by(index, Facet::funding_class, "<100000") == Codes{"A1"});
    CHECK(filtered_by(index, Facet::funding_class, ">=250000") == Codes{"A3"});
    CHECK(index.found("rahoitusluokka:100000..499999") == Codes{"A2"});
    for (const std::string value : {"100000..500000", ">100000", "1,5", "-5", "1.5", "suuri", ">suuri", "1..x"}) {
        INFO(value);
        CHECK(fails_with(ErrorCode::unknown_value, [&] { filtered_by(index, Facet::funding_class, value); }));
    }
}

TEST_CASE("dates and sums filter by ranges, in the syntax of queries") {
    SearchableIndex index(three_projects());
    CHECK(in_range(index, "myönnetty", "100000..500000") == Codes{"A2"});
    CHECK(in_range(index, "granted", ">100 000,00") == Codes{"A2", "A3"});
    CHECK(in_range(index, "alku", "2015..1/2017") == Codes{"A1", "A2"});
    CHECK(in_range(index, "loppu", ">=1.6.2016") == Codes{"A2", "A3"});
    CHECK(fails_with(ErrorCode::usage, [&] { in_range(index, "alku", "eilen"); }));
    CHECK(fails_with(ErrorCode::usage, [&] { in_range(index, "nimi", "2016"); }));
}
