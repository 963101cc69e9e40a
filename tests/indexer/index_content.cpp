#include "indexer/index_content.h"

#include "indexer/format/index_directory.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_project.h"
#include "indexer/format/word_positions.h"

#include <algorithm>
#include <optional>

namespace hankehaku::testing {
namespace {

Record record_of(const Xapian::Database& database, Xapian::docid id) {
    const Xapian::Document document = database.get_document(id);
    Record record;
    record.data = document.get_data();
    const auto texts = word_positions::read_texts(database, id);
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        Posting& posting = record.terms[*term];
        posting.wdf = term.get_wdf();
        std::vector<std::uint32_t> numbers;
        word_positions::read_numbers(database, id, *term, numbers);
        posting.positions = word_positions::positions(numbers, texts, std::nullopt);
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        record.values[value.get_valueno()] = *value;
    return record;
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
    for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
        Record record = record_of(database, *id);
        content.records[record.values[schema::code_slot]] = std::move(record);
    }
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
        content.terms[*term] = {term.get_termfreq(), database.get_collection_freq(*term)};
    content.total_length = database.get_total_length();
    return content;
}

Project stored_project(const std::filesystem::path& folder, const std::string& code) {
    return decode_project(content_of(folder).records.at(code).data);
}

std::filesystem::path generation_of(const std::filesystem::path& folder) {
    return IndexDirectory(folder).current().value();
}

}  // namespace hankehaku::testing
