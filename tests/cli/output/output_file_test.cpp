#include "cli/files/output_file.h"
#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "support/sanitizers.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <algorithm>
#include <filesystem>
#include <iterator>

using Catch::Contains;
using Catch::StartsWith;
namespace fs = std::filesystem;

namespace {

std::size_t entries_beside(const Sandbox& sandbox) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(sandbox.path("")), fs::directory_iterator()));
}

Outcome run_into(const Sandbox& sandbox, const std::string& name, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"-o", sandbox.path(name).string()});
    return run(sandbox, std::move(arguments));
}

}  // namespace

TEST_CASE("option -o writes what standard output would have, in every format") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const std::string format : {"text", "json", "jsonl", "csv", "tsv", "codes", "trec"}) {
        INFO(format);
        const std::vector<std::string> search{"search", "--all", "--format", format};
        CHECK(run_into(sandbox, "out", search).exit_code == 0);
        CHECK(sandbox.read("out") == run(sandbox, search).out);
    }
    for (const std::string command : {"facets", "stats", "info"}) {
        CHECK(run_into(sandbox, "out", {command, "--format", "json"}).exit_code == 0);
        CHECK(sandbox.read("out") == run(sandbox, {command, "--format", "json"}).out);
    }
}

TEST_CASE("the ending of the file is the format unless --format says another") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run_into(sandbox, "hits.CSV", {"search", "poro"}).exit_code == 0);
    CHECK_THAT(sandbox.read("hits.CSV"), StartsWith("code,name,"));
    CHECK(run_into(sandbox, "hits.csv", {"search", "poro", "--format", "codes"}).exit_code == 0);
    CHECK(sandbox.read("hits.csv") == "T3\n");
    const Outcome refused = run_into(sandbox, "page.xlsx", {"show", "T1"});
    CHECK(refused.exit_code == 2);
    CHECK_FALSE(fs::exists(sandbox.path("page.xlsx")));
}

TEST_CASE("a run that fails leaves the old file and nothing beside it") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    sandbox.write("out.csv", "old");
    const std::size_t before = entries_beside(sandbox);
    CHECK(run_into(sandbox, "out.csv", {"search", "(poro"}).exit_code == 2);
    CHECK(run_into(sandbox, "out.csv", {"search", "--kunta", "Nowhereville"}).exit_code == 2);
    CHECK(sandbox.read("out.csv") == "old");
    CHECK(entries_beside(sandbox) == before);
}

TEST_CASE("a file that cannot be written whole leaves the old one and nothing beside it") {
    if (hankehaku::testing::with_thread_sanitizer) return;
    const Sandbox sandbox;
    index_three_projects(sandbox);
    sandbox.write("out.csv", "old");
    const std::size_t before = entries_beside(sandbox);
    const std::string file = sandbox.path("out.csv").string();
    CHECK(TestCommand(sandbox, {"search", "--all", "--format", "json", "-o", file})
              .after("ulimit -f 0")
              .run()
              .exit_code == 5);
    CHECK(sandbox.read("out.csv") == "old");
    CHECK(entries_beside(sandbox) == before);
}

