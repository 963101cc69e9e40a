#pragma once

#include "base/made_once.h"
#include "hankehaku/analyzer.h"
#include "hankehaku/token.h"

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hankehaku::lists {

/// The readings of word forms that an index stores, see form_readings.h.  An index may have none.
///
/// Threads: any number.  Errors: Error(index_damaged), and Xapian's own.  Cost: the first look opens the database; the
/// first at a block reads and decompresses it; blocks are kept up to a limit, then all go.
class StoredReadings {
public:
    /// `open`: gives a database that nobody else uses.  `most_bytes`: about, for decompressed blocks.
    StoredReadings(std::function<Xapian::Database()> open, std::size_t most_bytes)
        : open_(std::move(open)), most_bytes_(most_bytes) {}
    StoredReadings(Xapian::Database database, std::size_t most_bytes)
        : StoredReadings([database = std::move(database)] { return database; }, most_bytes) {}

    /// Null when the form is not stored.
    [[nodiscard]] std::shared_ptr<const WordAnalysis> find(std::string_view form);

    /// The last form of each block, in order.
    [[nodiscard]] const std::vector<std::string>& bounds() { return opened().bounds; }
    /// The bytes of the block with this number, decompressed.
    [[nodiscard]] std::shared_ptr<const std::string> block(std::size_t number);

private:
    struct Opened {
        Xapian::Database database;  ///< guarded by mutex_
        std::vector<std::string> bounds;
    };
    [[nodiscard]] const Opened& opened();

    std::function<Xapian::Database()> open_;
    MadeOnce<Opened> opened_;
    std::mutex mutex_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::vector<std::shared_ptr<const std::string>> blocks_;  ///< null: not read yet
};

/// What an analyser may ask first that can do without: finds nothing any more once something could not be read.
[[nodiscard]] Analyzer::KnownForms as_far_as_readable(std::shared_ptr<StoredReadings> readings);

}  // namespace hankehaku::lists
