#include "cli/project_sketch.h"
#include "cli/test_command.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

using Catch::Contains;
using Catch::StartsWith;

namespace {

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::size_t characters = 0;
        for (const char byte : line) characters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
        widest = std::max(widest, characters);
    }
    return widest;
}

}  // namespace

TEST_CASE("a closed pipe is success, without a word") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const std::string format : {"text", "json", "jsonl", "csv", "codes", "trec"}) {
        TestCommand search(sandbox, {"search", "--format", format});
        const Outcome outcome = search.run_into_closed_pipe();
        INFO(format);
        CHECK(outcome.exit_code == 0);
        CHECK(outcome.err.empty());
    }
}

TEST_CASE("output to a full disk is a failure, exit code 5") {
    if (!std::filesystem::exists("/dev/full")) {
        WARN("skipped: no /dev/full");
        return;
    }
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"search"}, {"show", "T1"}, {"info"}, {"--help"}, {"search", "--format", "codes"}}) {
        const Outcome outcome = TestCommand(sandbox, arguments).output_to("/dev/full").run();
        INFO(arguments.front());
        CHECK(outcome.exit_code == 5);
        CHECK_THAT(outcome.err, StartsWith("hankehaku: cannot write the output"));
    }
}

TEST_CASE("a terminal gets colours unless NO_COLOR, TERM=dumb or --color never says no") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto coloured = [&sandbox](const std::string& name, const std::string& value,
                                     std::vector<std::string> options) {
        options.insert(options.begin(), {"search", "kauppias"});
        TestCommand search(sandbox, std::move(options));
        search.environment(name, value);
        return search.run_on_terminal(80).out.find('\x1b') != std::string::npos;
    };
    CHECK(coloured("LANG", "C.UTF-8", {}));
    CHECK_FALSE(coloured("NO_COLOR", "1", {}));
    CHECK(coloured("NO_COLOR", "", {}));
    CHECK_FALSE(coloured("TERM", "dumb", {}));
    CHECK_FALSE(coloured("LANG", "C.UTF-8", {"--color", "never"}));
    CHECK(coloured("NO_COLOR", "1", {"--color", "always"}));
    CHECK_FALSE(coloured("LANG", "C.UTF-8", {"--format", "json"}));
}

TEST_CASE("lines keep to the width of the terminal") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const unsigned short columns : std::vector<unsigned short>{40, 80, 200}) {
        TestCommand search(sandbox, {"search", "--facets", "--color", "never", "kauppias"});
        const Outcome outcome = search.run_on_terminal(columns);
        INFO(outcome.out);
        CHECK(outcome.exit_code == 0);
        // The terminal itself adds a carriage return to each line.
        CHECK(widest_line(outcome.out) <= columns + 1U);
    }
}

TEST_CASE("on a wide terminal facets are side by side") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto facets = [&sandbox](unsigned short columns) {
        TestCommand command(sandbox, {"facets", "--facet", "ely", "--facet", "tila", "--color", "never"});
        return command.run_on_terminal(columns).out;
    };
    const auto first_line = [](const std::string& text) { return text.substr(0, text.find('\n')); };
    CHECK_THAT(first_line(facets(160)), StartsWith("ELY Centre  ") && Contains("  Status  "));
    CHECK_THAT(first_line(facets(80)), StartsWith("ELY Centre  ") && !Contains("Status"));
}

TEST_CASE("indexing shows its progress on a terminal, and not with --quiet") {
    const Sandbox sandbox;
    sandbox.write("texts/a.txt", text_of({.code = "T1"}));
    TestCommand index(sandbox, {"index", sandbox.path("texts").string()});
    const Outcome outcome = index.run_with_error_terminal(80);
    CHECK_THAT(outcome.err, Contains("of 1 files"));
    CHECK(outcome.out == "1 added, 0 replaced, 0 unchanged, 0 refused\n");
    TestCommand quiet(sandbox, {"index", "--quiet", sandbox.path("texts").string()});
    CHECK(quiet.run_with_error_terminal(80).err.empty());
}
