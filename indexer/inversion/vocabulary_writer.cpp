#include "indexer/inversion/vocabulary_writer.h"

#include "indexer/lists/list_keys.h"

#include <utility>

namespace hankehaku {
namespace {

/// About.
std::size_t bytes_of(const lists::VocabularyEntry& entry) {
    constexpr std::size_t numbers = 5;
    return entry.term.size() / 2 + entry.postings.here.size() + entry.positions.here.size() + numbers;
}

}  // namespace

std::vector<std::span<const lists::VocabularyEntry>> cut_into_blocks(std::span<const lists::VocabularyEntry> entries,
                                                                     std::size_t most_bytes) {
    std::vector<std::span<const lists::VocabularyEntry>> blocks;
    std::size_t begin = 0, bytes = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        bytes += bytes_of(entries[i]);
        if (bytes < most_bytes && i + 1 < entries.size()) continue;
        blocks.push_back(entries.subspan(begin, i + 1 - begin));
        begin = i + 1;
        bytes = 0;
    }
    return blocks;
}

void VocabularyWriter::add(const std::string& term, const lists::WordPostings& documents) {
    if (documents.entries.empty()) return;
    if (entry_bytes_ >= vocabulary_block_bytes) write_block(entries_.back().term);
    lists::VocabularyEntry entry{term, static_cast<Xapian::doccount>(documents.entries.size()), {}, {}};
    if (lists::keys::has_posting_list(term)) entry.postings = postings_.write(term, documents);
    entry.positions = positions_.write(term, documents);
    entry_bytes_ += bytes_of(entry);
    entries_.push_back(std::move(entry));
    commit_now_and_then();
}

void VocabularyWriter::write_block(const std::string& bound) {
    database_->set_metadata(lists::keys::of_term(lists::keys::vocabulary_family, bound),
                            sealed(lists::encode_block(entries_)));
    bounds_.push_back(bound);
    entries_.clear();
    entry_bytes_ = 0;
}

/// Xapian gathers what is set in memory until a commit.
void VocabularyWriter::commit_now_and_then() {
    constexpr std::size_t at_once = std::size_t{8} << 20U;
    const std::size_t written = postings_.bytes_written() + positions_.bytes_written();
    if (written - bytes_committed_ < at_once) return;
    database_->commit();
    bytes_committed_ = written;
}

void VocabularyWriter::finish() {
    write_block(std::string(lists::keys::after_all_terms));
    database_->set_metadata(lists::keys::directory, sealed(lists::encode_directory(bounds_)));
    database_->commit();
}

}  // namespace hankehaku
