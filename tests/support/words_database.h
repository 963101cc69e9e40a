#pragma once

#include "indexer/format/schema.h"
#include "indexer/inversion/vocabulary_writer.h"
#include "indexer/lists/list_keys.h"
#include "indexer/lists/word_positions.h"
#include "indexer/lists/word_totals.h"

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::testing {

/// A word in a document: a term as schema::term() spells it.
struct TestWord {
    Xapian::termcount occurrences = 0;
    std::vector<std::uint32_t> numbers;
};

/// A document that is nothing but words.
struct TestWords {
    word_positions::Numbering numbering;
    std::map<std::string, TestWord> words;
};

/// A database in memory that holds documents 1, 2... of these words, as an index does.
inline Xapian::WritableDatabase words_database(const std::vector<TestWords>& documents) {
    Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
    std::map<std::string, lists::WordPostings> postings;
    for (const auto& [numbering, words] : documents) {
        Xapian::Document document;
        const auto id = static_cast<Xapian::docid>(database.get_lastdocid() + 1);
        lists::WordTotals totals;
        for (const auto& [term, word] : words) {
            const bool listed = lists::keys::has_posting_list(term);
            if (!listed) document.add_term(term, word.occurrences);
            postings[term].add(id, word.occurrences, word.numbers);
            totals.length += word.occurrences;
            totals.postings += listed ? 1 : 0;
            totals.positions += word.numbers.empty() ? 0 : 1;
        }
        document.add_value(schema::word_totals_slot, encode_totals(totals));
        document.add_value(schema::texts_slot, numbering.slot_value());
        database.add_document(document);
    }
    VocabularyWriter vocabulary(database);
    for (const auto& [term, documents_of_term] : postings) vocabulary.add(term, documents_of_term);
    vocabulary.finish();
    return database;
}

}  // namespace hankehaku::testing
