#include "reliability/power_loss.h"

#include "cli/project_sketch.h"
#include "reliability/faulty_run.h"

#include <catch2/catch.hpp>

// The power may go at any moment, and a disk has then what was synchronised, and any part of the rest.  The index is
// the old one or the new one, and the next run completes.

namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

std::string codes(const Sandbox& sandbox) {
    const Outcome outcome = run(sandbox, {"search", "--all", "--sort", "code", "--format", "codes"});
    const Outcome word = run(sandbox, {"search", "kauppias", "--format", "codes"});
    return std::to_string(outcome.exit_code) + "\n" + outcome.out + "\n" + word.out;
}

struct Change {
    const char* name;
    bool begins_with_index;
    Arguments arguments;
};

void check_states(const Sandbox& sandbox, const Change& change, const fs::path& old, std::size_t states) {
    const fs::path start = change.begins_with_index ? old : fs::path("none");
    const auto put_back = [&] {
        fs::remove_all(sandbox.index());
        if (change.begins_with_index) fs::copy(old, sandbox.index(), fs::copy_options::recursive);
    };
    put_back();
    const std::string before = codes(sandbox);
    const fs::path journal = sandbox.path("journal");
    fs::remove(journal);
    REQUIRE(run_with_journal(sandbox, change.arguments, sandbox.index(), journal).exit_code == 0);
    const std::string after = codes(sandbox);
    REQUIRE(before != after);
    const auto changes = read_journal(journal);
    REQUIRE(changes.size() > 10);
    std::mt19937 random(7);
    for (std::size_t state = 0; state < states; ++state) {
        const std::size_t moment = std::uniform_int_distribution<std::size_t>(0, changes.size())(random);
        INFO(change.name << ", state " << state << ", after " << moment << " of " << changes.size() << " changes");
        LostPower disk(start);
        for (std::size_t i = 0; i < moment; ++i) disk.apply(changes[i]);
        fs::remove_all(sandbox.index());
        disk.leave(sandbox.index(), random);
        const std::string now = codes(sandbox);
        CHECK((now == before || now == after));
        if (now != before || change.begins_with_index) {
            const Outcome check = run(sandbox, {"check"});
            INFO(check.err << check.out);
            CHECK(check.exit_code == 0);
        }
        const Outcome again = run(sandbox, change.arguments);
        INFO(again.err);
        CHECK((again.exit_code == 0 || (now == after && again.exit_code == 1)));
        CHECK(codes(sandbox) == after);
    }
}

}  // namespace

TEST_CASE("when the power goes the index is the old one or the new one, and the next run completes") {
    if (!faults_are_possible()) {
        WARN("skipped: a sanitizer wants to be the first library");
        return;
    }
    const std::size_t states = all_faults_wanted() ? 400 : 8;
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const fs::path old = sandbox.path("old");
    fs::copy(sandbox.index(), old, fs::copy_options::recursive);
    const std::string more =
        sandbox.write("one/T4.txt", text_of({.code = "T4", .summary = "Kauppias myy verkkoja."})).string();
    for (const Change& change : {Change{"build", false, {"index", "--jobs", "1", sandbox.path("texts").string()}},
                                 {"rebuild", true, {"index", "--jobs", "1", "--rebuild", more}},
                                 {"update", true, {"index", "--jobs", "1", more}},
                                 {"delete", true, {"delete", "T2"}}})
        check_states(sandbox, change, old, states);
}
