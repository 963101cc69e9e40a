#pragma once

#include "indexer/inversion/list_store.h"
#include "indexer/inversion/word_sources.h"
#include "indexer/lists/vocabulary.h"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace hankehaku {

/// Changes the words of an index in place: those blocks of the vocabulary and parts of lists alone that hold a word of
/// a changed document.  To be used inside a transaction.
class VocabularyEditor {
public:
    /// `database` must outlive the editor.
    explicit VocabularyEditor(Xapian::WritableDatabase& database);

    /// Changes come in the order of their terms.
    void apply(const WordChange& change);

    /// Writes the last block and the directory.
    void finish();

    /// What was taken out of lists of postings and of positions.
    [[nodiscard]] std::size_t postings_removed() const { return postings_removed_; }
    [[nodiscard]] std::size_t positions_removed() const { return positions_removed_; }

private:
    void open_block(std::size_t number);
    void close_block();
    /// Takes the entries before `term` over, and that of `term` out, which may be new.
    [[nodiscard]] lists::VocabularyEntry take(const std::string& term);

    Xapian::WritableDatabase* database_;
    lists::Vocabulary old_;
    ListStore postings_, positions_;
    std::size_t postings_removed_ = 0, positions_removed_ = 0;

    std::size_t block_ = 0;                        ///< the next one to be opened
    std::vector<std::string> bounds_;              ///< of the blocks before that
    bool open_ = false;                            ///< a block is being changed:
    std::string bytes_;                            ///< what it was,
    lists::VocabularyReader reader_;               ///< how far that is read,
    bool unread_ = false;                          ///< whether the reader is at an entry to be copied,
    std::vector<lists::VocabularyEntry> entries_;  ///< and what it becomes
};

}  // namespace hankehaku
