#include "indexer/lists/stored_readings.h"

#include "indexer/format/packed_bytes.h"
#include "indexer/lists/form_readings.h"
#include "indexer/lists/list_keys.h"
#include "indexer/lists/vocabulary_block.h"

#include <algorithm>
#include <utility>

namespace hankehaku::lists {

StoredReadings::StoredReadings(Xapian::Database database, std::size_t most_bytes)
    : database_(std::move(database)), most_bytes_(most_bytes) {
    const std::string directory = database_.get_metadata(keys::readings_directory);
    if (!directory.empty()) bounds_ = decode_directory(unsealed(directory));
    blocks_.resize(bounds_.size());
}

std::shared_ptr<const std::string> StoredReadings::block(std::size_t number) {
    const std::scoped_lock lock(mutex_);
    auto& block = blocks_.at(number);
    if (block) return block;
    if (bytes_ > most_bytes_) {
        std::fill(blocks_.begin(), blocks_.end(), nullptr);
        bytes_ = 0;
    }
    const std::string bytes = database_.get_metadata(keys::of_term(keys::readings_family, bounds_[number]));
    block = std::make_shared<const std::string>(decompress_block(unsealed(bytes)));
    bytes_ += block->size();
    return block;
}

std::shared_ptr<const WordAnalysis> StoredReadings::find(std::string_view form) {
    const auto bound = std::lower_bound(bounds_.begin(), bounds_.end(), form);
    if (bound == bounds_.end()) return nullptr;
    const auto bytes = block(static_cast<std::size_t>(bound - bounds_.begin()));
    ReadingsBlockReader reader(*bytes);
    while (reader.next()) {
        if (reader.form() < form) continue;
        if (reader.form() != form) return nullptr;
        return std::make_shared<const WordAnalysis>(decode_analysis(form, reader.analysis()));
    }
    return nullptr;
}

}  // namespace hankehaku::lists
