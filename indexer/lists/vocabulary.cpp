#include "indexer/lists/vocabulary.h"

#include "indexer/lists/list_keys.h"

#include <algorithm>
#include <utility>

namespace hankehaku::lists {

const std::vector<std::string>& Vocabulary::bounds() const {
    if (bounds_) return *bounds_;
    std::vector<std::string> read = decode_directory(unsealed(database_.get_metadata(keys::directory)));
    if (!read.empty() && read.back() != keys::after_all_terms) fail_damaged();
    return bounds_.emplace(std::move(read));
}

std::size_t Vocabulary::block_of(std::string_view term) const {
    const auto& all = bounds();
    return static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), term) - all.begin());
}

std::string Vocabulary::block(std::size_t number) const {
    std::string bytes = database_.get_metadata(keys::of_term(keys::vocabulary_family, bounds().at(number)));
    bytes.resize(unsealed(bytes).size());
    return bytes;
}

std::optional<VocabularyEntry> Vocabulary::find(std::string_view term) const {
    const std::size_t number = block_of(term);
    if (number == bounds().size()) return std::nullopt;
    const std::string bytes = block(number);
    VocabularyReader reader(bytes);
    while (reader.next())
        if (reader.term() >= term) return reader.term() == term ? std::optional(reader.entry()) : std::nullopt;
    return std::nullopt;
}

Vocabulary::Terms::Terms(const Vocabulary& vocabulary, std::string_view prefix)
    : vocabulary_(&vocabulary), prefix_(prefix), block_(vocabulary.block_of(prefix)) {}

bool Vocabulary::Terms::next_in_block() {
    while (!reader_.next()) {
        if (block_ >= vocabulary_->bounds().size()) return false;
        bytes_ = vocabulary_->block(block_++);
        reader_ = VocabularyReader(bytes_);
    }
    return true;
}

bool Vocabulary::Terms::next() {
    while (next_in_block()) {
        if (reader_.term().starts_with(prefix_)) return true;
        if (reader_.term() > prefix_) return false;
    }
    return false;
}

}  // namespace hankehaku::lists
