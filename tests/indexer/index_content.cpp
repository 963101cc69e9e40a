#include "indexer/index_content.h"

#include "indexer/format/index_directory.h"
#include "indexer/format/record_codec.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_project.h"
#include "indexer/format/table_checksums.h"
#include "indexer/lists/word_lists.h"
#include "indexer/lists/word_positions.h"
#include "indexer/lists/word_totals.h"

#include <algorithm>
#include <optional>

namespace hankehaku::testing {
namespace {

Record record_of(const Xapian::Database& database, RecordReader& records, Xapian::docid id) {
    const Xapian::Document document = database.get_document(id);
    Record record;
    record.data = records.record(document.get_data());
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
        record.terms[*term].wdf = term.get_wdf();
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        record.values[value.get_valueno()] = *value;
    return record;
}

/// What the lists of a word say of each document.
void add_word(const lists::WordLists& words, const lists::VocabularyEntry& entry,
              std::map<Xapian::docid, Record>& records) {
    lists::WordPostings postings, places;
    words.read_list(lists::ListKind::postings, entry, postings);
    words.read_list(lists::ListKind::positions, entry, places);
    for (const auto& posting : postings.entries) records[posting.id].terms[entry.term].wdf = posting.occurrences;
    for (const auto& place : places.entries) {
        Record& record = records[place.id];
        const auto numbers = places.numbers_of(place);
        record.terms[entry.term].positions =
            word_positions::positions({numbers.begin(), numbers.end()},
                                      word_positions::decode_texts(record.values[schema::texts_slot]), std::nullopt);
    }
}

}  // namespace

bool IndexContent::holds(const std::string& bytes) const {
    const auto has = [&](const std::string& text) { return text.find(bytes) != std::string::npos; };
    const auto held = [&](const Record& record) {
        return has(record.data) ||
               std::any_of(record.values.begin(), record.values.end(), [&](const auto& v) { return has(v.second); });
    };
    return std::any_of(terms.begin(), terms.end(), [&](const auto& term) { return has(term.first); }) ||
           std::any_of(records.begin(), records.end(), [&](const auto& entry) { return held(entry.second); });
}

IndexContent content_of(const std::filesystem::path& folder) {
    const Xapian::Database database(folder.string());
    IndexContent content;
    RecordReader reader(database);
    std::map<Xapian::docid, Record> records;
    for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id)
        records[*id] = record_of(database, reader, *id);
    const lists::WordLists words(database);
    for (auto word = words.vocabulary().beginning_with({}); word.next();) add_word(words, word.entry(), records);
    for (auto& [id, record] : records) {
        for (const auto& [term, posting] : record.terms) {
            TermStatistics& statistics = content.terms[term];
            ++statistics.documents;
            statistics.occurrences += posting.wdf;
        }
        content.total_length += lists::read_totals(database, id).length;
        content.records[record.values[schema::code_slot]] = std::move(record);
    }
    return content;
}

Project stored_project(const std::filesystem::path& folder, const std::string& code) {
    return decode_project(content_of(folder).records.at(code).data);
}

std::filesystem::path generation_of(const std::filesystem::path& folder) {
    return IndexDirectory(folder).current().value();
}

Xapian::WritableDatabase database_to_tamper_with(const std::filesystem::path& folder) {
    forget_table_checksums(generation_of(folder));
    return Xapian::WritableDatabase(generation_of(folder).string(), Xapian::DB_OPEN);
}

bool mentions(const std::vector<Message>& messages, std::string_view part) {
    return std::any_of(messages.begin(), messages.end(), [part](const Message& message) {
        return message.text(Language::english).find(part) != std::string::npos;
    });
}

}  // namespace hankehaku::testing
