#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/error.h"

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hankehaku {

/// What the index must know of how it was made.
struct IndexMetadata {
    int format_version = 0;
    AnalyzerOptions analyzer;
    std::string analysis;  ///< Analyzer::fingerprint()
    bool with_contacts = false;
    std::string updated;  ///< UTC, ISO 8601
};

/// The current time in the form of IndexMetadata::updated.
[[nodiscard]] std::string now_utc();

void write_metadata(Xapian::WritableDatabase& database, const IndexMetadata& metadata);

/// Of an index of this format or an older one, whose stored projects can still be read.
/// Throws Error: index_damaged when there is none, index_incompatible for a format that this program does not know.
[[nodiscard]] IndexMetadata read_any_metadata(const Xapian::Database& database, const std::filesystem::path& folder);

/// Throws Error(index_incompatible) for a format whose words cannot be searched.
void require_own_format(const IndexMetadata& metadata, const std::filesystem::path& folder);

/// Error(index_incompatible) where the words of the index are not of `analysis`, an Analyzer::fingerprint().
[[nodiscard]] std::optional<Error> other_analysis(const IndexMetadata& metadata, std::string_view analysis,
                                                  const std::filesystem::path& folder);

/// Of an index of this format; throws as the two above.
[[nodiscard]] IndexMetadata read_metadata(const Xapian::Database& database, const std::filesystem::path& folder);

/// Opens the index in `folder` for reading.  Throws Error: index_missing, index_incompatible, index_damaged.
[[nodiscard]] Xapian::Database open_index(const std::filesystem::path& folder);

}  // namespace hankehaku
