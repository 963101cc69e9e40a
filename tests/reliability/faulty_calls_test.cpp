#include "cli/project_sketch.h"
#include "indexer/index_content.h"
#include "reliability/faulty_run.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cerrno>

// Each single call of the system may fail.  Then the index answers as before, or as after the change, or says that it
// cannot: never anything else.

namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

bool cannot_inject() {
    if (faults_are_possible()) return false;
    WARN("skipped: a sanitizer wants to be the first library");
    return true;
}

/// What the index says; texts about the time of a change left out.
std::string answers(const Sandbox& sandbox) {
    std::string all;
    for (const Arguments& question : {Arguments{"search", "--all", "--sort", "code", "--format", "jsonl"},
                                      {"search", "\"nuoria löytämään\"", "--format", "codes"},
                                      {"search", "kauppias", "--format", "codes"},
                                      {"facets", "--format", "json"}}) {
        const Outcome outcome = run(sandbox, question);
        all += std::to_string(outcome.exit_code) + "\n" + outcome.out + (outcome.exit_code > 1 ? outcome.err : "");
    }
    return all;
}

void put_back(const Sandbox& sandbox, const fs::path& start) {
    fs::remove_all(sandbox.index());
    if (!start.empty()) fs::copy(start, sandbox.index(), fs::copy_options::recursive);
}

struct Change {
    const char* name;
    bool begins_with_index;
    Arguments (*arguments)(const Sandbox&);
};

std::string some_text(const Sandbox& sandbox) {
    return sandbox.write("one/T4.txt", text_of({.code = "T4", .summary = "Kauppias myy verkkoja."})).string();
}

/// More texts than are written in place.
std::string many_texts(const Sandbox& sandbox) {
    std::string lines;
    for (int number = 0; number < 505; ++number)
        lines += R"({"code":"L)" + std::to_string(number) + R"(","name":"Verkko"})" + "\n";
    return sandbox.write("many.jsonl", lines).string();
}

const std::array<Change, 5> changes{{
    {"build", false,
     [](const Sandbox& s) {
         return Arguments{"index", "--jobs", "1", s.path("texts").string()};
     }},
    {"rebuild", true,
     [](const Sandbox& s) {
         return Arguments{"index", "--jobs", "1", "--rebuild", some_text(s)};
     }},
    {"update", true,
     [](const Sandbox& s) {
         return Arguments{"index", "--jobs", "1", some_text(s)};
     }},
    {"large update", true,
     [](const Sandbox& s) {
         return Arguments{"index", "--jobs", "1", many_texts(s)};
     }},
    {"delete", true,
     [](const Sandbox&) {
         return Arguments{"delete", "T1"};
     }},
}};

void check_one_line(const Outcome& outcome) {
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    CHECK_THAT(outcome.err, Catch::StartsWith("hankehaku: "));
    CHECK_THAT(outcome.err, !Catch::Contains("unexpected") && !Catch::Contains("internal"));
}

void check_change(const Sandbox& sandbox, const Change& change, const fs::path& old) {
    const fs::path start = change.begins_with_index ? old : fs::path();
    const Arguments arguments = change.arguments(sandbox);
    put_back(sandbox, start);
    const std::string before = answers(sandbox);
    const Outcome sound = run(sandbox, arguments);
    REQUIRE(sound.exit_code == 0);
    const std::string after = answers(sandbox);
    REQUIRE(before != after);
    for (const Fault& kind : {Fault{"open", EMFILE},
                              {"read", EIO},
                              {"write", EIO},
                              {"write", ENOSPC, 0, true},
                              {"sync", EIO},
                              {"rename", EIO}}) {
        put_back(sandbox, start);
        for (const std::size_t at : chosen_calls(count_calls(sandbox, arguments, sandbox.index(), kind.calls))) {
            Fault fault = kind;
            fault.at = at;
            put_back(sandbox, start);
            const Outcome outcome = run_with_fault(sandbox, arguments, sandbox.index(), fault);
            INFO(change.name << ", " << fault.calls << " " << at << " fails with " << fault.error << ": "
                             << outcome.exit_code << " " << outcome.err);
            CHECK((outcome.exit_code == 0 || outcome.exit_code == 5));
            const std::string now = answers(sandbox);
            CHECK((now == before || now == after));
            if (outcome.exit_code == 0)
                CHECK(now == after);
            else
                check_one_line(outcome);
            if (now != before || change.begins_with_index) CHECK(run(sandbox, {"check"}).exit_code == 0);
            const Outcome again = run(sandbox, arguments);
            const bool done = again.exit_code == 0 || (now == after && again.exit_code == 1);  // deleted already
            CHECK(done);
            CHECK(answers(sandbox) == after);
        }
    }
}

}  // namespace

TEST_CASE("a call that fails while the index changes leaves the old index or the new one") {
    if (cannot_inject()) return;
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const fs::path old = sandbox.path("old");
    fs::copy(sandbox.index(), old, fs::copy_options::recursive);
    for (const Change& change : changes) check_change(sandbox, change, old);
}

TEST_CASE("a call that fails while the index is read is an error, or changes nothing in the answer") {
    if (cannot_inject()) return;
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const Arguments& command : {Arguments{"search", "\"nuoria löytämään\"", "--snippets", "1", "--format", "json"},
                                     {"search", "kauppias", "--facets"},
                                     {"show", "T2"},
                                     {"facets", "--format", "json"},
                                     {"similar", "T1", "--format", "codes"},
                                     {"suggest", "ka"},
                                     {"explain", "nuori", "T1"},
                                     {"info"},
                                     {"check"},
                                     {"stats", "--by", "tila"},
                                     {"check", "--privacy"}}) {
        const Outcome sound = run(sandbox, command);
        for (const Fault& kind : {Fault{"open", EMFILE}, {"open", EIO}, {"read", EIO}}) {
            for (const std::size_t at : chosen_calls(count_calls(sandbox, command, sandbox.index(), kind.calls))) {
                Fault fault = kind;
                fault.at = at;
                const Outcome outcome = run_with_fault(sandbox, command, sandbox.index(), fault);
                INFO(command.front() << ", " << fault.calls << " " << at << " fails with " << fault.error << ": "
                                     << outcome.exit_code << " " << outcome.err);
                if (outcome.exit_code == sound.exit_code) {
                    CHECK(outcome.out == sound.out);
                    continue;
                }
                CHECK(outcome.exit_code == 5);
                check_one_line(outcome);
                CHECK_THAT(outcome.err, !Catch::Contains("--rebuild") && !Catch::Contains("damaged"));
            }
        }
    }
}
