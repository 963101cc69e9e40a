#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "source_paths.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Catch::StartsWith;
using Json = nlohmann::json;

namespace {

std::filesystem::path seeds() {
    const char* shared = std::getenv("HANKEHAKU_SHARED");
    return (shared != nullptr ? std::filesystem::path(shared)
                              : std::filesystem::path(HANKEHAKU_SOURCE_DIR) / "../shared") /
           "seeds";
}

}  // namespace

TEST_CASE("show prints the whole project with the labels of the template") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"show", "T2"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, StartsWith("T2  Kauppa käy kylillä\n"));
    CHECK_THAT(outcome.out, Contains("\nToteutusaika ") && Contains("1.11.2015–30.4.2018\n"));
    CHECK_THAT(outcome.out, Contains("\nMyönnetty EU ja valtio ") && Contains("491 641 €\n"));
    CHECK_THAT(outcome.out, Contains("\n3 Suunnitelman mukainen tiivistelmä toteutuksesta\nKyläkauppiaan arki"));
    CHECK_THAT(outcome.out, Contains("\nMaakunnat ") && Contains("Pirkanmaa, Varsinais-Suomi\n"));
}

TEST_CASE("a code of the register is found in any case, and with a remark after it") {
    const Sandbox sandbox;
    sandbox.write("text.txt", "1 Hanke\n\nHankekoodi: S20001\n");
    REQUIRE(run(sandbox, {"index", sandbox.path("text.txt").string()}).exit_code == 0);
    CHECK_THAT(run(sandbox, {"show", "s20001"}).out, StartsWith("S20001"));
    CHECK_THAT(run(sandbox, {"show", "S20001 (muutoshakemus 2)"}).out, StartsWith("S20001"));
}

TEST_CASE("lines are broken to the width of the screen") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    TestCommand narrow(sandbox, {"show", "T1"});
    narrow.environment("COLUMNS", "40");
    CHECK_THAT(narrow.run().out, Contains("Hanke auttaa nuoria löytämään työpaikan\nkotiseudultaan.\n"));
}

TEST_CASE("json of one code is an object, of several an array, and jsonl one line each") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json one = Json::parse(run(sandbox, {"show", "T2", "--format", "json"}).out);
    CHECK(one["code"] == "T2");
    CHECK(one["funding"]["granted"] == 491641);
    const Json two = Json::parse(run(sandbox, {"show", "T2", "T1", "--format", "json"}).out);
    REQUIRE(two.size() == 2);
    CHECK(two.at(0) == one);
    CHECK(two.at(1)["code"] == "T1");
    const std::string lines = run(sandbox, {"show", "T2", "T1", "--format", "jsonl"}).out;
    CHECK(Json::parse(lines.substr(0, lines.find('\n'))) == one);
}

TEST_CASE("an unknown code is named, the others are shown, and the exit code is 1") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"show", "T1", "X9", "T3", "--format", "jsonl"});
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.err, StartsWith("hankehaku: ") && Contains("\"X9\""));
    CHECK_THAT(outcome.out, Contains("\"code\":\"T1\"") && Contains("\"code\":\"T3\""));
}

TEST_CASE("the real texts keep their facts and lose their contact persons") {
    if (!std::filesystem::exists(seeds())) {
        WARN("skipped: no real texts in " << seeds());
        return;
    }
    const Sandbox sandbox;
    CHECK(run(sandbox, {"index", seeds().string()}).out == "3 added, 0 replaced, 0 unchanged, 0 refused\n");
    const std::string text = run(sandbox, {"show", "S20494", "--format", "json"}).out;
    const Json project = Json::parse(text);
    CHECK(project["ely"] == "Hämeen ELY-keskus");
    CHECK(project["provinces"] == Json{"Pirkanmaa", "Varsinais-Suomi"});
    CHECK(project["start"] == "2015-11-01");
    CHECK(project["end"] == "2018-04-30");
    CHECK(project["funding"]["granted"] == 491641);
    CHECK(project["funding"]["actual_total"] == 639608);
    CHECK(project["partners"].size() == 3);
    CHECK(project["partners"].at(0) == Json{{"name", "Turun ammattikorkeakoulu"}, {"business_id", "2528160-3"}});
    CHECK(project["companies"] == Json{{"planned", 58}, {"actual", 32}});
    CHECK(project["sustainability"].size() == 15);
    const std::string all = run(sandbox, {"search", "--all", "--format", "jsonl"}).out + text;
    CHECK_THAT(all, !Contains("Haihu") && !Contains("kirsti.") && !Contains("515 7865") && !Contains("(at)"));
}
