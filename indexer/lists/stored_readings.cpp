#include "indexer/lists/stored_readings.h"

#include "hankehaku/error.h"
#include "indexer/format/packed_bytes.h"
#include "indexer/lists/form_readings.h"
#include "indexer/lists/list_keys.h"
#include "indexer/lists/vocabulary_block.h"

#include <algorithm>
#include <atomic>
#include <filesystem>

namespace hankehaku::lists {

const StoredReadings::Opened& StoredReadings::opened() {
    return opened_.get([this] {
        Opened made{open_(), {}};
        const std::string directory = made.database.get_metadata(keys::readings_directory);
        if (!directory.empty()) made.bounds = decode_directory(unsealed(directory));
        return made;
    });
}

std::shared_ptr<const std::string> StoredReadings::block(std::size_t number) {
    const Opened& readings = opened();
    const std::scoped_lock lock(mutex_);
    blocks_.resize(readings.bounds.size());
    auto& block = blocks_.at(number);
    if (block) return block;
    if (bytes_ > most_bytes_) {
        std::fill(blocks_.begin(), blocks_.end(), nullptr);
        bytes_ = 0;
    }
    const std::string bytes =
        readings.database.get_metadata(keys::of_term(keys::readings_family, readings.bounds[number]));
    block = std::make_shared<const std::string>(decompress_block(unsealed(bytes)));
    bytes_ += block->size();
    return block;
}

std::shared_ptr<const WordAnalysis> StoredReadings::find(std::string_view form) {
    const auto& ends = bounds();
    const auto bound = std::lower_bound(ends.begin(), ends.end(), form);
    if (bound == ends.end()) return nullptr;
    const auto bytes = block(static_cast<std::size_t>(bound - ends.begin()));
    ReadingsBlockReader reader(*bytes);
    while (reader.next()) {
        if (reader.form() < form) continue;
        if (reader.form() != form) return nullptr;
        return std::make_shared<const WordAnalysis>(decode_analysis(form, reader.analysis()));
    }
    return nullptr;
}

Analyzer::KnownForms as_far_as_readable(std::shared_ptr<StoredReadings> readings) {
    const auto readable = std::make_shared<std::atomic<bool>>(true);
    return [=](std::string_view form) -> std::shared_ptr<const WordAnalysis> {
        if (!*readable) return nullptr;
        try {
            return readings->find(form);
        } catch (const Error&) {
        } catch (const Xapian::Error&) {
        } catch (const std::filesystem::filesystem_error&) {
        }
        *readable = false;
        return nullptr;
    };
}

}  // namespace hankehaku::lists
