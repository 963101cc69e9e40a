#include "cli/project_sketch.h"
#include "cli/test_command.h"

#include "hankehaku/analyzer.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Catch::StartsWith;
using Json = nlohmann::json;

TEST_CASE("info shows the content of the index and how it was made") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json info = Json::parse(run(sandbox, {"info", "--format", "json"}).out);
    CHECK(info["schema"] == 1);
    CHECK(info["projects"] == 3);
    CHECK(info["with_contacts"] == false);
    CHECK(info["bytes"].get<long>() > 0);
    CHECK_THAT(info["updated"].get<std::string>(), Catch::Matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
    CHECK_THAT(run(sandbox, {"info"}).out, Contains("projects      3\n") && Contains("contacts      not stored\n"));
}

TEST_CASE("check finds a sound index sound") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"check"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "ok: 3 projects\n");
}

TEST_CASE("check names the damage and exits with 3") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sandbox.index())) {
        if (entry.path().filename() != "postlist.glass") continue;
        std::fstream table(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
        table.seekp(0);
        table << std::string(4096, 'x');
    }
    const Outcome outcome = run(sandbox, {"check"});
    CHECK(outcome.exit_code == 3);
    CHECK_THAT(outcome.err, StartsWith("hankehaku: "));
}

TEST_CASE("doctor names the versions and the chains, also without an index") {
    const Sandbox sandbox;
    const Outcome without = run(sandbox, {"doctor"});
    CHECK_THAT(without.out, Contains("Xapian") && Contains("ICU") && Contains("voikko") && Contains("none yet") &&
                                Contains("reads") && Contains("CSV") && Contains("PDF") && Contains("EML"));
    index_three_projects(sandbox);
    const Outcome with = run(sandbox, {"doctor"});
    CHECK(with.exit_code == without.exit_code);
    CHECK_THAT(with.out, Contains("3 projects"));
}

TEST_CASE("doctor exits with 5 when the index cannot be searched") {
    const Sandbox sandbox;
    sandbox.write("index/XAPIANDB", "auto generation-1\n");
    const Outcome outcome = run(sandbox, {"doctor"});
    CHECK(outcome.exit_code == 5);
    CHECK_THAT(outcome.out, Contains("NO  index"));
}

TEST_CASE("a build without Voikko says so") {
    if (hankehaku::default_chain() == hankehaku::Chain::voikko) {
        WARN("skipped: this build has Voikko");
        return;
    }
    const Sandbox sandbox;
    const Outcome doctor = run(sandbox, {"doctor"});
    CHECK(doctor.exit_code == 0);
    CHECK_THAT(doctor.out, Contains("voikko") && Contains("not in this build"));
    sandbox.write("text.txt", "Hankekoodi: X1\n");
    const Outcome index = run(sandbox, {"index", "--analyzer", "voikko", sandbox.path("text.txt").string()});
    CHECK(index.exit_code == 3);
    CHECK_THAT(index.err, Contains("this build has no Voikko"));
}
