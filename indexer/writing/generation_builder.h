#pragma once

#include "indexer/format/index_metadata.h"
#include "indexer/writing/shard_writer.h"

#include <xapian.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hankehaku {

/// What a generation is made of.
struct GenerationParts {
    std::optional<std::filesystem::path> old;  ///< the generation that it continues
    std::vector<Xapian::docid> removed;        ///< documents of it that are replaced or deleted
    std::vector<const ShardWriter*> writers;   ///< the new ones
    IndexMetadata metadata;
    std::string record_dictionary;
};

/// Makes a complete database in a folder below `building`.  The documents of the old generation come first, then those
/// of the writers; the word lists are merged from those of the old generation and the runs of the writers.
/// `stop_if_asked` is called now and then; what it throws ends the work.
[[nodiscard]] std::filesystem::path build_generation(const GenerationParts& parts,
                                                     const std::filesystem::path& building,
                                                     const std::function<void()>& stop_if_asked);

}  // namespace hankehaku
