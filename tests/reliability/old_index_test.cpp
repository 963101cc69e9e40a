#include "cli/test_command.h"
#include "hankehaku/searcher.h"
#include "indexer/format/schema.h"
#include "source_paths.h"
#include "support/temporary_folder.h"
#include "support/test_index.h"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <map>

// tests/data/old_indexes holds an index of every format that there has been, made of two_projects.jsonl by
//     hankehaku index --db tests/data/old_indexes/format-N --analyzer snowball
//     tests/data/old_indexes/two_projects.jsonl
// (write.lock removed).  A new format needs an index and a line in `formats` below.

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Catch::Contains;
using Catch::StartsWith;
namespace fs = std::filesystem;

const fs::path fixtures = fs::path(HANKEHAKU_TEST_DATA) / "old_indexes";

/// A copy of the index of a format: a test must not write in the tree.
fs::path copy_in(const fs::path& folder, int format) {
    const std::string name = "format-" + std::to_string(format);
    fs::copy(fixtures / name, folder / name, fs::copy_options::recursive);
    return folder / name;
}

std::map<fs::path, std::string> bytes_below(const fs::path& folder) {
    std::map<fs::path, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().filename() == "write.lock") continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        files[entry.path()] = {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    }
    return files;
}

void check_opened(const Sandbox& sandbox, const fs::path& index) {
    CHECK_THAT(run(sandbox, {"info", "--db", index.string()}).out, Contains("projects      2\n"));
    const auto codes = [&](std::vector<std::string> query) {
        std::vector<std::string> arguments{"search", "--db", index.string(), "--format", "codes"};
        arguments.insert(arguments.end(), query.begin(), query.end());
        return run(sandbox, arguments);
    };
    // The analyser of another machine may be another: that, too, is said and not guessed.
    if (const Outcome found = codes({"työpaja"}); found.exit_code == 3) {
        CHECK_THAT(found.err, Contains("analyser") && Contains("--rebuild"));
        return;
    }
    CHECK(codes({"työpaja"}).out == "V1\n");
    CHECK(codes({"\"sai tukea\""}).out == "V2\n");
    CHECK(codes({"nimi:apu"}).out == "V2\n");
    CHECK(codes({"myönnetty:>1000"}).out == "V2\n");
    CHECK(codes({"--maakunta", "Kainuu"}).out == "V1\n");
    CHECK(codes({"--all", "--sort", "code"}).out == "V1\nV2\n");
    CHECK_THAT(run(sandbox, {"facets", "--db", index.string(), "--format", "csv"}).out, Contains("rahasto,EAKR,1,"));
    CHECK_THAT(run(sandbox, {"show", "--db", index.string(), "V2"}).out, Contains("satama laiturin"));
    CHECK(run(sandbox, {"check", "--db", index.string()}).exit_code == 0);
    const std::string texts = (fixtures / "two_projects.jsonl").string();
    CHECK(run(sandbox, {"index", "--db", index.string(), texts}).out ==
          "0 added, 0 replaced, 2 unchanged, 0 refused\n");
}

/// Its words cannot be searched, and nothing changes it but a rebuild; what it stores can be read.
void check_readable(const Sandbox& sandbox, const fs::path& index) {
    const auto before = bytes_below(index);
    const std::string texts = (fixtures / "two_projects.jsonl").string();
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"search", "--db", index.string(), "työpaja"},
                                               {"check", "--db", index.string()},
                                               {"delete", "--db", index.string(), "V1"},
                                               {"index", "--db", index.string(), texts}}) {
        INFO(arguments.front());
        const Outcome refused = run(sandbox, arguments);
        CHECK(refused.exit_code == 3);
        CHECK_THAT(refused.err, StartsWith("hankehaku: ") && Contains("format") && Contains("--rebuild"));
    }
    CHECK_THAT(run(sandbox, {"info", "--db", index.string()}).out, Contains("projects      2\n"));
    CHECK_THAT(run(sandbox, {"show", "--db", index.string(), "V2"}).out, Contains("satama laiturin"));
    CHECK((bytes_below(index) == before));
}

struct Format {
    int number;
    void (*check)(const Sandbox& sandbox, const fs::path& index);
};

constexpr std::array formats{Format{1, check_readable}, Format{2, check_readable}, Format{3, check_opened}};

}  // namespace

TEST_CASE("an index of the current format is opened, the projects of an older one are read, and both can be rebuilt") {
    CHECK(formats.back().number == schema::format_version);
    const Sandbox sandbox;
    const TemporaryFolder folder;
    for (const auto& [number, check] : formats) {
        INFO("format " << number);
        const fs::path index = copy_in(folder.path(), number);
        check(sandbox, index);
        // From what is stored, then from the texts.
        const std::string texts = (fixtures / "two_projects.jsonl").string();
        for (const std::vector<std::string>& paths : {std::vector<std::string>{}, {texts}}) {
            std::vector<std::string> arguments{"index", "--rebuild", "--db", index.string()};
            arguments.insert(arguments.end(), paths.begin(), paths.end());
            CHECK(run(sandbox, arguments).out == "2 added, 0 replaced, 0 unchanged, 0 refused\n");
            check_opened(sandbox, index);
        }
    }
}
