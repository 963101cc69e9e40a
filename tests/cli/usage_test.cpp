#include "project_sketch.h"
#include "source_paths.h"
#include "test_command.h"

#include "hankehaku/facet.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <regex>

using Catch::Contains;
using Catch::StartsWith;

namespace {

bool is_one_line(const std::string& text) { return !text.empty() && text.find('\n') == text.size() - 1; }

const std::vector<std::string> commands{"index",      "search",  "facets",        "show",  "similar",    "explain",
                                        "suggest",    "analyze", "delete",        "info",  "check",      "doctor",
                                        "completion", "serve",   "organisations", "words", "concordance"};

}  // namespace

TEST_CASE("without a command the help goes to standard error and the exit code is 2") {
    const Sandbox sandbox;
    const Outcome outcome = run(sandbox, {});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, StartsWith("Usage: hankehaku"));
}

TEST_CASE("the help names every command and every command has a help of its own") {
    const Sandbox sandbox;
    const Outcome help = run(sandbox, {"--help"});
    CHECK(help.exit_code == 0);
    for (const std::string& command : commands) {
        CHECK_THAT(help.out, Contains("\n  " + command + " "));
        const Outcome own = run(sandbox, {command, "--help"});
        CHECK(own.exit_code == 0);
        CHECK_THAT(own.out, StartsWith("Usage: hankehaku " + command + " "));
        CHECK_THAT(own.out, Contains("--db DIR") && Contains("--color auto|always|never"));
        CHECK(run(sandbox, {"help", command}).out == own.out);
    }
}

TEST_CASE("an argument of more than one word is named whole in the help") {
    const Sandbox sandbox;
    CHECK_THAT(run(sandbox, {"explain", "--help"}).out,
               StartsWith("Usage: hankehaku explain [OPTION...] QUERY... CODE\n") && Contains("\n  QUERY... CODE  "));
}

TEST_CASE("every option of a command's help is in its man page") {
    const Sandbox sandbox;
    for (const std::string& command : commands) {
        const std::filesystem::path page =
            std::filesystem::path(HANKEHAKU_SOURCE_DIR) / "docs/man" / ("hankehaku-" + command + ".1");
        std::ifstream stream(page);
        std::string manual{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        // In roff a hyphen that is meant to be typed is written with a backslash.
        for (std::size_t at = manual.find("\\-"); at != std::string::npos; at = manual.find("\\-")) manual.erase(at, 1);
        // The build puts the options of all facets in this place.
        if (manual.find(".\\\" @filters@") != std::string::npos)
            for (const hankehaku::FacetInfo& facet : hankehaku::facet_table)
                manual.append(" --").append(facet.name).append(" --").append(facet.english);
        const std::string help = run(sandbox, {command, "--help"}).out;
        const std::regex option("--[a-z-]+[a-z]");
        for (std::sregex_iterator found(help.begin(), help.end(), option), end; found != end; ++found) {
            INFO(command << " " << found->str());
            CHECK(manual.find(found->str()) != std::string::npos);
        }
    }
}

TEST_CASE("the program's man page, in English and in Finnish, names the page of every command and the common options") {
    const std::filesystem::path folder = std::filesystem::path(HANKEHAKU_SOURCE_DIR) / "docs/man";
    for (const char* page : {"hankehaku.1", "fi/hankehaku.1"}) {
        INFO(page);
        std::ifstream stream(folder / page);
        const std::string manual{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        for (const std::string& command : commands) CHECK_THAT(manual, Contains(".BR hankehaku\\-" + command + " (1)"));
        for (const char* option : {"db", "color", "no\\-pager", "language", "help", "version"})
            CHECK_THAT(manual, Contains("\\-\\-" + std::string(option)));
    }
}

TEST_CASE("the version is printed and is a success") {
    const Sandbox sandbox;
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"--version"}, {"search", "--version"}}) {
        const Outcome outcome = run(sandbox, arguments);
        CHECK(outcome.exit_code == 0);
        CHECK_THAT(outcome.out, StartsWith("hankehaku ") && !Contains("\n\n"));
    }
}

