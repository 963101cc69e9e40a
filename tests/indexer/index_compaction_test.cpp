#include "hankehaku/index_compaction.h"

#include "hankehaku/index_info.h"
#include "indexer/format/compacted_size.h"
#include "indexer/format/table_checksums.h"
#include "indexer/index_content.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <random>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

/// Projects of `words` words that hardly any other has.
std::vector<Project> long_projects(std::size_t count, std::size_t words, std::mt19937& random) {
    std::vector<Project> projects;
    for (std::size_t number = 0; number < count; ++number) {
        std::string text;
        for (std::size_t word = 0; word < words; ++word) text += "koodi" + std::to_string(random() % 100'000) + "x ";
        projects.push_back(summary_project("L" + std::to_string(number), text));
    }
    return projects;
}

IndexOptions snowball() {
    IndexOptions options;
    options.analyzer.emplace().chain = Chain::snowball;
    return options;
}

}  // namespace

TEST_CASE("a compaction keeps what the index holds, frees room and makes checksums again") {
    std::mt19937 random(1);
    const TestIndex index(long_projects(20, 100, random), snowball());
    CHECK(read_index_info(index.path()).free_bytes == 0U);
    const auto first = generation_of(index.path());
    for (int round = 0; round < 3; ++round) index_projects(index.path(), long_projects(15, 100, random));
    REQUIRE(generation_of(index.path()) == first);
    const auto before = content_of(index.path());
    CHECK(read_index_info(index.path()).free_bytes > 0U);

    const CompactionResult result = compact_index(index.path());
    CHECK(result.bytes_after < result.bytes_before);
    CHECK(read_index_info(index.path()).free_bytes == 0U);
    CHECK(content_of(index.path()) == before);
    CHECK(check_index(index.path()).empty());
    CHECK(fs::exists(generation_of(index.path()) / "checksums"));
    CHECK_FALSE(fs::exists(index.path() / "building"));
    CHECK(index_projects(index.path(), {summary_project("A1", "Uusi.")}).added == 1);
}

TEST_CASE("an index that many updates have grown is compacted by itself") {
    std::mt19937 random(2);
    const TestIndex index(long_projects(120, 400, random), snowball());
    const auto first = generation_of(index.path());
    for (int round = 0; round < 6; ++round) {
        index_projects(index.path(), long_projects(60, 400, random));
        REQUIRE(check_index(index.path()).empty());
    }
    CHECK(generation_of(index.path()) != first);
    const std::uintmax_t bytes = table_bytes(generation_of(index.path()));
    CHECK(bytes <= compact_index(index.path()).bytes_after * 13 / 10);
}

TEST_CASE("info lists the parts of an index, which add up to its size") {
    const TestIndex index(small_projects(30));
    const IndexInfo info = read_index_info(index.path());
    std::uintmax_t sum = 0;
    for (const IndexPart& part : info.parts) sum += part.bytes;
    CHECK(sum == info.bytes);
    CHECK(info.parts.size() == 4);
    CHECK(info.free_bytes.has_value());
}

TEST_CASE("a compaction copies no damage, and needs an index that is not being written") {
    const TestIndex index(small_projects(30));
    {
        const IndexWriter writer(index.path());
        CHECK(fails_with(ErrorCode::index_locked, [&] { compact_index(index.path()); }));
    }
    const fs::path table = generation_of(index.path()) / "docdata.glass";
    std::fstream stream(table, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(-1, std::ios::end);
    stream.put('!');
    stream.close();
    CHECK(fails_with(ErrorCode::index_damaged, [&] { compact_index(index.path()); }));
    const TemporaryFolder empty;
    CHECK(fails_with(ErrorCode::index_missing, [&] { compact_index(empty.path() / "none"); }));
}
