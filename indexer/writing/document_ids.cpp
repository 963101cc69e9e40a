#include "indexer/writing/document_ids.h"

#include <string>
#include <vector>

namespace hankehaku {

bool has_no_gaps(const Xapian::Database& database) {
    // So many documents, and none above their number.
    auto id = database.postlist_begin({});
    const auto end = database.postlist_end({});
    if (id != end) id.skip_to(database.get_doccount() + 1);
    return id == end;
}

void move_document(Xapian::WritableDatabase& database, const DocumentMove& move) {
    // A copy: Xapian takes a document of its own, unchanged, for one that need not be written.
    const std::string document = database.get_document(move.first).serialise();
    database.replace_document(move.second, Xapian::Document::unserialise(document));
    database.delete_document(move.first);
}

std::vector<DocumentMove> close_gaps(Xapian::WritableDatabase& database) {
    const Xapian::doccount count = database.get_doccount();
    std::vector<DocumentMove> moves;
    if (count == database.get_lastdocid()) return moves;
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
        moves.emplace_back(beyond.back(), id);
        move_document(database, moves.back());
        beyond.pop_back();
    }
    database.commit();
    return moves;
}

}  // namespace hankehaku
