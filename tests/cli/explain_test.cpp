#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Catch::StartsWith;
using Json = nlohmann::json;

TEST_CASE("explain shows the words that matched in a table") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"explain", "kauppias", "T2"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, StartsWith("T2  Kauppa käy kylillä\nfound, score "));
    CHECK_THAT(outcome.out, Contains("\nin the query  rule "));
    CHECK_THAT(outcome.out, Contains("\nkauppias      base form ") && Contains("kauppiaan §3"));
    CHECK_THAT(outcome.out, Contains("Kyläkauppiaan §3"));
}

TEST_CASE("explain names the condition or the filter that fails, and exits with 1") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome word = run(sandbox, {"explain", "--match", "all", "kauppias", "poro", "T2"});
    CHECK(word.exit_code == 1);
    CHECK_THAT(word.out, Contains("not found") && Contains("no match for poro"));
    CHECK_THAT(run(sandbox, {"explain", "--", "kauppias", "-kehittämistyö", "T2"}).out,
               Contains("the text has kehittämistyö, which the query leaves out"));
    const Outcome filter = run(sandbox, {"explain", "kauppias", "T2", "--maakunta", "Lapissa"});
    CHECK(filter.exit_code == 1);
    CHECK_THAT(filter.out, Contains("filter province \"Lappi\"; the project has \"Pirkanmaa\", \"Varsinais-Suomi\""));
}

TEST_CASE("explain as json has the score of the search") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json explanation =
        Json::parse(run(sandbox, {"explain", "kauppias", "tuki", "T2", "--format", "json", "--match", "any"}).out);
    const Json found =
        Json::parse(run(sandbox, {"search", "kauppias", "tuki", "--format", "json", "--match", "any"}).out);
    CHECK(explanation["schema"] == 1);
    CHECK(explanation["code"] == "T2");
    CHECK(explanation["found"] == true);
    CHECK(explanation["score"].get<double>() == Approx(found["hits"][0]["score"].get<double>()));
    CHECK(explanation["conditions"].size() == 2);
    CHECK(explanation["conditions"][0]["text"] == "kauppias");
    CHECK(explanation["conditions"][0]["matches"][0]["words"][0].contains("section"));
}

TEST_CASE("explain refuses a query without a code and a code that is not there") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run(sandbox, {"explain", "kauppias"}).exit_code == 2);
    CHECK(run(sandbox, {"explain", "(kauppias", "T2"}).exit_code == 2);
    const Outcome unknown = run(sandbox, {"explain", "kauppias", "X9"});
    CHECK(unknown.exit_code == 1);
    CHECK_THAT(unknown.err, StartsWith("hankehaku: ") && Contains("\"X9\""));
    CHECK(run(sandbox, {"explain", "", "T2"}).exit_code == 0);
}

TEST_CASE("similar takes the filters and formats of search") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    ProjectSketch shop{.code = "T4", .summary = "Kyläkauppiaan asiakastyö ja kauppiaan tuki kasvavat."};
    sandbox.write("more/T4.txt", text_of(shop));
    REQUIRE(run(sandbox, {"index", sandbox.path("more").string()}).exit_code == 0);
    const Outcome codes = run(sandbox, {"similar", "T2", "--format", "codes", "--limit", "1"});
    CHECK(codes.exit_code == 0);
    CHECK(codes.out == "T4\n");
    CHECK(run(sandbox, {"similar", "T2", "--format", "codes", "--ely", "Häme"}).out.find("T3") == std::string::npos);
    CHECK_THAT(run(sandbox, {"similar", "T2", "--format", "trec", "--limit", "1"}).out, StartsWith("T2 Q0 T4 1 "));
    CHECK_THAT(run(sandbox, {"similar", "T2"}).out, StartsWith("1. T4  Polku töihin\n") && !Contains("[3 "));
    CHECK_THAT(run(sandbox, {"similar", "T2", "--snippets", "1"}).out, Contains("[3 "));
    const Json result = Json::parse(run(sandbox, {"similar", "T2", "--format", "json", "--facets"}).out);
    CHECK(result["hits"][0]["code"] == "T4");
    CHECK_THAT(result["query"].get<std::string>(), Contains("kauppias"));
    CHECK(result["facets"].contains("maakunta"));
}

TEST_CASE("similar of an unknown code is one line and exit code 1") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"similar", "X9"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, StartsWith("hankehaku: no project \"X9\""));
    CHECK(run(sandbox, {"similar"}).exit_code == 2);
}
