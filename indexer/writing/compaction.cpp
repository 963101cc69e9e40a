#include "indexer/writing/compaction.h"

#include "hankehaku/error.h"
#include "indexer/format/database_files.h"

#include <xapian.h>

#include <algorithm>
#include <string>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

/// To compact, Xapian opens the tables of each part again, and leaves out the records of one that it cannot open.
void require_records(const fs::path& compacted, const std::vector<Xapian::docid>& firsts) {
    const Xapian::Database database = open_database(compacted);
    for (const Xapian::docid id : firsts)
        if (database.get_document(id, Xapian::DOC_ASSUME_VALID).get_data().empty())
            throw Error("io.compaction", {{"folder", compacted.string()}});
}

}  // namespace

fs::path compact(std::vector<fs::path> parts, const fs::path& folder, const std::function<void()>& before_each,
                 std::size_t most_at_once) {
    for (std::size_t step = 0; step == 0 || parts.size() > 1; ++step) {
        before_each();
        const auto end = parts.begin() + static_cast<std::ptrdiff_t>(std::min(parts.size(), most_at_once));
        fs::path compacted = folder / ("compacted-" + std::to_string(step));
        std::vector<Xapian::docid> firsts;  // of the documents of each part
        {
            Xapian::Database database;
            Xapian::docid before = 0;
            for (auto part = parts.begin(); part != end; ++part) {
                const Xapian::Database opened = open_database(*part);
                // Ids have no gaps.
                if (opened.get_doccount() > 0) firsts.push_back(before + 1);
                before += opened.get_doccount();
                database.add_database(opened);
            }
            // No callback meanwhile: an exception in Xapian's own callback would leak its open tables.
            database.compact(compacted.string());
        }
        require_records(compacted, firsts);
        for (auto part = parts.begin(); part != end; ++part) fs::remove_all(*part);
        parts.erase(parts.begin(), end);
        parts.insert(parts.begin(), std::move(compacted));
    }
    return parts.front();
}

}  // namespace hankehaku
