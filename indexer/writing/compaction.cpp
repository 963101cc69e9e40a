#include "indexer/writing/compaction.h"

#include <xapian.h>

#include <algorithm>
#include <string>

namespace hankehaku {
namespace fs = std::filesystem;

fs::path compact(std::vector<fs::path> parts, const fs::path& folder, const std::function<void()>& before_each,
                 std::size_t most_at_once) {
    for (std::size_t step = 0; step == 0 || parts.size() > 1; ++step) {
        before_each();
        const auto end = parts.begin() + static_cast<std::ptrdiff_t>(std::min(parts.size(), most_at_once));
        fs::path compacted = folder / ("compacted-" + std::to_string(step));
        {
            Xapian::Database database;
            for (auto part = parts.begin(); part != end; ++part)
                database.add_database(Xapian::Database(part->string()));
            // Nobody is asked meanwhile: an exception from Xapian's own callback would leave its open tables behind.
            database.compact(compacted.string());
        }
        for (auto part = parts.begin(); part != end; ++part) fs::remove_all(*part);
        parts.erase(parts.begin(), end);
        parts.insert(parts.begin(), std::move(compacted));
    }
    return parts.front();
}

}  // namespace hankehaku
