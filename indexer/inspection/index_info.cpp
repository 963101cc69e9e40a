#include "hankehaku/index_info.h"

#include "indexer/format/index_directory.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/xapian_errors.h"
#include "indexer/inspection/index_fingerprint.h"

namespace hankehaku {
namespace fs = std::filesystem;

IndexInfo read_index_info(const fs::path& index) {
    return translating_errors(index, [&] {
        const Xapian::Database database = open_index(index);
        const IndexMetadata metadata = read_any_metadata(database, index);
        IndexInfo info;
        info.projects = database.get_doccount();
        info.format_version = metadata.format_version;
        info.chain = metadata.analyzer.chain;
        info.analysis = metadata.analysis;
        info.with_contacts = metadata.with_contacts;
        info.updated = metadata.updated;
        info.fingerprint = index_fingerprint(database);
        if (const auto generation = IndexDirectory(index).current())
            for (const auto& entry : fs::directory_iterator(*generation)) info.bytes += entry.file_size();
        return info;
    });
}

}  // namespace hankehaku
