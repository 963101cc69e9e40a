#include "cli/test_command.h"
#include "hankehaku/searcher.h"
#include "indexer/schema.h"
#include "support/temporary_folder.h"
#include "support/test_index.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <map>

// tests/data/old_indexes holds an index for formats that were once released, made of two_projects.jsonl by
//     hankehaku index --db tests/data/old_indexes/format-N --analyzer snowball
//     tests/data/old_indexes/two_projects.jsonl
// (write.lock removed).  The rule: an index of today's format is opened, any other is refused with advice.

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Catch::Contains;
using Catch::StartsWith;
namespace fs = std::filesystem;

const fs::path fixtures = fs::path(HANKEHAKU_TEST_DATA) / "old_indexes";

/// The formats of which there is an index, with a copy of it: a test must not write in the tree.
std::map<int, fs::path> copies_in(const fs::path& folder) {
    constexpr std::string_view prefix = "format-";
    std::map<int, fs::path> copies;
    for (const auto& entry : fs::directory_iterator(fixtures)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        fs::copy(entry.path(), folder / name, fs::copy_options::recursive);
        copies[std::stoi(name.substr(prefix.size()))] = folder / name;
    }
    return copies;
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
    CHECK_THAT(run(sandbox, {"info", "--db", index.string()}).out, Contains("projects  2\n"));
    const Outcome found = run(sandbox, {"search", "--db", index.string(), "--format", "codes", "työpaja"});
    // The analyser of another machine may be another: that, too, is said and not guessed.
    CHECK((found.out == "V1\n" || (found.exit_code == 3 && found.err.find("--rebuild") != std::string::npos)));
}

void check_refused(const Sandbox& sandbox, const fs::path& index) {
    const auto before = bytes_below(index);
    const std::string texts = (fixtures / "two_projects.jsonl").string();
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"search", "--db", index.string(), "työpaja"},
                                               {"show", "--db", index.string(), "V1"},
                                               {"info", "--db", index.string()},
                                               {"check", "--db", index.string()},
                                               {"delete", "--db", index.string(), "V1"},
                                               {"index", "--db", index.string(), texts}}) {
        INFO(arguments.front());
        const Outcome refused = run(sandbox, arguments);
        CHECK(refused.exit_code == 3);
        CHECK_THAT(refused.err, StartsWith("hankehaku: ") && Contains("format") && Contains("--rebuild"));
    }
    CHECK((bytes_below(index) == before));
}

}  // namespace

TEST_CASE("an index of today's format is opened, an older one refused with advice, and either can be built again") {
    const Sandbox sandbox;
    const TemporaryFolder folder;
    const auto copies = copies_in(folder.path());
    REQUIRE(copies.count(1) == 1);
    for (const auto& [format, index] : copies) {
        INFO("format " << format);
        (format == schema::format_version ? check_opened : check_refused)(sandbox, index);
        const std::string texts = (fixtures / "two_projects.jsonl").string();
        CHECK(run(sandbox, {"index", "--rebuild", "--db", index.string(), texts}).out ==
              "2 added, 0 replaced, 0 unchanged, 0 refused\n");
        CHECK(run(sandbox, {"search", "--db", index.string(), "--format", "codes", "työpaja"}).out == "V1\n");
    }
}