TEST_CASE("wrong usage is one line that names the culprit, and exit code 2") {
    struct Mistake {
        std::vector<std::string> arguments;
        std::string culprit;
    };
    const std::vector<Mistake> mistakes{
        {{"serach"}, "\"serach\""},
        {{"--colour", "always"}, "--colour"},
        {{"search", "--colour"}, "--colour"},
        {{"search", "--limit", "-1"}, "\"-1\""},
        {{"search", "--limit", "3x"}, "\"3x\""},
        {{"search", "--limit", "99999999999999999999999"}, "--limit"},
        {{"search", "--limit"}, "--limit"},
        {{"search", "--offset", "all"}, "\"all\""},
        {{"search", "--snippets", "-2"}, "\"-2\""},
        {{"search", "--sort", "size"}, "relevance, start, end, funding, name, code"},
        {{"search", "--match", "some"}, "auto, all, any"},
        {{"search", "--format", "xml"}, "trec"},
        {{"search", "--color", "maybe"}, "auto, always, never"},
        {{"search", "--asc", "--desc"}, "--asc"},
        {{"search", "--filter", "maakunta"}, "facet=value"},
        {{"search", "--filter", "planeetta=Mars"}, "\"planeetta\""},
        {{"search", "--facet", "planeetta"}, "\"planeetta\""},
        {{"search", "--facet", "maakunta:many"}, "\"many\""},
        {{"search", "nuori", "--queries", "queries.tsv"}, "--queries"},
        {{"search", "-nuori"}, "-nuori"},
        {{"search", "-hanke"}, "-hanke"},
        {{"facets", "--format", "trec"}, "text, json, csv, tsv"},
        {{"show"}, "CODE"},
        {{"suggest"}, "PREFIX"},
        {{"suggest", "työ", "--limit", "0"}, "\"0\""},
        {{"suggest", "työ", "--format", "csv"}, "text, json"},
        {{"delete"}, "CODE"},
        {{"analyze"}, "TEXT"},
        {{"analyze", "--analyzer", "magic", "sana"}, "voikko, snowball"},
        {{"index"}, "PATH"},
        {{"index", "--jobs", "0", "."}, "\"0\""},
        {{"info", "extra"}, "extra"},
        {{"completion", "tcsh"}, "bash, zsh, fish"},
        {{"completion"}, "SHELL"},
    };
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const Mistake& mistake : mistakes) {
        const Outcome outcome = run(sandbox, mistake.arguments);
        INFO(outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        CHECK_THAT(outcome.err, StartsWith("hankehaku: ") && Contains(mistake.culprit));
        CHECK(is_one_line(outcome.err));
    }
}

TEST_CASE("a query that cannot be read, and a filter value that names nothing, exit with 2") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"search", "(nuori"},
                                               {"search", "\"nuori"},
                                               {"search", "nuori", "--maakunta", "Atlantis"},
                                               {"facets", "nuori OR"}}) {
        const Outcome outcome = run(sandbox, arguments);
        INFO(outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK(outcome.out.empty());
        CHECK(is_one_line(outcome.err));
    }
}

TEST_CASE("commands that need an index exit with 3 when there is none") {
    const Sandbox sandbox;
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"search", "nuori"},
                                                                                           {"facets"},
                                                                                           {"suggest", "työ"},
                                                                                           {"show", "T1"},
                                                                                           {"delete", "T1"},
                                                                                           {"info"},
                                                                                           {"check"}}) {
        const Outcome outcome = run(sandbox, arguments);
        INFO(arguments.front());
        CHECK(outcome.exit_code == 3);
        CHECK_THAT(outcome.err, StartsWith("hankehaku: ") && Contains(sandbox.index().string()));
        CHECK(is_one_line(outcome.err));
        CHECK_FALSE(std::filesystem::exists(sandbox.index()));
    }
}

TEST_CASE("a folder that is no index, and a damaged index, exit with 3") {
    const Sandbox sandbox;
    sandbox.write("index/XAPIANDB", "auto generation-1\n");
    const Outcome outcome = run(sandbox, {"search", "nuori"});
    CHECK(outcome.exit_code == 3);
    CHECK(is_one_line(outcome.err));
}

TEST_CASE("the index is found through --db, HANKEHAKU_DB, XDG_DATA_HOME and the home folder, in this order") {
    const Sandbox sandbox;
    const auto missing_index = [](TestCommand command) { return command.run().err; };
    TestCommand by_option(sandbox, {"info", "--db", sandbox.path("option").string()});
    CHECK_THAT(missing_index(by_option), Contains("/option"));
    TestCommand before_the_command(sandbox, {"--db", sandbox.path("option").string(), "info"});
    CHECK_THAT(missing_index(before_the_command), Contains("/option"));
    TestCommand by_variable(sandbox, {"info"});
    by_variable.environment("XDG_DATA_HOME", sandbox.path("xdg").string());
    CHECK_THAT(missing_index(by_variable), Contains(sandbox.index().string()));
    by_variable.without_environment("HANKEHAKU_DB");
    CHECK_THAT(missing_index(by_variable), Contains("/xdg/hankehaku/index"));
    by_variable.without_environment("XDG_DATA_HOME");
    CHECK_THAT(missing_index(by_variable), Contains("/home/.local/share/hankehaku/index"));
    by_variable.without_environment("HOME");
    const Outcome nowhere = by_variable.run();
    CHECK(nowhere.exit_code == 2);
    CHECK_THAT(nowhere.err, Contains("--db"));
}
