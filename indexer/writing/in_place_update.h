#pragma once

#include "hankehaku/analyzer.h"
#include "indexer/format/index_metadata.h"
#include "indexer/writing/shard_writer.h"

#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

namespace hankehaku {

/// A small change of the generation in use.
struct InPlaceUpdate {
    std::filesystem::path generation;
    std::vector<Xapian::docid> removed;       ///< documents that are replaced or deleted
    std::vector<const ShardWriter*> writers;  ///< the new ones
    IndexMetadata metadata;
    std::string record_dictionary;
};

/// Makes the change in one transaction, documents and word lists alike.  Ids that become free are used again; those
/// that are left over are filled with the last documents.
///
/// The words of a deleted document are found by analysing its stored text again.  False, and nothing changed, if
/// these are not the words that the index has for it: then the lists must be merged again.
/// `folder`: for files that are needed meanwhile.
[[nodiscard]] bool update_in_place(const InPlaceUpdate& update, Analyzer& analyzer,
                                   const std::filesystem::path& folder);

}  // namespace hankehaku
