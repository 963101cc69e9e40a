#include "indexer/format/record_codec.h"

#include "indexer/format/stored_project.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

/// Records that have much in common.
std::vector<std::string> records() {
    std::vector<std::string> all;
    for (int number = 0; number < 300; ++number) {
        Project project = full_project("A" + std::to_string(number));
        project.sections.front().text += " Hankkeen numero on " + std::to_string(number * number) + ".";
        all.push_back(encode_project(project));
    }
    return all;
}

Xapian::Database with_dictionary(const std::string& dictionary) {
    Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
    write_record_dictionary(database, dictionary);
    return database;
}

}  // namespace

TEST_CASE("a record is read as it was written, with and without a dictionary, and smaller with one") {
    const auto all = records();
    const std::string dictionary = train_record_dictionary({all.begin(), all.end()});
    REQUIRE_FALSE(dictionary.empty());
    const RecordReader reader(with_dictionary(dictionary)), plain(with_dictionary({}));
    const std::string compressed = RecordCompressor(dictionary).compress(all.back());
    const std::string alone = RecordCompressor({}).compress(all.back());
    CHECK(compressed.size() < alone.size());
    CHECK(reader.record(compressed) == all.back());
    CHECK(reader.record(alone) == all.back());
    CHECK(plain.record(alone) == all.back());
    CHECK(plain.record(all.back()) == all.back());
    CHECK(fails_with(ErrorCode::index_damaged, [&] { static_cast<void>(plain.record(compressed)); }));
}

TEST_CASE("a record keeps cents, and tells whole euros as before there were any") {
    Project project = full_project("A1");
    project.funding = {Money(412300, 50), Money::of_cents(-50), 549733, std::nullopt};
    CHECK(decode_project(encode_project(project)).funding == project.funding);
    CHECK(decode_summary(encode_summary(project)).funding == project.funding);
    // A byte that says that there is a sum, and the sum: 2 * 398766 in groups of seven bits.
    project.funding = {std::nullopt, 398766, std::nullopt, std::nullopt};
    CHECK(encode_project(project).find(std::string("\0\1\xDC\xD6\x30\0\0", 7)) != std::string::npos);
}

TEST_CASE("few records make no dictionary") {
    CHECK(train_record_dictionary({}).empty());
    CHECK(train_record_dictionary({"a", "b", "c"}).empty());
    const std::string same(500, 'x');
    static_cast<void>(train_record_dictionary(std::vector<std::string_view>(100, same)));  // whatever comes, no failure
}

TEST_CASE("a record that is not what was written is damage, and never more than that") {
    const auto all = records();
    const std::string dictionary = train_record_dictionary({all.begin(), all.end()});
    const RecordReader reader(with_dictionary(dictionary));
    const std::string sound = RecordCompressor(dictionary).compress(all.front());
    for (std::size_t i = 4; i < sound.size(); i += 3) {
        std::string damaged = sound;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
        const auto failure = failure_of([&] { static_cast<void>(reader.record(damaged)); });
        if (failure) CHECK(failure->code == ErrorCode::index_damaged);
        CHECK(fails_with(ErrorCode::index_damaged,
                         [&] { static_cast<void>(reader.record(std::string_view(sound).substr(0, i))); }));
    }
}
