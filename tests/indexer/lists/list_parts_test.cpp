#include "indexer/lists/list_parts.h"

#include "indexer/lists/vocabulary_block.h"
#include "support/test_index.h"

#include <catch2/catch.hpp>

#include <functional>
#include <random>
#include <string>

namespace {

using namespace hankehaku;
using namespace hankehaku::lists;
using namespace hankehaku::testing;

/// Documents 3, 6, 9... with random occurrences and numbers.
WordPostings random_postings(std::size_t count, std::mt19937& random) {
    WordPostings postings;
    for (std::size_t i = 1; i <= count; ++i) {
        std::vector<std::uint32_t> numbers{static_cast<std::uint32_t>(random() % 1000)};
        while (random() % 3 != 0) numbers.push_back(numbers.back() + 1 + static_cast<std::uint32_t>(random() % 500));
        postings.add(static_cast<Xapian::docid>(3 * i), static_cast<Xapian::termcount>(random() % 20), numbers);
    }
    return postings;
}

WordPostings decoded(ListKind kind, const std::vector<ListPart>& parts) {
    WordPostings postings;
    for (const auto& [first, bytes] : parts) decode_part(kind, bytes, first, postings);
    return postings;
}

/// Runs `read` on bytes that are cut off and changed in every place: it answers or says that they are damaged.
void check_hostile(const std::string& bytes, const std::function<void(std::string_view)>& read) {
    const auto survives = [&](std::string_view hostile) {
        const auto failure = failure_of([&] { read(hostile); });
        if (failure) CHECK(failure->code == ErrorCode::index_damaged);
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        survives(std::string_view(bytes).substr(0, i));
        for (const char byte : {'\0', '\x01', '\x7F', '\x80', '\xFF'}) {
            std::string changed = bytes;
            changed[i] = byte;
            survives(changed);
        }
    }
    survives(std::string(40, '\xFF'));
}

}  // namespace

TEST_CASE("a list is read back from its parts, however they are cut") {
    std::mt19937 random(1);
    const WordPostings postings = random_postings(500, random);
    for (const std::size_t most_bytes : {1U, 100U, 1U << 20U}) {
        const auto lists = encode_list(ListKind::postings, postings, most_bytes);
        const auto places = encode_list(ListKind::positions, postings, most_bytes);
        CHECK(lists.front().first == 0);
        const WordPostings documents = decoded(ListKind::postings, lists), words = decoded(ListKind::positions, places);
        REQUIRE(documents.entries.size() == postings.entries.size());
        REQUIRE(words.entries.size() == postings.entries.size());
        CHECK(words.numbers == postings.numbers);
        for (std::size_t i = 0; i < postings.entries.size(); ++i) {
            CHECK(documents.entries[i].id == postings.entries[i].id);
            CHECK(documents.entries[i].occurrences == postings.entries[i].occurrences);
            CHECK(words.entries[i].count == postings.entries[i].count);
        }
    }
    CHECK(encode_list(ListKind::postings, {}, 100).empty());
}

TEST_CASE("documents without numbers have no positions") {
    WordPostings postings;
    postings.add(1, 5, {});
    CHECK(encode_list(ListKind::positions, postings, 100).empty());
    CHECK(encode_list(ListKind::postings, postings, 100).size() == 1);
}

TEST_CASE("the head of a list has the beginnings of its other parts") {
    const auto head = encode_head({3, 4, 4'000'000'000U}, "part");
    CHECK(decode_head(head).firsts == std::vector<Xapian::docid>{3, 4, 4'000'000'000U});
    CHECK(decode_head(head).part == "part");
    CHECK(fails_with(ErrorCode::index_damaged, [] { static_cast<void>(decode_head("\x02\x01")); }));
}

TEST_CASE("any bytes in place of a list are read or reported as damage") {
    std::mt19937 random(2);
    const WordPostings postings = random_postings(12, random);
    for (const ListKind kind : {ListKind::postings, ListKind::positions})
        check_hostile(encode_list(kind, postings, 1000).front().bytes, [&](std::string_view bytes) {
            WordPostings read;
            decode_part(kind, bytes, 0, read);
        });
    check_hostile(encode_head({5, 7, 300}, "abc"),
                  [](std::string_view bytes) { static_cast<void>(decode_head(bytes)); });
    const std::vector<VocabularyEntry> entries{
        {"Saalto", 2, {false, "ab"}, {}}, {"Saamu", 700, {true, {}}, {}}, {"aalto", 3, {}, {true, {}}}};
    check_hostile(encode_block(entries), [](std::string_view bytes) {
        for (VocabularyReader reader(bytes); reader.next();) static_cast<void>(reader.entry());
    });
    const std::vector<std::string> bounds{"Saalto", "aalto", "\xFF"};
    check_hostile(encode_directory(bounds), [](std::string_view bytes) { static_cast<void>(decode_directory(bytes)); });
}

TEST_CASE("a value that was changed does not pass for what was sealed") {
    const std::string value = sealed("a word and where it stands");
    CHECK(unsealed(value) == "a word and where it stands");
    for (std::size_t i = 0; i < value.size(); ++i) {
        std::string changed = value;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK(fails_with(ErrorCode::index_damaged, [&] { static_cast<void>(unsealed(changed)); }));
    }
    CHECK(fails_with(ErrorCode::index_damaged, [] { static_cast<void>(unsealed("")); }));
}

TEST_CASE("a block of the vocabulary keeps its terms, counts and short lists") {
    const std::vector<VocabularyEntry> entries{{"Pkala", 9, {false, "12"}, {true, {}}},
                                               {"Pkalastus", 1, {true, {}}, {false, "3"}},
                                               {"kala", 4, {}, {false, "456"}}};
    const std::string block = encode_block(entries);
    VocabularyReader reader(block);
    for (const VocabularyEntry& entry : entries) {
        REQUIRE(reader.next());
        const VocabularyEntry read = reader.entry();
        CHECK(read.term == entry.term);
        CHECK(read.documents == entry.documents);
        CHECK(read.postings.own_key == entry.postings.own_key);
        CHECK(read.postings.here == entry.postings.here);
        CHECK(read.positions.own_key == entry.positions.own_key);
        CHECK(read.positions.here == entry.positions.here);
    }
    CHECK_FALSE(reader.next());
}
