#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;

TEST_CASE("facets counts every facet of every text, most frequent first") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"facets", "--format", "json"});
    CHECK(outcome.exit_code == 0);
    const Json answer = Json::parse(outcome.out);
    CHECK_FALSE(answer.contains("hits"));
    CHECK(answer["total"] == 3);
    std::vector<std::string> names;
    for (const auto& [name, counts] : answer["facets"].items()) names.push_back(name);
    CHECK(names == std::vector<std::string>{"ely", "maakunta", "seutukunta", "kunta", "tila", "rahasto",
                                            "toimintalinja", "erityistavoite", "organisaatiotyyppi", "hakija", "vuosi",
                                            "rahoitusluokka", "ohjelmakausi", "alkuvuosi", "loppuvuosi", "organisaatio",
                                            "kumppani"});
    CHECK(answer["facets"]["tila"] == Json{{"distinct", 2},
                                           {"values",
                                            {{{"value", "Toiminta päättynyt"}, {"count", 2}, {"selected", false}},
                                             {{"value", "Toiminnassa"}, {"count", 1}, {"selected", false}}}}});
    CHECK(answer["facets"]["maakunta"]["distinct"] == 4);
}

TEST_CASE("a facet's own filter does not shrink its own counts") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json answer = Json::parse(
        run(sandbox, {"facets", "--tila", "Toiminnassa", "--facet", "tila", "--facet", "ely", "--format", "json"}).out);
    CHECK(answer["total"] == 1);
    CHECK(answer["facets"]["tila"]["values"].size() == 2);
    CHECK(answer["facets"]["tila"]["values"].at(1) == Json{{"value", "Toiminnassa"}, {"count", 1}, {"selected", true}});
    CHECK(answer["facets"]["ely"]["distinct"] == 1);
}

TEST_CASE("with a size fewer values are shown, and the number of all") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json answer = Json::parse(run(sandbox, {"facets", "--facet", "maakunta:2", "--format", "json"}).out);
    CHECK(answer["facets"]["maakunta"]["values"].size() == 2);
    CHECK(answer["facets"]["maakunta"]["distinct"] == 4);
    CHECK_THAT(run(sandbox, {"facets", "--facet", "maakunta:2"}).out, StartsWith("Province  2 of 4 values\n"));
    CHECK_THAT(run(sandbox, {"facets", "--facet", "maakunta:all"}).out, StartsWith("Province  4 values\n"));
}

TEST_CASE("selected values are marked in the text") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"facets", "--facet", "tila", "--tila", "Toiminnassa"});
    CHECK_THAT(outcome.out, Contains("\n* Toiminnassa         1") && Contains("\n  Toiminta päättynyt  2"));
    CHECK_THAT(outcome.out, EndsWith("\n1 project\n"));
}

TEST_CASE("csv and tsv have a row for each value") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run(sandbox, {"facets", "--facet", "tila", "--format", "csv"}).out ==
          "facet,value,count,selected\r\ntila,Toiminta päättynyt,2,false\r\ntila,Toiminnassa,1,false\r\n");
    CHECK(run(sandbox, {"facets", "--facet", "tila", "--format", "tsv"}).out ==
          "facet\tvalue\tcount\tselected\ntila\tToiminta päättynyt\t2\tfalse\ntila\tToiminnassa\t1\tfalse\n");
}

TEST_CASE("facets accepts the options of search, and exits with 1 if nothing is found") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run(sandbox, {"facets", "poro", "--limit", "5", "--sort", "name", "--asc", "--all"}).exit_code == 0);
    CHECK(run(sandbox, {"facets", "avaruusraketti"}).exit_code == 1);
}
