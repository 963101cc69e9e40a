#include "indexer/inversion/vocabulary_editor.h"

#include "indexer/inversion/vocabulary_writer.h"
#include "indexer/lists/word_lists.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>
#include <string>

namespace {

using namespace hankehaku;
using namespace hankehaku::lists;

/// Word -> document -> numbers, as they should be.
using Expected = std::map<std::string, std::map<Xapian::docid, std::vector<std::uint32_t>>>;

std::string random_word(std::mt19937& random) {
    // Few frequent ones and many rare ones, of a kind with both lists.
    const std::uint32_t rank = static_cast<std::uint32_t>(random() % 40 == 0 ? random() % 5000 : random() % 20);
    return "Psana" + std::to_string(rank);
}

void add_document(Expected& words, Xapian::docid id, std::mt19937& random) {
    for (std::uint32_t number = 0; number < 60; ++number) words[random_word(random)][id].push_back(number);
}

WordPostings postings_of(const std::map<Xapian::docid, std::vector<std::uint32_t>>& documents) {
    WordPostings postings;
    for (const auto& [id, numbers] : documents)
        postings.add(id, static_cast<Xapian::termcount>(2 * numbers.size()), numbers);
    return postings;
}

Expected read_all(const Xapian::Database& database) {
    const WordLists lists(database);
    Expected words;
    for (auto word = lists.vocabulary().beginning_with({}); word.next();) {
        WordPostings postings, positions;
        lists.read_list(ListKind::postings, word.entry(), postings);
        lists.read_list(ListKind::positions, word.entry(), positions);
        REQUIRE(postings.entries.size() == word.documents());
        REQUIRE(positions.entries.size() == word.documents());
        for (std::size_t i = 0; i < positions.entries.size(); ++i) {
            const auto numbers = positions.numbers_of(positions.entries[i]);
            if (postings.entries[i].id != positions.entries[i].id) FAIL_CHECK(word.term());
            if (postings.entries[i].occurrences != 2 * numbers.size()) FAIL_CHECK(word.term());
            words[word.term()][positions.entries[i].id] = {numbers.begin(), numbers.end()};
        }
    }
    return words;
}

using Documents = Expected::mapped_type;

const Documents& documents_of(const Expected& words, const std::string& term) {
    static const Documents none;
    const auto found = words.find(term);
    return found == words.end() ? none : found->second;
}

/// The documents of `some` that `others` do not have, or have otherwise.
WordPostings differing(const Documents& some, const Documents& others) {
    Documents different;
    for (const auto& [id, numbers] : some)
        if (const auto other = others.find(id); other == others.end() || other->second != numbers)
            different.emplace(id, numbers);
    return postings_of(different);
}

/// Applies what turns `before` into `after`.
void edit(Xapian::WritableDatabase& database, const Expected& before, const Expected& after) {
    std::set<std::string> terms;
    for (const auto* words : {&before, &after})
        for (const auto& [term, documents] : *words) terms.insert(term);
    VocabularyEditor editor(database);
    for (const std::string& term : terms) {
        const Documents &old = documents_of(before, term), &fresh = documents_of(after, term);
        WordChange change{term, differing(fresh, old), differing(old, fresh)};
        if (!change.added.entries.empty() || !change.removed.entries.empty()) editor.apply(change);
    }
    editor.finish();
}

std::size_t list_keys(const Xapian::Database& database) {
    std::size_t count = 0;
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
        if (keys::is_list(*key)) ++count;
    return count;
}

}  // namespace

TEST_CASE("lists changed in place are equal to rebuilt lists, change after change") {
    std::mt19937 random(5);
    const hankehaku::testing::TemporaryFolder folder;
    Xapian::WritableDatabase database((folder / "lists").string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    Expected words;
    for (Xapian::docid id = 1; id <= 1500; ++id) add_document(words, id, random);
    {
        VocabularyWriter writer(database);
        for (const auto& [term, documents] : words) writer.add(term, postings_of(documents));
        writer.finish();
    }
    REQUIRE(read_all(database) == words);
    for (int round = 0; round < 4; ++round) {
        Expected after = words;
        for (int change = 0; change < 60; ++change) {
            const auto id = static_cast<Xapian::docid>(1 + random() % 1700);
            for (auto& [term, documents] : after) documents.erase(id);
            std::erase_if(after, [](const auto& word) { return word.second.empty(); });
            if (random() % 3 != 0) add_document(after, id, random);
        }
        edit(database, words, after);
        words = std::move(after);
        REQUIRE(read_all(database) == words);
    }
    edit(database, words, {});
    CHECK(read_all(database).empty());
    CHECK(list_keys(database) == 1);  // the last block, which always stays
}
