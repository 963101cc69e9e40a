#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "indexer/index_content.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace {

using namespace hankehaku::testing;
using Catch::Contains;
namespace fs = std::filesystem;

constexpr std::size_t block = 8192;  // bytes of a table's block

struct Damage {
    const char* name;
    void (*inflict)(std::string& bytes);
};

const std::vector<Damage> damages{
    {"cut off", [](std::string& bytes) { bytes.resize(bytes.size() / 2); }},
    {"emptied", [](std::string& bytes) { bytes.clear(); }},
    {"zeroed", [](std::string& bytes) { std::fill_n(bytes.begin(), std::min(bytes.size(), block), '\0'); }},
    {"one bit flipped",
     [](std::string& bytes) { bytes[bytes.size() - 5] = static_cast<char>(bytes[bytes.size() - 5] ^ 0x10); }},
};

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

/// Whatever a damaged table makes of an answer, it is an answer or one line that says so, and never a crash.
void check_survived(const Sandbox& sandbox, const std::vector<std::string>& arguments) {
    const Outcome outcome = run(sandbox, arguments);
    INFO(arguments.front() << ": exit code " << outcome.exit_code << ", " << outcome.err);
    CHECK((outcome.exit_code == 0 || outcome.exit_code == 1 || outcome.exit_code == 3));
    if (outcome.exit_code != 3) return;
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    CHECK_THAT(outcome.err, Contains("--rebuild"));
}

}  // namespace

TEST_CASE("check finds every damage of every file, no command crashes on it, and a rebuild mends it") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const auto& entry : fs::directory_iterator(generation_of(sandbox.index()))) {
        const std::string sound = bytes_of(entry.path());
        // Xapian's lock is empty.
        if (entry.path().filename() == "flintlock") continue;
        for (const Damage& damage : damages) {
            INFO(entry.path().filename() << " " << damage.name);
            std::string bytes = sound;
            damage.inflict(bytes);
            write(entry.path(), bytes);
            const Outcome found = run(sandbox, {"check"});
            CHECK(found.exit_code == 3);
            CHECK_THAT(found.err, Contains("--rebuild"));
            check_survived(sandbox, {"search", "kauppias", "--snippets", "1", "--facets"});
            check_survived(sandbox, {"show", "T2"});
            CHECK(bytes_of(entry.path()) == bytes);
        }
        write(entry.path(), sound);
    }
    CHECK(run(sandbox, {"check"}).exit_code == 0);

    fs::remove(generation_of(sandbox.index()) / "postlist.glass");
    CHECK(run(sandbox, {"check"}).exit_code == 3);
    check_survived(sandbox, {"index", sandbox.path("texts").string()});
    CHECK(run(sandbox, {"index", "--rebuild", sandbox.path("texts").string()}).exit_code == 0);
    CHECK(run(sandbox, {"check"}).out == "ok: 3 projects\n");
}
