#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "indexer/format/schema.h"
#include "indexer/index_content.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <csignal>
#include <cstdlib>

// Faults from outside.  Each is one line on standard error that says what to do, has the exit code of the contract, and
// makes nothing worse: the index answers as before.

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Catch::Contains;
using Catch::StartsWith;
namespace fs = std::filesystem;

void check_one_line(const Outcome& outcome, int exit_code) {
    INFO(outcome.err);
    CHECK(outcome.exit_code == exit_code);
    CHECK_THAT(outcome.err, StartsWith("hankehaku: "));
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
}

void check_index_answers(const Sandbox& sandbox) {
    CHECK(run(sandbox, {"search", "--all", "--sort", "code", "--format", "codes"}).out == "T1\nT2\nT3\n");
    CHECK(run(sandbox, {"search", "kauppias", "--format", "codes"}).out == "T2\n");
    CHECK(run(sandbox, {"check"}).exit_code == 0);
}

/// Texts with so many different words that an index of them takes megabytes.
fs::path write_bulky_texts(const Sandbox& sandbox) {
    std::string lines;
    for (int number = 0; number < 40; ++number) {
        lines += R"({"code":"M)" + std::to_string(number) + R"(","sections":[{"id":"3","text":")";
        for (int word = 0; word < 800; ++word) lines += std::to_string(number * 1000 + word) + "x ";
        lines += "\"}]}\n";
    }
    return sandbox.write("bulky.jsonl", lines);
}

/// Everybody may read the sandbox and nobody may write in it; undone at the end.
class ReadOnly {
public:
    explicit ReadOnly(const Sandbox& sandbox) : folder_(sandbox.path(".")) { set(0555, 0444); }
    ~ReadOnly() { set(0755, 0644); }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;

private:
    void set(mode_t folders, mode_t files) const {
        ::chmod(folder_.c_str(), 0755);
        for (const auto& entry : fs::recursive_directory_iterator(folder_ / "index"))
            ::chmod(entry.path().c_str(), entry.is_directory() ? folders : files);
        ::chmod((folder_ / "index").c_str(), folders);
    }

    fs::path folder_;
};

/// The command as a user without rights: root may write everywhere.
TestCommand as_nobody(const Sandbox& sandbox, const std::vector<std::string>& arguments) {
    TestCommand command(sandbox, arguments);
    if (::geteuid() == 0) command.after(R"(exec /usr/bin/setpriv --reuid 65534 --clear-groups "$0" "$@")");
    return command;
}

void overwrite_metadata(const Sandbox& sandbox, const char* key, const std::string& value) {
    Xapian::WritableDatabase database = database_to_tamper_with(sandbox.index());
    database.set_metadata(key, value);
    database.commit();
}

}  // namespace

TEST_CASE("a file that may not grow further stops the writer as a full disk does, and the index stays") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string bulky = write_bulky_texts(sandbox).string();
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"index", bulky}, {"index", "--rebuild", bulky}}) {
        const Outcome full = TestCommand(sandbox, arguments).after("ulimit -f 200").run();
        check_one_line(full, 5);
        CHECK_THAT(full.err, (Contains("File too large") || Contains("larger than allowed")) && Contains("ulimit -f"));
        check_index_answers(sandbox);
    }
    CHECK(run(sandbox, {"index", bulky}).out == "40 added, 0 replaced, 0 unchanged, 0 refused\n");
}

TEST_CASE("a full disk stops the writer and leaves the old index") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string bulky = write_bulky_texts(sandbox).string();
    // A disk of its own, for this process only: a copy of the index fits, a larger one does not.
    const fs::path disk = sandbox.path("disk");
    fs::create_directory(disk);
    const std::string mount = "/bin/mount -t tmpfs -o size=1m none " + disk.string();
    if (::system(("unshare -m sh -c '" + mount + "' 2>/dev/null").c_str()) != 0) {
        WARN("skipped: this machine lets nobody mount a small disk");
        return;
    }
    const std::string script = mount + " && /bin/cp -r \"$HANKEHAKU_DB\" " + disk.string() +
                               "/index && export HANKEHAKU_DB=" + disk.string() +
                               "/index; \"$0\" \"$@\"; code=$?; \"$0\" search kauppias --format codes; \"$0\" check; "
                               "exit $code";
    TestCommand command(sandbox, {"index", bulky});
    const Outcome outcome = command.after("exec /usr/bin/unshare -m /bin/sh -c '" + script + R"(' "$0" "$@")").run();
    check_one_line(outcome, 5);
    CHECK_THAT(outcome.err, Contains("o space left on ") && Contains("make room"));
    CHECK(outcome.out == "T2\nok: 3 projects\n");
}

