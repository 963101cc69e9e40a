#include "hankehaku/index_files.h"

#include "indexer/format/index_metadata.h"
#include "indexer/format/record_codec.h"
#include "indexer/format/xapian_errors.h"

namespace hankehaku {
namespace fs = std::filesystem;

IndexOptions rebuilding_options(const fs::path& index) {
    return translating_errors(index, [&] {
        const IndexMetadata metadata = read_any_metadata(open_index(index), index);
        IndexOptions options;
        options.analyzer = metadata.analyzer;
        options.rebuild = true;
        options.with_contacts = metadata.with_contacts;
        return options;
    });
}

void index_stored_projects(const fs::path& index, IndexWriter& writer,
                           const std::function<bool(const IndexProgress&)>& progress) {
    translating_errors(index, [&] {
        const Xapian::Database database = open_index(index);
        static_cast<void>(read_any_metadata(database, index));
        const RecordReader records(database);
        IndexProgress reached;
        reached.total_files = database.get_doccount();
        for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
            writer.add(records.project(database.get_document(*id)));
            reached.projects = ++reached.files;
            if (progress && !progress(reached)) throw Error("cancelled.indexing");
        }
    });
}

}  // namespace hankehaku
