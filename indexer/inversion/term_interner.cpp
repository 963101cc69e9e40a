#include "indexer/inversion/term_interner.h"

#include <functional>
#include <limits>
#include <stdexcept>

namespace hankehaku {

std::uint32_t TermInterner::operator()(std::string_view term) {
    const auto wide = std::hash<std::string_view>{}(term);
    const auto hash = static_cast<std::uint32_t>(wide ^ (wide >> 32U));
    std::size_t at = hash & (table_.size() - 1);
    for (; table_[at].number_after != 0; at = (at + 1) & (table_.size() - 1)) {
        const std::uint32_t number = table_[at].number_after - 1;
        if (table_[at].hash == hash && (*this)[number] == term) return number;
    }
    if (texts_.size() + term.size() > std::numeric_limits<std::uint32_t>::max())
        throw std::length_error("more terms than a run may have");
    const auto number = static_cast<std::uint32_t>(begins_.size());
    begins_.push_back(static_cast<std::uint32_t>(texts_.size()));
    texts_ += term;
    table_[at] = {hash, number + 1};
    if (begins_.size() * 2 > table_.size()) grow();
    return number;
}

void TermInterner::grow() {
    std::vector<Slot> larger(table_.size() * 2);
    for (const Slot& slot : table_) {
        if (slot.number_after == 0) continue;
        std::size_t at = slot.hash & (larger.size() - 1);
        while (larger[at].number_after != 0) at = (at + 1) & (larger.size() - 1);
        larger[at] = slot;
    }
    table_ = std::move(larger);
}

}  // namespace hankehaku
