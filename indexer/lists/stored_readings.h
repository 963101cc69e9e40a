#pragma once

#include "hankehaku/token.h"

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::lists {

/// The readings of word forms that an index stores, see form_readings.h.  An index may have none.
///
/// Threads: any number.  Errors: Error(index_damaged), and Xapian's own.  Cost: the first look at a block reads and
/// decompresses it; blocks are kept up to a limit, then all go.
class StoredReadings {
public:
    /// `most_bytes`: about, for decompressed blocks.
    StoredReadings(Xapian::Database database, std::size_t most_bytes);

    /// Null when the form is not stored.
    [[nodiscard]] std::shared_ptr<const WordAnalysis> find(std::string_view form);

    /// The last form of each block, in order.
    [[nodiscard]] const std::vector<std::string>& bounds() const { return bounds_; }
    /// The bytes of the block with this number, decompressed.
    [[nodiscard]] std::shared_ptr<const std::string> block(std::size_t number);

private:
    std::mutex mutex_;
    Xapian::Database database_;
    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::vector<std::string> bounds_;
    std::vector<std::shared_ptr<const std::string>> blocks_;  ///< null: not read yet
};

}  // namespace hankehaku::lists
