#include "hankehaku/index_info.h"

#include "hankehaku/facet.h"
#include "hankehaku/system_error.h"
#include "indexer/format/database_files.h"
#include "indexer/format/index_directory.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/record_codec.h"
#include "indexer/format/schema.h"
#include "indexer/format/steady_index.h"
#include "indexer/format/stored_project.h"
#include "indexer/format/table_checksums.h"
#include "indexer/format/xapian_errors.h"
#include "indexer/inspection/table_reading.h"
#include "indexer/inspection/word_list_check.h"

#include <chrono>
#include <optional>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

using Terms = std::unordered_set<std::string>;

std::optional<Message> check_facet(const Xapian::Document& document, const Terms& terms, const Project& project,
                                   Facet facet) {
    const auto values = facet_values(project, facet);
    for (const auto& value : values)
        if (!terms.contains(schema::facet_term(facet, value)))
            return Message("fault.facet_term", {{"facet", facet_name(facet)}, {"value", value}});
    if (document.get_value(schema::facet_slot(facet)) != schema::facet_slot_value(values))
        return Message("fault.facet_slot", {{"facet", facet_name(facet)}});
    return std::nullopt;
}

/// The stored project, its key and its facets must agree.
std::optional<Message> check_document(const Xapian::Database& database, RecordReader& records,
                                      const Xapian::Document& document) {
    const std::string record = records.record(document.get_data());
    const Project project = decode_project(record);
    if (decode_summary(document.get_value(schema::summary_slot)).code != project.code)
        return Message("fault.other_summary");
    if (content_hash(record) != document.get_value(schema::content_hash_slot)) return Message("fault.content_hash");
    const std::string key = schema::term(schema::TermKind::code, project.code);
    const Terms terms(document.termlist_begin(), document.termlist_end());
    if (!terms.contains(key)) return Message("fault.key_missing");
    if (database.get_termfreq(key) != 1) return Message("fault.key_twice");
    for (const Facet facet : all_facets)
        if (auto problem = check_facet(document, terms, project, facet)) return problem;
    return std::nullopt;
}

Message as_message(const Xapian::Error& error) { return {"fault.xapian", {{"reason", error.get_msg()}}}; }

void check_documents(const Xapian::Database& database, const fs::path& index, std::vector<Message>& faults) {
    RecordReader records(database);
    for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
        const std::string number = std::to_string(*id);
        std::string code;
        const auto report = [&](const Message& fault) {
            if (code.empty()) return faults.push_back({"fault.document", {{"number", number}, {"fault", fault}}});
            faults.push_back({"fault.project", {{"number", number}, {"code", code}, {"fault", fault}}});
        };
        try {
            const Xapian::Document document = database.get_document(*id);
            code = document.get_value(schema::code_slot);
            if (const auto fault = check_document(database, records, document)) report(*fault);
        } catch (const Xapian::Error& error) {
            rethrow_refusal(error, index);
            report(as_message(error));
        } catch (const Error& error) {
            report(error.message());
        }
    }
}

/// Describes the generations to choose from if the stub does not name the one in use.
void describe_generations(const fs::path& index, std::vector<Message>& faults) {
    for (const fs::path& generation : IndexDirectory(index).generations()) {
        const Argument name{"generation", generation.filename().string()};
        try {
            translating_errors(index, [&] {
                require_unchanged_tables(generation, index);
                const Xapian::Database database = open_database(generation);
                faults.push_back(
                    {"fault.generation_opens",
                     {name, {"projects", database.get_doccount()}, {"time", read_metadata(database, index).updated}}});
            });
        } catch (const Error& error) {
            faults.push_back({"fault.generation_fails", {name, {"fault", error.message()}}});
        }
    }
}

std::optional<fs::path> generation_in_use(const fs::path& index, std::vector<Message>& faults) {
    try {
        return IndexDirectory(index).current();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::index_damaged) throw;
        faults.push_back(error.message());
        describe_generations(index, faults);
        return std::nullopt;
    }
}

std::vector<Message> check_once(const fs::path& index) {
    std::vector<Message> faults;
    try {
        const auto generation = generation_in_use(index, faults);
        if (!faults.empty()) return faults;
        if (generation) {
            require_plain_files(*generation);
            for (const std::string& table : changed_tables(*generation))
                faults.push_back({"fault.table_changed", {{"table", table}}});
            // Reading a damaged table would give no more information, and Xapian may crash on it.
            if (!faults.empty()) return faults;
        }
        const Xapian::Database database = open_index(index);
        static_cast<void>(read_metadata(database, index));
        if (generation && is_writable(*generation))
            check_tables(*generation, faults);
        else
            read_tables(database, index, faults);
        check_documents(database, index, faults);
        check_word_lists(database, faults);
    } catch (const Xapian::Error& error) {
        rethrow_refusal(error, index);
        faults.push_back(as_message(error));
    } catch (const Error& error) {
        // A missing or foreign index is the caller's error; a damaged one is what the check is for.
        if (error.code() != ErrorCode::index_damaged) throw;
        faults.push_back(error.message());
    }
    return faults;
}

/// A writer is at work, or was killed at it.
bool is_being_written(const fs::path& index) {
    std::error_code unknown;
    return fs::exists(IndexDirectory(index).building(), unknown);
}

}  // namespace

std::vector<Message> check_index(const fs::path& index) {
    // What a writer is changing looks damaged meanwhile.
    constexpr int most_attempts = 20;
    for (int attempt = 1;; ++attempt) {
        const std::string state = state_of_index(index);
        std::vector<Message> faults = check_once(index);
        if (faults.empty() || attempt == most_attempts) return faults;
        if (state_of_index(index) == state && !is_being_written(index)) return faults;
        std::this_thread::sleep_for(std::chrono::milliseconds(10 * attempt));
    }
}

}  // namespace hankehaku
