#include "cli/project_sketch.h"
#include "cli/test_command.h"

#include <catch2/catch.hpp>

using Catch::Contains;

TEST_CASE("deleted projects are not found any more") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"delete", "T1", "T3"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "2 deleted\n");
    CHECK(run(sandbox, {"search", "--format", "codes"}).out == "T2\n");
    CHECK(run(sandbox, {"check"}).exit_code == 0);
}

TEST_CASE("unknown codes are named, the others are deleted, and the exit code is 1") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"delete", "X9", "T1"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out == "1 deleted\n");
    CHECK_THAT(outcome.err, Contains("\"X9\"") && !Contains("\"T1\""));
    CHECK(run(sandbox, {"search", "--format", "codes", "--sort", "code"}).out == "T2\nT3\n");
}

TEST_CASE("a deleted project can be added again") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"delete", "T1"});
    CHECK(run(sandbox, {"index", sandbox.path("texts").string()}).out ==
          "1 added, 0 replaced, 2 unchanged, 0 refused\n");
}
