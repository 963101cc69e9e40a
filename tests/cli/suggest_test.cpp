#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Json = nlohmann::ordered_json;

TEST_CASE("suggest completes words and names projects") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"suggest", "porot"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "porotalous  1\n");
    CHECK(run(sandbox, {"suggest", "kaup", "--limit", "1"}).out == "kauppa  1\n\nT2  Kauppa käy kylillä\n");
}

TEST_CASE("suggest completes the last of several words, and dots may be left out") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run(sandbox, {"suggest", "nuoret", "tyopaik"}).out == run(sandbox, {"suggest", "nuoret työpaik"}).out);
    CHECK(run(sandbox, {"suggest", "nuoret", "tyopaik"}).out == "nuoret työpaikka  1\n");
}

TEST_CASE("suggest exits with 1 when there is nothing to suggest") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"suggest", "xyz"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    CHECK(run(sandbox, {"suggest", ""}).exit_code == 1);
}

TEST_CASE("suggest prints json") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"suggest", "kaup", "--limit", "1", "--format", "json"});
    CHECK(outcome.exit_code == 0);
    CHECK(Json::parse(outcome.out) == Json{{"schema", 1},
                                           {"prefix", "kaup"},
                                           {"words", {{{"text", "kauppa"}, {"projects", 1}}}},
                                           {"names", {{{"code", "T2"}, {"name", "Kauppa käy kylillä"}}}}});
    const Outcome nothing = run(sandbox, {"suggest", "xyz", "--format", "json"});
    CHECK(nothing.exit_code == 1);
    CHECK(Json::parse(nothing.out)["words"].empty());
}
