#pragma once

#include "hankehaku/analyzer.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace [[gnu::visibility("default")]] hankehaku {

/// What an index says of itself.
struct IndexInfo {
    std::size_t projects = 0;
    int format_version = 0;
    Chain chain = Chain::voikko;
    std::string analysis;        ///< fingerprint of the analyser that made it
    bool with_contacts = false;  ///< contact persons are stored
    std::string updated;         ///< time of the last change, UTC, ISO 8601
    std::uintmax_t bytes = 0;    ///< size on disk
};

/// Reads the facts of the index in the folder `index` without opening an analyser.
/// Throws Error: index_missing, index_incompatible, index_damaged.
[[nodiscard]] IndexInfo read_index_info(const std::filesystem::path& index);

/// Reads the whole index and reports every inconsistency as one line of text; none: the index is sound.
/// Throws Error: index_missing, index_incompatible.  Cost: reads every table.
[[nodiscard]] std::vector<std::string> check_index(const std::filesystem::path& index);

}  // namespace gnu::visibility("default")]]hankehaku
