#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;

TEST_CASE("a query without dots is answered as if it had them, and the text says so") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "pitkaaikaistyottomat"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out,
               StartsWith("no results for \"pitkaaikaistyottomat\"; showing results for") && Contains("\n1. T3  "));
    CHECK_THAT(outcome.out, !Contains("did you mean"));
    CHECK_THAT(run(sandbox, {"facets", "pitkaaikaistyottomat", "--facet", "tila"}).out,
               StartsWith("no results for ") && Contains("Toiminta päättynyt  1"));
}

TEST_CASE("another spelling is suggested below hits that are there without it") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "kauppiass", "poro"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, StartsWith("no project contains every word"));
    CHECK_THAT(run(sandbox, {"search", "pitkaaikaistyottomat", "poro"}).out,
               Contains("\ndid you mean: pitkäaikaistyöttömät poro\n"));
}

TEST_CASE("match mode all only suggests") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "pitkaaikaistyottomat", "--match", "all"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out == "no projects found\ndid you mean: pitkäaikaistyöttömät\n");
}

TEST_CASE("json has the query, the suggestion and the spelling that was used") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto answer = [&sandbox](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"search", "--format", "json"});
        return Json::parse(run(sandbox, std::move(arguments)).out);
    };
    const Json corrected = answer({"pitkaaikaistyottomat"});
    CHECK(corrected["query"] == "pitkaaikaistyottomat");
    CHECK(corrected["suggestion"] == "pitkäaikaistyöttömät");
    CHECK(corrected["corrected"] == "pitkäaikaistyöttömät");
    CHECK(corrected["total"] == 1);
    const Json suggested = answer({"pitkaaikaistyottomat", "--match", "all"});
    CHECK(suggested["suggestion"] == "pitkäaikaistyöttömät");
    CHECK(suggested["corrected"].is_null());
    CHECK(answer({"avaruusraketti"})["suggestion"].is_null());
}

TEST_CASE("formats without room for it say on standard error that the query was corrected") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string note =
        "hankehaku: no results for \"pitkaaikaistyottomat\"; showing results for \"pitkäaikaistyöttömät\"\n";
    const Outcome codes = run(sandbox, {"search", "pitkaaikaistyottomat", "--format", "codes"});
    CHECK(codes.out == "T3\n");
    CHECK(codes.err == note);
    CHECK(codes.exit_code == 0);
    CHECK(run(sandbox, {"search", "kauppias", "--format", "codes"}).err.empty());
}
