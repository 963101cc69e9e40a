#include "cli/project_sketch.h"
#include "cli/test_command.h"

#include <catch2/catch.hpp>

using Catch::Contains;

namespace {

// A pager that can be told apart: it writes a line of its own first.
constexpr const char* marking_pager = "echo PAGED; /bin/cat";

Outcome run_on_terminal(const Sandbox& sandbox, std::vector<std::string> arguments, const std::string& variable,
                        const std::string& pager) {
    return TestCommand(sandbox, std::move(arguments)).environment(variable, pager).run_on_terminal(80);
}

}  // namespace

TEST_CASE("output longer than the terminal is shown in the user's pager") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const std::string variable : {"PAGER", "HANKEHAKU_PAGER"}) {
        const Outcome outcome = run_on_terminal(sandbox, {"show", "T1", "T2", "T3"}, variable, marking_pager);
        CHECK(outcome.exit_code == 0);
        CHECK_THAT(outcome.out, Contains("PAGED") && Contains("T1") && Contains("T3"));
    }
}

TEST_CASE("no pager for short output, with --no-pager, with cat or nothing, and where there is no terminal") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK_THAT(run_on_terminal(sandbox, {"info"}, "PAGER", marking_pager).out, !Contains("PAGED"));
    CHECK_THAT(run_on_terminal(sandbox, {"show", "T1", "T2", "--no-pager"}, "PAGER", marking_pager).out,
               !Contains("PAGED"));
    for (const std::string none : {"", "cat"}) {
        const Outcome outcome = TestCommand(sandbox, {"show", "T1", "T2"})
                                    .environment("PAGER", marking_pager)
                                    .environment("HANKEHAKU_PAGER", none)
                                    .run_on_terminal(80);
        CHECK_THAT(outcome.out, !Contains("PAGED") && Contains("T2"));
    }
    CHECK_THAT(TestCommand(sandbox, {"show", "T1", "T2"}).environment("PAGER", marking_pager).run().out,
               !Contains("PAGED"));
}

TEST_CASE("leaving the pager early is no failure") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run_on_terminal(sandbox, {"show", "T1", "T2", "T3"}, "PAGER", "true").exit_code == 0);
}

TEST_CASE("a pager that cannot be started is reported") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run_on_terminal(sandbox, {"show", "T1", "T2", "T3"}, "PAGER", "no-such-pager-here");
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("no-such-pager-here") && Contains("--no-pager"));
}

TEST_CASE("the exit code is the command's, not the pager's") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run_on_terminal(sandbox, {"show", "T1", "T2", "T3", "T4"}, "PAGER", marking_pager);
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.out, Contains("PAGED"));
}
