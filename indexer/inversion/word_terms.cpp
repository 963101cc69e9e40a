#include "indexer/inversion/word_terms.h"

namespace hankehaku {
namespace {

using schema::TermKind;

/// A less likely reading of a word is asked for by queries, which are often written carelessly, but not indexed:
/// kauppiaan in a text is never the surname Kauppi.
constexpr float least_reading_weight = 0.125F;

}  // namespace

std::uint32_t WordTerms::known_form(const std::shared_ptr<const WordAnalysis>& word) {
    const auto [known, is_new] = numbers_.try_emplace(word.get(), static_cast<std::uint32_t>(forms_.size()));
    if (!is_new) return known->second;
    const auto begin = static_cast<std::uint32_t>(terms_.size());
    for (const Reading& reading : word->readings)
        if (reading.weight >= least_reading_weight) add_reading(reading, terms_);
    add(TermKind::surface, word->surface, 1, terms_);
    add(TermKind::name_word, word->surface, 0, terms_);
    forms_.push_back({word, begin, static_cast<std::uint32_t>(terms_.size())});
    return known->second;
}

void WordTerms::add_reading(const Reading& reading, std::vector<WordTerm>& terms) {
    const auto add_beginnings = [&](std::string_view word) {
        for (const std::string_view beginning : schema::beginnings(word))
            add(TermKind::beginning, beginning, reading.weight, terms);
    };
    add(TermKind::base, reading.base, reading.weight, terms);
    if (reading.source != ReadingSource::verbatim) add_beginnings(reading.base);
    for (const CompoundPart& part : reading.parts) {
        add(TermKind::part, part.base, reading.weight, terms);
        add_beginnings(part.base);
    }
    for (const std::string& root : reading.roots) add(TermKind::root, root, reading.weight, terms);
}

void WordTerms::add(TermKind kind, std::string_view text, float share, std::vector<WordTerm>& terms) {
    terms.push_back({texts_(schema::term(kind, text)), share, kind});
}

std::size_t WordTerms::bytes() const {
    // Most analyses are in the analyser's cache, and in the other writers' hands: their memory is counted there.
    constexpr std::size_t bytes_of_analysis = 80, bytes_of_node = 40;
    return texts_.bytes() + terms_.capacity() * sizeof(WordTerm) +
           forms_.size() * (sizeof(Form) + bytes_of_analysis + bytes_of_node);
}

}  // namespace hankehaku
