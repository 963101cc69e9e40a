#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "support/latin1.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <filesystem>

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

/// A folder as people have them: two texts that are none, three that are odd.
void write_odd_texts(const Sandbox& sandbox) {
    sandbox.write("odd/binary.bin", std::string("\x7f"
                                                "ELF\0\0\x01\x02\xff\xfe\0\0",
                                                12) +
                                        std::string(200, '\0'));
    sandbox.write("odd/empty.txt", "");
    const std::string cut = text_of({.code = "K1"});
    sandbox.write("odd/cut.txt", cut.substr(0, cut.find("4.1 ") + 2));
    sandbox.write("odd/latin1.txt",
                  hankehaku::testing::latin1(text_of({.code = "K2", .summary = "Tyttöjen työpaja Åbossa."})));
    sandbox.write("odd/long-word.txt", text_of({.code = "K3", .summary = std::string(300, 'a') + " loppu."}));
}

}  // namespace

TEST_CASE("a folder of odd files is read as far as it can be, and the rest refused with file and reason") {
    const Sandbox sandbox;
    write_odd_texts(sandbox);
    const Outcome outcome = run(sandbox, {"index", sandbox.path("odd").string()});
    INFO(outcome.err);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "3 added, 0 replaced, 0 unchanged, 2 refused\n");
    CHECK_THAT(outcome.err, Contains("odd/binary.bin") && Contains("odd/empty.txt") && Contains("refused: "));
    CHECK(run(sandbox, {"search", "tyttö", "--format", "codes"}).out == "K2\n");
    CHECK(run(sandbox, {"search", "loppu", "--format", "codes"}).out == "K3\n");
    CHECK(run(sandbox, {"search", std::string(300, 'a'), "--format", "codes"}).exit_code <= 1);
    CHECK_THAT(run(sandbox, {"show", "K2"}).out, Contains("Tyttöjen työpaja Åbossa."));
}

TEST_CASE("with --strict the rest is indexed too and the exit code is 4") {
    const Sandbox sandbox;
    write_odd_texts(sandbox);
    const Outcome outcome = run(sandbox, {"index", "--strict", sandbox.path("odd").string()});
    CHECK(outcome.exit_code == 4);
    CHECK_THAT(outcome.out, StartsWith("3 added"));
    CHECK(run(sandbox, {"search", "--all", "--format", "codes", "--sort", "code"}).out == "K1\nK2\nK3\n");
}

TEST_CASE("a bad line of JSON Lines is named with its number and the other lines are read") {
    const Sandbox sandbox;
    const std::string file =
        sandbox
            .write("lines.jsonl",
                   "{\"code\":\"J1\",\"name\":\"Eka\",\"sections\":[{\"id\":\"3\",\"text\":\"Hillasuon laidalla.\"}]}\n"
                   "{\"code\":\n"
                   "{\"code\":\"J2\",\"name\":\"Toka\"}\n")
            .string();
    const Outcome outcome = run(sandbox, {"index", file});
    CHECK(outcome.out == "2 added, 0 replaced, 0 unchanged, 1 refused\n");
    CHECK_THAT(outcome.err, StartsWith(file + ":2: refused: "));
}

TEST_CASE("index --report writes every problem as tab-separated values") {
    const Sandbox sandbox;
    write_odd_texts(sandbox);
    const std::string report = sandbox.path("report.tsv").string();
    run(sandbox, {"index", "--report", report, sandbox.path("odd").string()});
    const std::string lines = sandbox.read("report.tsv");
    CHECK_THAT(lines, StartsWith("file\tline\tcode\tseverity\treason\n"));
    CHECK_THAT(lines, Contains(sandbox.path("odd/empty.txt").string() + "\t\tempty_file\trefused\tempty file\n"));
}

TEST_CASE("a report whose name ends with .json is an array of objects") {
    const Sandbox sandbox;
    const std::string file =
        sandbox.write("a.txt", "1 Hanke\n\nHankekoodi: T1\n\nToteutusaika: joskus\n\nHankkeen nimi: Polku\n").string();
    const std::string empty = sandbox.write("tyhja.txt", "").string();
    run(sandbox, {"index", "--report", sandbox.path("report.json").string(), file, empty});
    const auto report = nlohmann::json::parse(sandbox.read("report.json"));
    REQUIRE(report.size() == 2);
    CHECK(report[1] == nlohmann::json{{"file", empty},
                                      {"line", nullptr},
                                      {"code", "empty_file"},
                                      {"severity", "refused"},
                                      {"reason", "empty file"}});
    CHECK(report[0]["code"] == "no_period");
    CHECK(report[0]["severity"] == "lost");
    CHECK(report[0]["line"].is_number());
    const std::string good = sandbox.write("b.txt", text_of({.code = "T2"})).string();
    run(sandbox, {"index", "--report", sandbox.path("nothing.json").string(), good});
    CHECK(nlohmann::json::parse(sandbox.read("nothing.json")).empty());
}