TEST_CASE("a file that is replaced keeps its permissions, a new one has the user's") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    fs::permissions(sandbox.write("out", "old"),
                    fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    CHECK(run_into(sandbox, "out", {"search"}).exit_code == 0);
    CHECK(fs::status(sandbox.path("out")).permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    const std::string fresh = sandbox.path("new").string();
    CHECK(TestCommand(sandbox, {"search", "-o", fresh}).after("umask 027").run().exit_code == 0);
    CHECK(fs::status(fresh).permissions() == (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
}

TEST_CASE("option -o never writes through a link, over an input, into the index or onto a folder") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const fs::path queries = sandbox.write("queries.tsv", "q1\tporo\n");
    fs::create_symlink(queries, sandbox.path("link"));
    CHECK_THAT(run_into(sandbox, "link", {"search"}).err, Contains("symbolic link"));
    CHECK_THAT(run_into(sandbox, "queries.tsv", {"search", "--queries", queries.string()}).err, Contains("--queries"));
    CHECK(sandbox.read("queries.tsv") == "q1\tporo\n");
    CHECK_THAT(run_into(sandbox, "index/XAPIANDB", {"search"}).err, Contains("folder of the index"));
    CHECK_THAT(run_into(sandbox, "", {"search"}).err, Contains("is a folder"));
    const Outcome report =
        run(sandbox, {"index", queries.string(), "--report", queries.string(), "--db", sandbox.path("other").string()});
    CHECK(report.exit_code == 2);
    CHECK(sandbox.read("queries.tsv") == "q1\tporo\n");
}

TEST_CASE("a FIFO and a device are written as they are") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string fifo = sandbox.path("fifo").string();
    REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
    const Outcome piped = TestCommand(sandbox, {"search", "poro", "--format", "codes", "-o", fifo})
                              .after("{ cat '" + fifo + "' & }")
                              .run();
    CHECK(piped.exit_code == 0);
    CHECK(fs::is_fifo(fifo));
    CHECK(run(sandbox, {"search", "poro", "--format", "codes", "-o", "/dev/stdout"}).out == "T3\n");
    CHECK(run(sandbox, {"search", "poro", "--format", "codes", "-o", "-"}).out == "T3\n");
    CHECK(run(sandbox, {"search", "-o", "/dev/full"}).exit_code == 5);
}

TEST_CASE("a file that is not finished vanishes") {
    const Sandbox sandbox;
    {
        hankehaku::cli::OutputFile file(sandbox.path("a"));
        file.stream() << "half";
        file.stream().flush();
    }
    CHECK(entries_beside(sandbox) == 0);
}

TEST_CASE("formats without a total report rows cut by the default limit") {
    const Sandbox sandbox;
    std::string lines;
    for (int number = 1; number <= 12; ++number)
        lines += R"({"code":"N)" + std::to_string(number) + R"(","name":"nuoret","sections":[]})" + "\n";
    REQUIRE(run(sandbox, {"index", sandbox.write("n.jsonl", lines).string()}).exit_code == 0);
    for (const std::string format : {"csv", "tsv", "jsonl", "codes", "trec"}) {
        INFO(format);
        CHECK_THAT(run(sandbox, {"search", "--format", format}).err, Contains("10 of 12 rows") && Contains("--all"));
        CHECK(run(sandbox, {"search", "--format", format, "--limit", "3"}).err.empty());
        CHECK(run(sandbox, {"search", "--format", format, "--all"}).err.empty());
    }
    CHECK(run(sandbox, {"search", "--format", "json"}).err.empty());
    CHECK(run(sandbox, {"search"}).err.empty());
    CHECK(run(sandbox, {"facets", "--format", "csv"}).err.empty());
}

TEST_CASE("option --csv-raw leaves texts as they are; options of csv are refused elsewhere") {
    const Sandbox sandbox;
    const std::string line = R"({"code":"R1","name":"=1+1","sections":[]})";
    REQUIRE(run(sandbox, {"index", sandbox.write("r.jsonl", line + "\n").string()}).exit_code == 0);
    const std::vector<std::string> search{"search", "--columns", "name", "--format", "csv"};
    CHECK(run(sandbox, search).out == "name\r\n'=1+1\r\n");
    std::vector<std::string> raw = search;
    raw.emplace_back("--csv-raw");
    CHECK(run(sandbox, raw).out == "name\r\n=1+1\r\n");
    for (const std::string command : {"search", "facets", "stats"})
        for (const std::string format : {"text", "json", "tsv"}) {
            INFO(command << " " << format);
            const Outcome outcome = run(sandbox, {command, "--format", format, "--csv-dialect", "fi"});
            CHECK(outcome.exit_code == 2);
            CHECK(outcome.err == "hankehaku: --csv-dialect: only for --format csv\n");
            CHECK(run(sandbox, {command, "--format", format, "--csv-raw"}).exit_code == (format == "tsv" ? 0 : 2));
        }
}
