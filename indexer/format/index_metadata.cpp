#include "indexer/format/index_metadata.h"

#include "indexer/format/database_files.h"
#include "indexer/format/index_directory.h"
#include "indexer/format/schema.h"
#include "indexer/format/table_checksums.h"
#include "indexer/format/xapian_errors.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <ctime>

namespace hankehaku {
namespace {

struct Step {
    const char* name;
    bool AnalyzerOptions::*on;
};

constexpr std::array<Step, 4> steps{{{"compound-parts", &AnalyzerOptions::compound_parts},
                                     {"roots", &AnalyzerOptions::roots},
                                     {"known-tails", &AnalyzerOptions::known_tails},
                                     {"suspended-hyphens", &AnalyzerOptions::suspended_hyphens}}};

/// "voikko", or "voikko -roots" when a step is left out.
std::string chain_text(const AnalyzerOptions& options) {
    std::string text(chain_name(options.chain));
    for (const auto& step : steps)
        if (!(options.*step.on)) text += std::string(" -") + step.name;
    return text;
}

AnalyzerOptions chain_from_text(const std::string& text) {
    AnalyzerOptions options;
    options.chain = text.starts_with(chain_name(Chain::snowball)) ? Chain::snowball : Chain::voikko;
    for (const auto& step : steps) options.*step.on = text.find(std::string(" -") + step.name) == std::string::npos;
    return options;
}

[[noreturn]] void refuse_format(const IndexMetadata& metadata, const std::filesystem::path& folder) {
    throw Error("index_incompatible.format", {{"folder", folder.string()},
                                              {"version", std::to_string(metadata.format_version)},
                                              {"expected", schema::format_version}});
}

}  // namespace

std::string now_utc() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

void write_metadata(Xapian::WritableDatabase& database, const IndexMetadata& metadata) {
    database.set_metadata(schema::format_version_key, std::to_string(metadata.format_version));
    database.set_metadata(schema::chain_key, chain_text(metadata.analyzer));
    database.set_metadata(schema::analysis_key, metadata.analysis);
    database.set_metadata(schema::with_contacts_key, metadata.with_contacts ? "yes" : "no");
    database.set_metadata(schema::updated_key, metadata.updated);
}

IndexMetadata read_any_metadata(const Xapian::Database& database, const std::filesystem::path& folder) {
    IndexMetadata metadata;
    const std::string version = database.get_metadata(schema::format_version_key);
    const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), metadata.format_version);
    if (error != std::errc{} || end != version.data() + version.size())
        throw Error("index_damaged.foreign", {{"folder", folder.string()}});
    if (metadata.format_version < 1 || metadata.format_version > schema::format_version)
        refuse_format(metadata, folder);
    metadata.analyzer = chain_from_text(database.get_metadata(schema::chain_key));
    metadata.analysis = database.get_metadata(schema::analysis_key);
    metadata.with_contacts = database.get_metadata(schema::with_contacts_key) == "yes";
    metadata.updated = database.get_metadata(schema::updated_key);
    return metadata;
}

void require_own_format(const IndexMetadata& metadata, const std::filesystem::path& folder) {
    if (metadata.format_version != schema::format_version) refuse_format(metadata, folder);
}

std::optional<Error> other_analysis(const IndexMetadata& metadata, std::string_view analysis,
                                    const std::filesystem::path& folder) {
    if (metadata.analysis == analysis) return std::nullopt;
    return Error("index_incompatible.other_analysis",
                 {{"folder", folder.string()}, {"index_analysis", metadata.analysis}, {"analysis", analysis}});
}

IndexMetadata read_metadata(const Xapian::Database& database, const std::filesystem::path& folder) {
    IndexMetadata metadata = read_any_metadata(database, folder);
    require_own_format(metadata, folder);
    return metadata;
}

Xapian::Database open_index(const std::filesystem::path& folder) {
    constexpr int most_attempts = 10;
    // Damage may make Xapian crash, or be a wrong answer.  This takes ten milliseconds; of a larger index 'check'
    // tells.
    constexpr std::uintmax_t most_bytes_added_up = std::uintmax_t{32} << 20U;
    const IndexDirectory directory(folder);
    auto generation = directory.current();
    for (int attempt = 1;; ++attempt) {
        if (!generation) throw Error("index_missing.none", {{"folder", folder.string()}});
        try {
            return translating_errors(folder, [&] {
                if (bytes_of_tables(*generation) <= most_bytes_added_up) require_unchanged_tables(*generation, folder);
                return open_database(*generation);
            });
        } catch (const Error& error) {
            if (error.code() != ErrorCode::index_damaged || attempt == most_attempts) throw;
            // A reader that loses a race with a writer opens the new generation.
            const auto now = directory.current();
            if (now == generation) throw;
            generation = now;
        }
    }
}

}  // namespace hankehaku
