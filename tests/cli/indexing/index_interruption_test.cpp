#include "cli/project_sketch.h"
#include "cli/test_command.h"

#include <catch2/catch.hpp>
#include <csignal>

using Catch::Contains;

namespace {

constexpr int enough_to_be_interrupted = 400;

/// Texts that take a while to analyse: hundreds of files with words of their own.
void write_many_texts(const Sandbox& sandbox) {
    for (int number = 0; number < enough_to_be_interrupted; ++number) {
        std::string summary;
        for (int word = 0; word < 40; ++word)
            summary += "sana" + std::to_string(number) + "x" + std::to_string(word) + "lainen työpaja ";
        const std::string code = "M" + std::to_string(number);
        sandbox.write("many/" + code + ".txt", text_of({.code = code, .summary = summary}));
    }
}

bool old_index_answers(const Sandbox& sandbox) {
    return run(sandbox, {"search", "--all", "--sort", "code", "--format", "codes"}).out == "T1\nT2\nT3\n";
}

}  // namespace

TEST_CASE("a rebuild that is killed leaves the old index answering, and the next one succeeds") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    write_many_texts(sandbox);
    const EntryWatch watch(sandbox.index(), "building");
    const TestCommand rebuild(sandbox, {"index", "--rebuild", sandbox.path("many").string()});
    const RunningCommand running(rebuild);
    REQUIRE(watch.wait());
    running.send(SIGKILL);
    CHECK(running.wait().exit_code == -SIGKILL);
    CHECK(old_index_answers(sandbox));
    CHECK(run(sandbox, {"check"}).exit_code == 0);

    const Outcome again = run(sandbox, {"index", "--rebuild", sandbox.path("many").string()});
    CHECK(again.out == std::to_string(enough_to_be_interrupted) + " added, 0 replaced, 0 unchanged, 0 refused\n");
    CHECK_FALSE(std::filesystem::exists(sandbox.index() / "building"));
}

TEST_CASE("Ctrl-C stops indexing with exit code 5 and the index as it was") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    write_many_texts(sandbox);
    for (const int signal : {SIGINT, SIGTERM}) {
        const EntryWatch watch(sandbox.index(), "building");
        const TestCommand update(sandbox, {"index", sandbox.path("many").string()});
        const RunningCommand running(update);
        REQUIRE(watch.wait());
        running.send(signal);
        const Outcome outcome = running.wait();
        CHECK(outcome.exit_code == 5);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find("hankehaku: ") != std::string::npos);
        CHECK(old_index_answers(sandbox));
    }
}

TEST_CASE("Ctrl-C in the middle of one large file does not wait for its end") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    std::string lines;
    for (int number = 0; number < 20'000; ++number)
        lines += R"({"code":"L)" + std::to_string(number) + R"(","sections":[{"id":"3","text":"Sana)" +
                 std::to_string(number) + "lainen työpaja.\"}]}\n{}\n";
    const std::string file = sandbox.write("large.jsonl", lines).string();
    const EntryWatch watch(sandbox.index(), "building");
    const TestCommand update(sandbox, {"index", "--quiet", file});
    const RunningCommand running(update);
    REQUIRE(watch.wait());
    running.send(SIGINT);
    const Outcome outcome = running.wait();
    CHECK(outcome.exit_code == 5);
    CHECK(outcome.err == "hankehaku: indexing was interrupted; the index is as it was\n");
    CHECK(old_index_answers(sandbox));
}

TEST_CASE("a second writer is refused while the index is being written, and the first one finishes") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    write_many_texts(sandbox);
    const EntryWatch watch(sandbox.index(), "building");
    const TestCommand update(sandbox, {"index", sandbox.path("many").string()});
    const RunningCommand first(update);
    REQUIRE(watch.wait());
    // Stopped, it holds the lock however fast the machine is.
    first.send(SIGSTOP);
    const Sandbox elsewhere;
    TestCommand second(elsewhere, {"index", "--db", sandbox.index().string(), sandbox.path("texts").string()});
    const Outcome refused = second.run();
    CHECK(refused.exit_code == 5);
    CHECK(refused.err.find("hankehaku: ") == 0);
    TestCommand reader(elsewhere, {"search", "--db", sandbox.index().string(), "--format", "codes", "kauppias"});
    CHECK(reader.run().out == "T2\n");
    first.send(SIGCONT);
    const Outcome finished = first.wait();
    CHECK(finished.exit_code == 0);
    CHECK(finished.out == std::to_string(enough_to_be_interrupted) + " added, 0 replaced, 0 unchanged, 0 refused\n");
}