TEST_CASE("with --strict text that was not understood counts as refused") {
    const Sandbox sandbox;
    const std::string file =
        sandbox.write("a.txt", "1 Hanke\n\nHankekoodi: T1\n\nToteutusaika: joskus\n\nHankkeen nimi: Polku\n").string();
    CHECK(run(sandbox, {"index", file}).exit_code == 0);
    const Outcome outcome = run(sandbox, {"index", "--strict", file});
    CHECK(outcome.exit_code == 4);
    CHECK_THAT(outcome.out, EndsWith("1 refused\n"));
}

TEST_CASE("index --follow deletes what the folders no longer have, and --dry-run lists it beforehand") {
    const Sandbox sandbox;
    sandbox.write("texts/a.txt", text_of({.code = "T1"}));
    sandbox.write("texts/b.txt", text_of({.code = "T2"}));
    const std::string texts = sandbox.path("texts").string();
    CHECK(run(sandbox, {"index", "--follow", texts}).out == "2 added, 0 replaced, 0 unchanged, 0 removed, 0 refused\n");
    std::filesystem::remove(sandbox.path("texts/b.txt"));
    const Outcome plan = run(sandbox, {"index", "--follow", "--dry-run", texts});
    CHECK_THAT(plan.out, StartsWith("T2") && EndsWith("1 project would leave the index\n"));
    CHECK(run(sandbox, {"search", "--all", "--format", "codes", "--sort", "code"}).out == "T1\nT2\n");
    CHECK(run(sandbox, {"index", "--follow", texts}).out == "0 added, 0 replaced, 1 unchanged, 1 removed, 0 refused\n");
    CHECK(run(sandbox, {"search", "--all", "--format", "codes"}).out == "T1\n");
    CHECK(run(sandbox, {"index", "--dry-run", texts}).exit_code == 2);
    CHECK(run(sandbox, {"index", "--follow", "--rebuild", texts}).exit_code == 2);
}

TEST_CASE("index --follow of folders without a project changes nothing") {
    const Sandbox sandbox;
    sandbox.write("texts/a.txt", text_of({.code = "T1"}));
    run(sandbox, {"index", sandbox.path("texts").string()});
    std::filesystem::remove(sandbox.path("texts/a.txt"));
    CHECK(run(sandbox, {"index", "--follow", sandbox.path("texts").string()}).exit_code == 2);
    CHECK(run(sandbox, {"search", "--all", "--format", "codes"}).out == "T1\n");
}

TEST_CASE("a report that cannot be written exits with 5 before anything is indexed") {
    const Sandbox sandbox;
    const std::string file = sandbox.write("a.txt", text_of({.code = "T1"})).string();
    const Outcome outcome = run(sandbox, {"index", "--report", sandbox.path("no/folder/report.tsv").string(), file});
    CHECK(outcome.exit_code == 5);
    CHECK_FALSE(std::filesystem::exists(sandbox.index()));
}

TEST_CASE("index --quiet leaves only the counts") {
    const Sandbox sandbox;
    write_odd_texts(sandbox);
    const Outcome outcome = run(sandbox, {"index", "--quiet", sandbox.path("odd").string()});
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out, EndsWith("2 refused\n"));
}

TEST_CASE("when nothing can be read the counts say so") {
    const Sandbox sandbox;
    const std::string file = sandbox.write("empty.txt", "").string();
    const Outcome outcome = run(sandbox, {"index", file});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "0 added, 0 replaced, 0 unchanged, 1 refused\n");
}

TEST_CASE("escape sequences in file names and texts do not reach the terminal") {
    const Sandbox sandbox;
    sandbox.write("bad/\x1b[31mred.txt", "");
    const Outcome problem = run(sandbox, {"index", sandbox.path("bad").string()});
    CHECK_THAT(problem.err, Contains("red.txt") && !Contains("\x1b"));
    const std::string file = sandbox
                                 .write("a.jsonl",
                                        "{\"code\":\"E1\",\"name\":\"Punainen \\u001b[31mvaara \\u202e kaattaa\","
                                        "\"sections\":[{\"id\":\"3\",\"text\":\"Puolukka\\u009b2J kypsyy.\"}]}\n")
                                 .string();
    run(sandbox, {"index", file});
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"search", "puolukka"}, {"show", "E1"}}) {
        const Outcome shown = run(sandbox, arguments);
        CHECK(shown.exit_code == 0);
        CHECK_THAT(shown.out, !Contains("\x1b") && !Contains("\u202e") && !Contains("\u009b"));
    }
}

TEST_CASE("the report names the places of uncertain masking, but not the masked text") {
    const Sandbox sandbox;
    const std::string text =
        text_of({.code = "K1", .summary = "Alku.\n\nYhteyshenkilö: Veneveistämö Ankkuri\n\nLoppu."});
    const std::string file = sandbox.write("k1.txt", text).string();
    const Outcome outcome = run(sandbox, {"index", "--report", sandbox.path("report.tsv").string(), file});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK_THAT(sandbox.read("report.tsv"),
               Contains("masked, unsure: in section 3 of project K1") && !Contains("Ankkuri"));

    const std::string sure = text_of({.code = "K2", .summary = "Alku.\n\nYhteyshenkilö: Aino Malli\n\nLoppu."});
    run(sandbox, {"index", "--report", sandbox.path("second.tsv").string(), sandbox.write("k2.txt", sure).string()});
    CHECK_THAT(sandbox.read("second.tsv"), !Contains("unsure"));
}
