#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "support/repeated.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <algorithm>
#include <cstdint>

// Input that is too much is refused, or is work that stays within bounds: docs/reliability.md has the limits.

namespace {

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using hankehaku::testing::repeated;
namespace fs = std::filesystem;

constexpr std::uintmax_t megabyte = 1'000'000;
constexpr unsigned little_memory = 700'000;  // kilobytes, of which most is libraries and dictionaries

/// A file of this size that takes no room: what follows `beginning` is zeros.
fs::path sparse_file(const Sandbox& sandbox, const std::string& name, const std::string& beginning,
                     std::uintmax_t bytes) {
    fs::path file = sandbox.write(name, beginning);
    fs::resize_file(file, bytes);
    return file;
}

Outcome search(const Sandbox& sandbox, const std::vector<std::string>& arguments) {
    std::vector<std::string> all{"search", "--format", "codes"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return TestCommand(sandbox, all).with_address_space(little_memory).run();
}

}  // namespace

TEST_CASE("a text of 100 MB and a JSON line of 300 MB are refused in little memory, and the rest is read") {
    const Sandbox sandbox;
    sparse_file(sandbox, "in/a.txt", "1 Hanke\n\nHankekoodi: A1\n\n3 Tiivistelmä\n\n", 100 * megabyte);
    sparse_file(sandbox, "in/b.jsonl", R"({"code":")", 300 * megabyte);
    sandbox.write("in/c.jsonl", "{\"code\":\"C1\"}\n");
    TestCommand command(sandbox, {"index", "--jobs", "2", sandbox.path("in").string()});
    const Outcome outcome = command.with_address_space(little_memory).run();
    INFO(outcome.err);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "1 added, 0 replaced, 0 unchanged, 2 refused\n");
    CHECK_THAT(outcome.err,
               Contains("a.txt: refused: larger than") && Contains("b.jsonl:1: refused: line longer than"));
}

TEST_CASE("a JSON object that is too large for a project is refused and the next line is read") {
    const Sandbox sandbox;
    const std::string text(17 * megabyte, 'a');
    const fs::path file = sandbox.write(
        "a.jsonl", R"({"code":"A1","sections":[{"id":"3","text":")" + text + "\"}]}\n{\"code\":\"A2\"}\n");
    TestCommand command(sandbox, {"index", "--jobs", "2", file.string()});
    const Outcome outcome = command.with_address_space(little_memory).run();
    CHECK(outcome.out == "1 added, 0 replaced, 0 unchanged, 1 refused\n");
    CHECK_THAT(outcome.err, Contains("a.jsonl:1: refused: larger than"));
}

TEST_CASE("100 000 lines that are no projects take little memory") {
    const Sandbox sandbox;
    const fs::path file = sandbox.write("a.jsonl", repeated("{}\n", 100'000) + "{\"code\":\"A1\"}\n");
    TestCommand command(sandbox, {"index", "--quiet", "--jobs", "2", file.string()});
    CHECK(command.with_address_space(little_memory).run().out == "1 added, 0 replaced, 0 unchanged, 100000 refused\n");
}

TEST_CASE("a folder of 5 000 files that are no projects is read through") {
    const Sandbox sandbox;
    for (int number = 0; number < 5000; ++number) sandbox.write("in/" + std::to_string(number) + ".txt", "");
    TestCommand command(sandbox, {"index", "--quiet", "--jobs", "2", sandbox.path("in").string()});
    CHECK(command.with_address_space(little_memory).run().out == "0 added, 0 replaced, 0 unchanged, 5000 refused\n");
}

TEST_CASE("links in a circle, FIFOs and devices are refused without waiting for them") {
    const Sandbox sandbox;
    sandbox.write("in/a.jsonl", "{\"code\":\"A1\"}\n");
    fs::create_directory_symlink("..", sandbox.path("in/up"));
    fs::create_symlink("loop", sandbox.path("in/loop"));
    fs::create_symlink("/dev/zero", sandbox.path("in/zero"));
    REQUIRE(::mkfifo(sandbox.path("in/fifo").c_str(), 0600) == 0);
    const Outcome folder = run(sandbox, {"index", sandbox.path("in").string()});
    CHECK(folder.out == "1 added, 0 replaced, 0 unchanged, 3 refused\n");
    CHECK_THAT(folder.err, Contains("in/loop: refused: cannot be read") &&
                               Contains("in/zero: refused: not a regular file") &&
                               Contains("in/fifo: refused: not a regular file"));
    CHECK(run(sandbox, {"index", sandbox.path("in/fifo").string()}).out ==
          "0 added, 0 replaced, 0 unchanged, 1 refused\n");
    CHECK(run(sandbox, {"index", "/dev/zero"}).out == "0 added, 0 replaced, 0 unchanged, 1 refused\n");
    CHECK(run(sandbox, {"index", sandbox.path("in/loop").string()}).exit_code == 2);
}

TEST_CASE("synonyms are not waited for, nor read without end") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    REQUIRE(::mkfifo(sandbox.path("fifo").c_str(), 0600) == 0);
    for (const std::string& file : {std::string("/dev/zero"), sandbox.path("fifo").string()}) {
        const Outcome outcome = search(sandbox, {"kauppias", "--synonyms", file});
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.err == "hankehaku: cannot read the synonyms " + file + ": it is not a regular file\n");
    }
}

TEST_CASE("a file whose name is not UTF-8 is read, and a problem in it is reported in valid UTF-8") {
    const Sandbox sandbox;
    sandbox.write("in/nimi\xff\xe4.jsonl", "{\"code\":\"A1\"}\n{}\n");
    const Outcome outcome = run(sandbox, {"index", sandbox.path("in").string()});
    CHECK(outcome.out == "1 added, 0 replaced, 0 unchanged, 1 refused\n");
    CHECK_THAT(outcome.err, Contains("nimi\uFFFD\uFFFD.jsonl:2: refused: "));
}

TEST_CASE("queries that are too long or too deep are refused with their place") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome words = search(sandbox, {repeated("sana ", 10'000)});
    CHECK(words.exit_code == 2);
    CHECK_THAT(words.err, StartsWith("hankehaku: query column") && Contains("more than 1000 words"));
    const Outcome deep = search(sandbox, {std::string(1000, '(') + "kauppias" + std::string(1000, ')')});
    CHECK(deep.exit_code == 2);
    CHECK_THAT(deep.err, StartsWith("hankehaku: query column 65") && Contains("64 deep"));
    const Outcome everything = search(sandbox, {"*"});
    CHECK(everything.exit_code == 2);
    CHECK_THAT(everything.err, Contains("at least one letter"));
}

TEST_CASE("the longest and deepest queries, wide wildcards and 5 000 filters are answered in little memory") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(search(sandbox, {"--match", "any", repeated("sana ", 999) + "kauppias"}).out == "T2\n");
    CHECK(search(sandbox, {std::string(64, '(') + "kauppias" + std::string(64, ')')}).out == "T2\n");
    CHECK(search(sandbox, {repeated("k* ", 50)}).out.find("T2\n") != std::string::npos);
    std::vector<std::string> filters{"kauppias"};
    for (int i = 0; i < 5000; ++i) filters.insert(filters.end(), {"--maakunta", i % 2 == 0 ? "Lappi" : "Pirkanmaa"});
    CHECK(search(sandbox, filters).out == "T2\n");
}
