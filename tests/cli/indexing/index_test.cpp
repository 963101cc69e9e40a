#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "source_paths.h"

#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <csignal>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

TEST_CASE("indexing ends with a line of counts") {
    const Sandbox sandbox;
    sandbox.write("texts/a.txt", text_of({.code = "T1"}));
    sandbox.write("texts/deep/b.txt", text_of({.code = "T2"}));
    const Outcome outcome = run(sandbox, {"index", sandbox.path("texts").string()});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "2 added, 0 replaced, 0 unchanged, 0 refused\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("the samples of the project are indexed without a warning, and a second run adds nothing") {
    const Sandbox sandbox;
    const std::string samples = HANKEHAKU_SOURCE_DIR "/corpus/samples";
    const Outcome first = run(sandbox, {"index", samples});
    CHECK_THAT(first.out, EndsWith(" added, 0 replaced, 0 unchanged, 0 refused\n"));
    CHECK(first.err.empty());
    const std::string number = first.out.substr(0, first.out.find(' '));
    CHECK(std::stoi(number) >= 40);
    const Outcome second = run(sandbox, {"index", samples});
    CHECK(second.out == "0 added, 0 replaced, " + number + " unchanged, 0 refused\n");
}

TEST_CASE("changing one file replaces one project and its new text is found") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    sandbox.write("texts/T1.txt", text_of({.code = "T1", .summary = "Nuotanveto opitaan mestarilta."}));
    const Outcome outcome = run(sandbox, {"index", sandbox.path("texts").string()});
    CHECK(outcome.out == "0 added, 1 replaced, 2 unchanged, 0 refused\n");
    CHECK(run(sandbox, {"search", "nuotanveto", "--format", "codes"}).out == "T1\n");
    CHECK(run(sandbox, {"search", "kotiseutu", "--format", "codes"}).exit_code == 1);
}

TEST_CASE("index --rebuild forgets what is not named") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"index", "--rebuild", sandbox.path("texts/T2.txt").string()});
    CHECK(outcome.out == "1 added, 0 replaced, 0 unchanged, 0 refused\n");
    CHECK(run(sandbox, {"search", "--all", "--format", "codes"}).out == "T2\n");
}

TEST_CASE("index --rebuild without paths rebuilds the stored projects, and index alone needs paths") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run(sandbox, {"index", "--rebuild"}).out == "3 added, 0 replaced, 0 unchanged, 0 refused\n");
    const Outcome nothing = run(sandbox, {"index"});
    CHECK(nothing.exit_code == 2);
    CHECK_THAT(nothing.err, StartsWith("hankehaku: PATH is missing") && Contains("--rebuild"));
}

TEST_CASE("index --compact reports the size before and after, and reads no texts") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome compacted = run(sandbox, {"index", "--compact"});
    CHECK(compacted.exit_code == 0);
    CHECK_THAT(compacted.out, Contains(" KiB before, ") && EndsWith(" KiB now\n"));
    CHECK(run(sandbox, {"search", "--all", "--format", "codes"}).out == "T1\nT2\nT3\n");
    CHECK(run(sandbox, {"index", "--compact", sandbox.path("texts").string()}).exit_code == 2);
    CHECK(run(sandbox, {"index", "--compact", "--rebuild"}).exit_code == 2);
}

TEST_CASE("info lists disk space by part, and what a compaction would free") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"delete", "T1"});
    CHECK_THAT(run(sandbox, {"info"}).out, Contains("\n  stored projects ") && Contains("\n  words and filters ") &&
                                               Contains("\nfree ") && Contains("index --compact"));
    CHECK_THAT(run(sandbox, {"info", "--format", "json"}).out, Contains("\"parts\":[{") && Contains("\"free_bytes\":"));
}

TEST_CASE("contact persons are stored only with --with-contacts") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK_THAT(run(sandbox, {"show", "T1", "--format", "json"}).out, !Contains("Veera") && !Contains("(at)"));
    run(sandbox, {"index", "--rebuild", "--with-contacts", sandbox.path("texts").string()});
    CHECK_THAT(run(sandbox, {"show", "T1", "--format", "json"}).out, Contains("Veera Esimerkki"));
    CHECK_THAT(run(sandbox, {"info", "--format", "json"}).out, Contains("\"with_contacts\":true"));
}

TEST_CASE("index --analyzer snowball makes an index that says so and is searched the same way") {
    const Sandbox sandbox;
    const std::string file = sandbox.write("a.txt", text_of({.code = "T1"})).string();
    CHECK(run(sandbox, {"index", "--analyzer", "snowball", file}).exit_code == 0);
    CHECK_THAT(run(sandbox, {"info", "--format", "json"}).out, Contains("\"analyzer\":\"snowball\""));
    CHECK(run(sandbox, {"search", "nuorten", "--format", "codes"}).out == "T1\n");
    // A later update keeps the chain without being told.
    CHECK(run(sandbox, {"index", file}).out == "0 added, 0 replaced, 1 unchanged, 0 refused\n");
}

TEST_CASE("a path that does not exist exits with 2 and leaves no index") {
    const Sandbox sandbox;
    const Outcome outcome = run(sandbox, {"index", sandbox.path("nothing").string()});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, StartsWith("hankehaku: " + sandbox.path("nothing").string()));
    CHECK_FALSE(std::filesystem::exists(sandbox.index()));
}

TEST_CASE("jsonl of a search is taken back by index, and gives the same projects") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string lines = run(sandbox, {"search", "--all", "--format", "jsonl"}).out;
    sandbox.write("export.jsonl", lines);
    const std::string other = sandbox.path("other").string();
    const Outcome outcome = run(sandbox, {"index", "--db", other, sandbox.path("export.jsonl").string()});
    CHECK(outcome.out == "3 added, 0 replaced, 0 unchanged, 0 refused\n");
    for (const std::string code : {"T1", "T2", "T3"})
        CHECK(run(sandbox, {"show", code, "--format", "json", "--db", other}).out ==
              run(sandbox, {"show", code, "--format", "json"}).out);
}

TEST_CASE("an index folder that cannot be written exits with 5") {
    if (::geteuid() == 0) {
        WARN("skipped: root can write everywhere");
        return;
    }
    const Sandbox sandbox;
    const std::string file = sandbox.write("a.txt", text_of({.code = "T1"})).string();
    std::filesystem::create_directories(sandbox.path("closed"));
    ::chmod(sandbox.path("closed").c_str(), 0500);
    const Outcome outcome = run(sandbox, {"index", "--db", sandbox.path("closed/index").string(), file});
    CHECK(outcome.exit_code == 5);
    CHECK_THAT(outcome.err, StartsWith("hankehaku: "));
}
