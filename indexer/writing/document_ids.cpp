#include "indexer/writing/document_ids.h"

#include <string>
#include <vector>

namespace hankehaku {

void close_gaps(Xapian::WritableDatabase& database) {
    const Xapian::doccount count = database.get_doccount();
    if (count == database.get_lastdocid()) return;
    database.commit();
    std::vector<bool> used(count + std::size_t{1});
    std::vector<Xapian::docid> beyond;
    for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
        if (*id <= count)
            used[*id] = true;
        else
            beyond.push_back(*id);
    }
    for (Xapian::docid id = 1; id <= count; ++id) {
        if (used[id]) continue;
        // A copy: Xapian takes a document of its own, unchanged, for one that need not be written.
        const std::string document = database.get_document(beyond.back()).serialise();
        database.replace_document(id, Xapian::Document::unserialise(document));
        database.delete_document(beyond.back());
        beyond.pop_back();
    }
    database.commit();
}

}  // namespace hankehaku
