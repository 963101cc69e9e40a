#include "test_command.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <regex>
#include <sstream>

using Catch::Contains;

namespace {

/// What bash offers for a command line whose last word is being typed.
std::string offered(const Sandbox& sandbox, const std::string& words) {
    sandbox.write("completion", run(sandbox, {"completion", "bash"}).out);
    sandbox.write("complete.sh", "source '" + sandbox.path("completion").string() + "'\nCOMP_WORDS=(hankehaku " +
                                     words + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_hankehaku\n" +
                                     "echo \"${COMPREPLY[*]}\" > '" + sandbox.path("offered").string() + "'\n");
    const std::string command = "cd '" + sandbox.path("").string() + "' && bash complete.sh 2>offered";
    REQUIRE(std::system(command.c_str()) == 0);  // NOLINT(concurrency-mt-unsafe): the test has one thread
    return sandbox.read("offered");
}

}  // namespace

TEST_CASE("bash completes commands, options, values, files and folders") {
    const Sandbox sandbox;
    CHECK(offered(sandbox, "se") == "search serve\n");
    CHECK(offered(sandbox, "--db somewhere se") == "search serve\n");
    CHECK(offered(sandbox, "search --maak") == "--maakunta\n");
    CHECK(offered(sandbox, "search --match ''") == "auto all any\n");
    CHECK(offered(sandbox, "search --format js") == "json jsonl\n");
    CHECK(offered(sandbox, "facets --format js") == "json\n");
    CHECK(offered(sandbox, "completion ''") == "bash zsh fish\n");
    CHECK(offered(sandbox, "search --limit ''") == "\n");
    CHECK(offered(sandbox, "search koti --ve") == "--version\n");
    sandbox.write("texts/one.txt", "");
    sandbox.write("textbook", "");
    CHECK_THAT(offered(sandbox, "index te"), Contains("texts") && Contains("textbook"));
    CHECK(offered(sandbox, "search --db te") == "texts\n");
}

TEST_CASE("every option of every command's help is in the completion of every shell") {
    const Sandbox sandbox;
    const std::regex long_option("--([a-z-]+[a-z])");
    for (const std::string shell : {"bash", "zsh", "fish"}) {
        const std::string script = run(sandbox, {"completion", shell}).out;
        const std::string prefix = shell == "fish" ? " -l " : "--";
        std::istringstream help(run(sandbox, {"--help"}).out);
        const std::regex command_line("^  ([a-z]+)  +[A-Z].*");
        std::smatch command;
        for (std::string line; std::getline(help, line);) {
            if (!std::regex_match(line, command, command_line)) continue;
            CHECK_THAT(script, Contains(command.str(1)));
            std::istringstream own(run(sandbox, {command.str(1), "--help"}).out);
            for (std::string text; std::getline(own, text) && !text.starts_with("Example");) {
                if (!text.starts_with("  -")) continue;
                for (std::sregex_iterator found(text.begin(), text.end(), long_option), end; found != end; ++found) {
                    INFO(shell << " " << command.str(1) << " " << found->str());
                    CHECK_THAT(script, Contains(prefix + found->str(1)));
                }
            }
        }
    }
}

TEST_CASE("the completions are scripts that their shells can read") {
    const Sandbox sandbox;
    for (const std::string shell : {"bash", "zsh", "fish"}) {
        const std::string file = sandbox.write(shell, run(sandbox, {"completion", shell}).out).string();
        const std::string there = "command -v " + shell + " >/dev/null";
        if (std::system(there.c_str()) != 0) {  // NOLINT(concurrency-mt-unsafe): the test has one thread
            WARN("skipped: no " << shell);
            continue;
        }
        const std::string check = shell + " -n '" + file + "'";
        CHECK(std::system(check.c_str()) == 0);  // NOLINT(concurrency-mt-unsafe): the test has one thread
    }
}
