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
#include <thread>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

bool has_term(const Xapian::Document& document, const std::string& term) {
    auto it = document.termlist_begin();
    it.skip_to(term);
    return it != document.termlist_end() && *it == term;
}

std::optional<std::string> check_facet(const Xapian::Document& document, const Project& project, Facet facet) {
    const auto values = facet_values(project, facet);
    std::string its_facet = "its ";
    its_facet += facet_name(facet);
    for (const auto& value : values)
        if (!has_term(document, schema::facet_term(facet, value)))
            return its_facet.append(" ").append(value).append(" cannot be filtered by");
    if (document.get_value(schema::facet_slot(facet)) != schema::facet_slot_value(values))
        return its_facet.append(" is counted wrongly");
    return std::nullopt;
}

/// The stored project, its key and its facets must tell the same story.
std::optional<std::string> check_document(const Xapian::Database& database, RecordReader& records,
                                          const Xapian::Document& document) {
    const std::string record = records.record(document.get_data());
    const Project project = decode_project(record);
    if (decode_summary(document.get_value(schema::summary_slot)).code != project.code)
        return "its summary belongs to another project";
    if (content_hash(record) != document.get_value(schema::content_hash_slot)) return "its content hash is wrong";
    const std::string key = schema::term(schema::TermKind::code, project.code);
    if (!has_term(document, key)) return "its key is missing";
    if (database.get_termfreq(key) != 1) return "another project has the same key";
    for (const Facet facet : all_facets)
        if (auto problem = check_facet(document, project, facet)) return problem;
    return std::nullopt;
}

void check_documents(const Xapian::Database& database, const fs::path& index, std::vector<std::string>& problems) {
    RecordReader records(database);
    for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
        std::string where = "project " + std::to_string(*id) + ": ";
        try {
            const Xapian::Document document = database.get_document(*id);
            where += document.get_value(schema::code_slot) + ": ";
            if (const auto problem = check_document(database, records, document)) problems.push_back(where + *problem);
        } catch (const Xapian::Error& error) {
            rethrow_refusal(error, index);
            problems.push_back(where + error.get_msg());
        } catch (const Error& error) {
            problems.push_back(where + error.what());
        }
    }
}

/// What helps to choose when the stub does not tell which generation is in use.
void describe_generations(const fs::path& index, std::vector<std::string>& problems) {
    for (const fs::path& generation : IndexDirectory(index).generations()) {
        const std::string name = generation.filename().string();
        try {
            translating_errors(index, [&] {
                require_unchanged_tables(generation, index);
                const Xapian::Database database = open_database(generation);
                problems.push_back(name + " can be opened: " + std::to_string(database.get_doccount()) +
                                   " projects, written " + read_metadata(database, index).updated);
            });
        } catch (const Error& error) {
            problems.push_back(name + " cannot be opened: " + error.what());
        }
    }
}

std::optional<fs::path> generation_in_use(const fs::path& index, std::vector<std::string>& problems) {
    try {
        return IndexDirectory(index).current();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::index_damaged) throw;
        problems.emplace_back(error.what());
        describe_generations(index, problems);
        return std::nullopt;
    }
}

std::vector<std::string> check_once(const fs::path& index) {
    std::vector<std::string> problems;
    try {
        const auto generation = generation_in_use(index, problems);
        if (!problems.empty()) return problems;
        if (generation) {
            require_plain_files(*generation);
            for (const std::string& table : changed_tables(*generation))
                problems.push_back(table + " is not as it was written");
            // To open or look further into a damaged table tells nothing more, and Xapian may crash on it.
            if (!problems.empty()) return problems;
        }
        const Xapian::Database database = open_index(index);
        static_cast<void>(read_metadata(database, index));
        if (generation && is_writable(*generation))
            check_tables(*generation, problems);
        else
            read_tables(database, index, problems);
        check_documents(database, index, problems);
        check_word_lists(database, problems);
    } catch (const Xapian::Error& error) {
        rethrow_refusal(error, index);
        problems.push_back(error.get_msg());
    } catch (const Error& error) {
        // A missing or foreign index is the caller's error; a damaged one is what the check is for.
        if (error.code() != ErrorCode::index_damaged) throw;
        problems.emplace_back(error.what());
    }
    return problems;
}

/// A writer is at work, or was killed at it.
bool is_being_written(const fs::path& index) {
    std::error_code unknown;
    return fs::exists(IndexDirectory(index).building(), unknown);
}

}  // namespace

std::vector<std::string> check_index(const fs::path& index) {
    // What a writer is changing looks damaged meanwhile.
    constexpr int most_attempts = 20;
    for (int attempt = 1;; ++attempt) {
        const std::string state = state_of_index(index);
        std::vector<std::string> problems = check_once(index);
        if (problems.empty() || attempt == most_attempts) return problems;
        if (state_of_index(index) == state && !is_being_written(index)) return problems;
        std::this_thread::sleep_for(std::chrono::milliseconds(10 * attempt));
    }
}

}  // namespace hankehaku
