#include "indexer/writing/shard_set.h"

#include "indexer/format/schema.h"
#include "indexer/writing/compaction.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <map>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

Xapian::Document document(const std::string& code, const std::string& text) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::TermKind::code, code));
    document.set_data(code + " " + text);
    return document;
}

std::vector<fs::path> folders_of(const ShardSet& shards) {
    std::vector<fs::path> folders;
    for (const auto& shard : shards.shards()) folders.push_back(shard.folder);
    return folders;
}

/// What the databases hold, with how many times.
std::map<std::string, int> contents(const std::vector<fs::path>& folders) {
    std::map<std::string, int> found;
    for (const auto& folder : folders) {
        const Xapian::Database database(folder.string());
        Xapian::docid expected = 0;
        for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
            CHECK(*id == ++expected);
            ++found[database.get_document(*id).get_data()];
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the shards of a set hold the newest document of each project, once and without gaps") {
    const TemporaryFolder folder;
    ShardSet shards(folder / "shards", 3);
    const auto put = [&](const std::string& code, const std::string& text) { shards.put(code, document(code, text)); };
    for (const std::string code : {"A", "B", "C"}) put(code, "1");
    put("A", "2");  // replaces in another shard
    put("A", "3");  // in the same
    shards.remove("B");
    put("D", "1");
    put("E", "1");
    shards.remove("E");
    put("B", "2");
    shards.remove("C");
    shards.remove("nothing");
    shards.finish();
    CHECK(folders_of(shards).size() == 3);
    const std::map<std::string, int> expected{{"A 3", 1}, {"B 2", 1}, {"D 1", 1}};
    CHECK(contents(folders_of(shards)) == expected);
    CHECK(contents({compact(folders_of(shards), folder.path(), [] {})}) == expected);
}

TEST_CASE("a shard set without a document has no shard") {
    const TemporaryFolder folder;
    ShardSet shards(folder / "shards");
    shards.remove("A");
    shards.finish();
    CHECK(folders_of(shards).empty());
}

TEST_CASE("any number of databases is compacted into one, and they are removed") {
    const TemporaryFolder folder;
    for (const int parts : {1, 2, 3, 7}) {
        ShardSet shards(folder / "shards", 1);
        std::map<std::string, int> expected;
        for (int number = 0; number < parts; ++number) {
            const std::string code(1, static_cast<char>('A' + number));
            shards.put(code, document(code, "text"));
            ++expected[code + " text"];
        }
        shards.finish();
        int steps = 0;
        const fs::path compacted = compact(
            folders_of(shards), folder.path(), [&] { ++steps; }, 3);
        CHECK(contents({compacted}) == expected);
        CHECK(steps == (parts == 7 ? 3 : 1));
        CHECK(fs::is_empty(folder / "shards"));
        fs::remove_all(compacted);
    }
}

TEST_CASE("a compaction ends with what is thrown in between") {
    const TemporaryFolder folder;
    ShardSet shards(folder / "shards", 1);
    for (const std::string code : {"A", "B", "C"}) shards.put(code, document(code, "text"));
    shards.finish();
    int steps = 0;
    const auto stop_at_second = [&] {
        if (++steps == 2) throw std::string("enough");
    };
    CHECK_THROWS_AS(compact(folders_of(shards), folder.path(), stop_at_second, 2), std::string);
    CHECK(steps == 2);
}
