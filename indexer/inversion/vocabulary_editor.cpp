#include "indexer/inversion/vocabulary_editor.h"

#include "indexer/inversion/vocabulary_writer.h"
#include "indexer/lists/list_keys.h"

#include <utility>

namespace hankehaku {

namespace keys = lists::keys;

VocabularyEditor::VocabularyEditor(Xapian::WritableDatabase& database)
    : database_(&database),
      old_(database),
      postings_(database, lists::ListKind::postings),
      positions_(database, lists::ListKind::positions) {}

void VocabularyEditor::apply(const WordChange& change) {
    const std::size_t number = old_.block_of(change.term);
    if (!open_ || number + 1 != block_) {
        close_block();
        open_block(number);
    }
    lists::VocabularyEntry entry = take(change.term);
    std::size_t in_postings = 0, in_positions = 0;
    const bool listed = keys::has_posting_list(change.term);
    if (listed)
        entry.postings = postings_.change(change.term, entry.postings, change.removed, change.added, in_postings);
    entry.positions = positions_.change(change.term, entry.positions, change.removed, change.added, in_positions);
    postings_removed_ += in_postings;
    positions_removed_ += in_positions;
    entry.documents += static_cast<Xapian::doccount>(change.added.entries.size());
    entry.documents -= static_cast<Xapian::doccount>(listed ? in_postings : in_positions);
    if (entry.documents > 0) entries_.push_back(std::move(entry));
}

void VocabularyEditor::open_block(std::size_t number) {
    bounds_.insert(bounds_.end(), old_.bounds().begin() + static_cast<std::ptrdiff_t>(block_),
                   old_.bounds().begin() + static_cast<std::ptrdiff_t>(number));
    block_ = number + 1;
    bytes_ = old_.block(number);
    reader_ = lists::VocabularyReader(bytes_);
    unread_ = reader_.next();
    open_ = true;
}

lists::VocabularyEntry VocabularyEditor::take(const std::string& term) {
    for (; unread_ && reader_.term() < term; unread_ = reader_.next()) entries_.push_back(reader_.entry());
    if (!unread_ || reader_.term() != term) return {term, 0, {}, {}};
    lists::VocabularyEntry entry = reader_.entry();
    unread_ = reader_.next();
    return entry;
}

void VocabularyEditor::close_block() {
    if (!std::exchange(open_, false)) return;
    for (; unread_; unread_ = reader_.next()) entries_.push_back(reader_.entry());
    const std::string& bound = old_.bounds()[block_ - 1];
    auto blocks = cut_into_blocks(entries_, 2 * vocabulary_block_bytes);
    if (blocks.size() > 1) blocks = cut_into_blocks(entries_, vocabulary_block_bytes);
    const bool is_last = bound == keys::after_all_terms;
    if (blocks.empty() && is_last) blocks.emplace_back();
    if (blocks.empty()) database_->set_metadata(keys::of_term(keys::vocabulary_family, bound), {});
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        // The last one keeps the key, so that no other block must know of the change.
        bounds_.push_back(i + 1 == blocks.size() ? bound : blocks[i].back().term);
        database_->set_metadata(keys::of_term(keys::vocabulary_family, bounds_.back()),
                                sealed(lists::encode_block(blocks[i])));
    }
    entries_.clear();
}

void VocabularyEditor::finish() {
    close_block();
    bounds_.insert(bounds_.end(), old_.bounds().begin() + static_cast<std::ptrdiff_t>(block_), old_.bounds().end());
    if (bounds_ != old_.bounds()) database_->set_metadata(keys::directory, sealed(lists::encode_directory(bounds_)));
}

}  // namespace hankehaku
