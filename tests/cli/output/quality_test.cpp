#include "cli/project_sketch.h"
#include "cli/test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Json = nlohmann::ordered_json;

TEST_CASE("info --quality lists fill rates and contradictions with codes") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"info", "--quality", "--today", "2022-01-01"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, Contains("funding.granted") && Contains("2   66 %") && Contains("1 running-after-end") &&
                                Contains("\n    T1\n") && Contains("assuming today is 1.1.2022"));
    const Outcome before = run(sandbox, {"info", "--quality", "--today", "2021-01-31"});
    CHECK_THAT(before.out, !Contains("running-after-end"));
}

TEST_CASE("info --quality as json has every rule, broken or not") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json report =
        Json::parse(run(sandbox, {"info", "--quality", "--today", "2022-01-01", "--format", "json"}).out);
    CHECK(report["schema"] == 1);
    CHECK(report["today"] == "2022-01-01");
    CHECK(report["projects"] == 3);
    CHECK(report["contradictions"].size() >= 10);
    CHECK(report["contradictions"].at(0)["rule"] == "running-after-end");
    CHECK(report["contradictions"].at(0)["codes"] == Json{"T1"});
    CHECK(report["contradictions"].at(3)["codes"] == Json::array());
}

TEST_CASE("a day that there is not, and --today without --quality, are wrong usage") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run(sandbox, {"info", "--quality", "--today", "2022-02-30"}).exit_code == 2);
    CHECK(run(sandbox, {"info", "--quality", "--today", "1.1.2022"}).exit_code == 2);
    CHECK(run(sandbox, {"info", "--today", "2022-01-01"}).exit_code == 2);
}