TEST_CASE("an index that may only be read is searched and not written") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string texts = sandbox.path("texts").string();
    const ReadOnly read_only(sandbox);
    if (as_nobody(sandbox, {"--version"}).run().exit_code != 0) {
        WARN("skipped: the program cannot be run as another user here");
        return;
    }
    CHECK(as_nobody(sandbox, {"search", "kauppias", "--format", "codes"}).run().out == "T2\n");
    CHECK(as_nobody(sandbox, {"check"}).run().out == "ok: 3 projects\n");
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"index", texts}, {"index", "--rebuild", texts}, {"delete", "T1"}}) {
        INFO(arguments.front());
        const Outcome refused = as_nobody(sandbox, arguments).run();
        check_one_line(refused, 5);
        CHECK_THAT(refused.err, Contains("permission"));
    }
    check_index_answers(sandbox);
}

TEST_CASE("a folder that cannot be made is said to be so") {
    const Sandbox sandbox;
    const std::string file = sandbox.write("a.txt", text_of({.code = "T1"})).string();
    check_one_line(run(sandbox, {"index", "--db", "/proc/hankehaku", file}), 5);
    check_one_line(run(sandbox, {"index", "--db", file + "/index", file}), 5);
}

TEST_CASE("a second writer gets the process that holds the index, and can write when that has ended") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const EntryWatch watch(sandbox.index(), "building");
    const TestCommand update(sandbox, {"index", write_bulky_texts(sandbox).string()});
    const RunningCommand first(update);
    REQUIRE(watch.wait());
    first.send(SIGSTOP);
    const Sandbox elsewhere;
    const std::vector<std::string> arguments{"delete", "--db", sandbox.index().string(), "T1"};
    const Outcome refused = TestCommand(elsewhere, arguments).run();
    check_one_line(refused, 5);
    CHECK_THAT(refused.err, Contains("process " + std::to_string(first.process())) && Contains("wait"));
    first.send(SIGKILL);
    CHECK(first.wait().exit_code == -SIGKILL);
    CHECK(TestCommand(elsewhere, arguments).run().out == "1 deleted\n");
}

TEST_CASE("an index of a newer format is refused by every command, unchanged, and can be rebuilt") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    overwrite_metadata(sandbox, schema::format_version_key, "99");
    const std::string texts = sandbox.path("texts").string();
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"search", "kauppias"},
                                               {"facets"},
                                               {"show", "T1"},
                                               {"similar", "T1"},
                                               {"explain", "kauppias", "T1"},
                                               {"suggest", "ka"},
                                               {"info"},
                                               {"check"},
                                               {"check", "--privacy"},
                                               {"delete", "T1"},
                                               {"index", texts}}) {
        INFO(arguments.front());
        const Outcome refused = run(sandbox, arguments);
        check_one_line(refused, 3);
        CHECK_THAT(refused.err, Contains("format 99") && Contains("--rebuild"));
    }
    CHECK(run(sandbox, {"index", "--rebuild", texts}).exit_code == 0);
    check_index_answers(sandbox);
}

TEST_CASE("an index of another analysis is refused with both chains named, and stays") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string texts = sandbox.path("texts").string();
    if (run(sandbox, {"info"}).out.find("analyzer  voikko") != std::string::npos) {
        const Outcome other_chain = run(sandbox, {"index", "--analyzer", "snowball", texts});
        check_one_line(other_chain, 3);
        CHECK_THAT(other_chain.err, Contains("snowball") && Contains("voikko") && Contains("--rebuild"));
        check_index_answers(sandbox);
    }
    overwrite_metadata(sandbox, schema::analysis_key, "voikko of next year");
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"search", "kauppias"},
                                               {"facets", "kauppias"},
                                               {"stats", "kauppias"},
                                               {"similar", "T1"},
                                               {"suggest", "kau"},
                                               {"explain", "kauppias", "T1"},
                                               {"words"},
                                               {"concordance", "kauppias"},
                                               {"search", "--format", "lemmas"},
                                               {"index", texts},
                                               {"delete", "T1"}}) {
        const Outcome refused = run(sandbox, arguments);
        check_one_line(refused, 3);
        CHECK_THAT(refused.err, Contains("voikko of next year") && Contains("--rebuild"));
    }
    // What needs no words works on, so that nothing is locked in.
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"show", "T1"},
                                               {"search", "--all", "--format", "jsonl"},
                                               {"search", "--ely", "Lappi"},
                                               {"facets"},
                                               {"stats", "--by", "maakunta"},
                                               {"info"}})
        CHECK(run(sandbox, arguments).exit_code == 0);
}

TEST_CASE("a removed index is missed at once, also by a program that reads a list of queries") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    fs::remove_all(sandbox.index());
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"search", "kauppias"}, {"show", "T1"}, {"check"}, {"delete", "T1"}}) {
        const Outcome missing = run(sandbox, arguments);
        check_one_line(missing, 3);
        CHECK_THAT(missing.err, Contains("no index") && Contains("hankehaku index"));
    }
    CHECK_FALSE(fs::exists(sandbox.index()));
}
