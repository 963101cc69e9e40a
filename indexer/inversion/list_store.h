#pragma once

#include "indexer/lists/list_parts.h"
#include "indexer/lists/vocabulary_block.h"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace hankehaku {

/// Writes the lists of one kind into a database: in the vocabulary, or under keys of their own.
class ListStore {
public:
    using Place = lists::ListPlace<std::string>;

    /// `database` must outlive the store.
    ListStore(Xapian::WritableDatabase& database, lists::ListKind kind);

    /// A list that was not there before.
    [[nodiscard]] Place write(const std::string& term, const lists::WordPostings& postings);

    /// Takes the documents `removed` out of the list at `place` and puts those of `added` in; `entries_removed` grows
    /// by the documents that were there.  Parts of the list without such documents are not touched.
    [[nodiscard]] Place change(const std::string& term, const Place& place, const lists::WordPostings& removed,
                               const lists::WordPostings& added, std::size_t& entries_removed);

    /// How many bytes were written.
    [[nodiscard]] std::size_t bytes_written() const { return bytes_written_; }

private:
    using Parts = std::vector<lists::ListPart>;

    /// What a part becomes: none, itself or several.
    [[nodiscard]] Parts changed(const lists::ListPart& part, const lists::WordPostings& removed,
                                const lists::WordPostings& added, std::size_t& entries_removed) const;
    [[nodiscard]] Place change_own(const std::string& term, const lists::WordPostings& removed,
                                   const lists::WordPostings& added, std::size_t& entries_removed);
    [[nodiscard]] Place store(const std::string& term, const Parts& parts);
    void put(const std::string& key, std::string bytes);

    Xapian::WritableDatabase* database_;
    lists::ListKind kind_;
    char family_;
    std::size_t bytes_written_ = 0;
};

}  // namespace hankehaku
