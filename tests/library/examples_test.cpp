#include "shell.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include "hankehaku/analyzer.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <fstream>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Catch::Contains;
using Catch::StartsWith;

ShellOutcome run_example(const std::string& name, const std::vector<std::string>& arguments) {
    std::string command = quoted(std::string(HANKEHAKU_EXAMPLES) + "/" + name);
    for (const auto& argument : arguments) command += " " + quoted(argument);
    return shell(command);
}

std::string sources(const std::string& name) { return std::string(HANKEHAKU_SOURCE_DIR) + "/docs/examples/" + name; }

}  // namespace

TEST_CASE("example: a search program") {
    const TestIndex index(sample_projects());
    const ShellOutcome outcome = run_example("search", {index.path().string(), "pitkäaikaistyötön"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.output, Contains(" projects\n1. ") && Contains("\n   "));
    CHECK(run_example("search", {index.path().string(), "(pitkäaikaistyötön"}).exit_code == 2);
    CHECK(run_example("search", {index.path().string() + "-none", "talo"}).exit_code == 2);
}

TEST_CASE("example: documents of one's own are indexed and found") {
    const TemporaryFolder folder;
    const std::string index = (folder / "index").string();
    const std::string line = R"(printf 'N1\tKalasatama\tVerkot kuivuvat laiturilla.\nN2\tSauna\tKiuas on kuuma.\n')";
    const auto feed = [&] { return shell(line + " | " + HANKEHAKU_EXAMPLES + "/index_documents " + quoted(index)); };
    CHECK(feed().output == "2 added, 0 replaced, 0 unchanged\n");
    CHECK(feed().output == "0 added, 0 replaced, 2 unchanged\n");
    CHECK_THAT(run_example("search", {index, "laituri"}).output, StartsWith("1 projects\n1. N1 Kalasatama\n"));
}

TEST_CASE("example: a synonym file of one's own") {
    const TestIndex index({summary_project("A1", "Korttelitalo."), summary_project("A2", "Asukastalo."),
                           summary_project("A3", "Kitara.")});
    const auto found = [&](const std::string& word) {
        return run_example("synonyms", {index.path().string(), sources("synonyms.tsv"), word}).output;
    };
    CHECK(found("korttelitalo") == "A1\nA2\n");
    CHECK(found("soittimet") == "A3\n");
    CHECK(found("kitara") == "A3\n");
}

TEST_CASE("example: base forms without an index") {
    const ShellOutcome outcome = run_example("base_forms", {"Kalasatamassa 2020"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.output, StartsWith(chain_available(Chain::voikko) ? "Kalasatamassa\tkalasatama\n"
                                                                         : "Kalasatamassa\tkalasatam") &&
                                   Contains("\n2020\t2020\n"));
}

TEST_CASE("example: the C interface from C") {
    const TestIndex index({summary_project("A1", "Kalasatama.")});
    const ShellOutcome outcome = run_example("search_c", {index.path().string(), R"({"query": "kalasatama"})"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.output, StartsWith(R"({"schema":1,"query":"kalasatama")") && Contains(R"("total":1)"));
    const ShellOutcome mistake = run_example("search_c", {index.path().string(), "{"});
    CHECK(mistake.exit_code == 2);
    CHECK_THAT(mistake.output, Contains("not valid JSON"));
}

TEST_CASE("example: the C interface from Python") {
    if (HANKEHAKU_LIBRARY_AS_INSTALLED == 0) {
        WARN("skipped: the library is static or has a sanitizer in it");
        return;
    }
    const TemporaryFolder folder;
    const ShellOutcome outcome =
        shell("LD_LIBRARY_PATH=" + quoted(HANKEHAKU_LIBRARY_FOLDER) + " PYTHONUTF8=1 " + quoted(PYTHON_PROGRAM) + " " +
              quoted(sources("search.py")) + " " + quoted((folder / "index").string()) + " polku");
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.output, Contains("'added': 1") && Contains("1 projects\nX1 Polku työhön\n") &&
                                   Contains("'value': 'Kainuu', 'count': 1"));
}
