#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

SearchableIndex& index() {
    static SearchableIndex index({summary_project("A1", "Pro gradu -tutkielma valmistuu."),
                                  summary_project("A2", "Pro gradu valmistuu."),
                                  summary_project("A3", "Mukana ovat 18-29 -vuotiaat kalastajat."),
                                  summary_project("A4", "Start up -yritys kalastaa.")});
    return index;
}

}  // namespace

TEST_CASE("a hyphen before a word leaves it out, and the answer says so") {
    const auto result = index().search(all_of("gradu -tutkielma"));
    CHECK(result.total == 1);
    CHECK(result.hits.front().project.code == "A2");
    CHECK(result.left_out == std::vector<std::string>{"tutkielma"});
    CHECK(index().search(all_of("gradu NOT tutkielma")).left_out.empty());
    CHECK(index().search(all_of("\"pro gradu -tutkielma\"")).total == 1);
}

TEST_CASE("where nothing is found without the word, the hyphen is tried as text") {
    const auto result = index().search(all_of("start up -yritys"));
    CHECK(result.total == 1);
    CHECK(result.query == "start up -yritys");
    CHECK(result.corrected_query == "start up  yritys");
    auto as_written = all_of("start up -yritys");
    as_written.spelling = false;
    CHECK(index().search(as_written).total == 0);
}

TEST_CASE("a hyphen after a number joins, and before a stop word excludes nothing") {
    CHECK(index().found("18-29 -vuotiaat") == Codes{"A3"});
    CHECK(index().search(all_of("18-29 -vuotiaat")).left_out.empty());
    CHECK(index().found("gradu -ja") == Codes{"A1", "A2"});
}

TEST_CASE("what leaves out a compound does not leave out its parts") {
    SearchableIndex schools({summary_project("B1", "Nuorten ammattikoulu."),
                             summary_project("B2", "Nuorten ammatti ja koulu."),
                             summary_project("B3", "Nuorten ammatin koulu.")});
    CHECK(schools.found("nuori -ammattikoulu") == Codes{"B2", "B3"});
}
