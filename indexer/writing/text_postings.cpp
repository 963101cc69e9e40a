#include "indexer/writing/text_postings.h"

#include "indexer/format/schema.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hankehaku {
namespace {

using schema::TermKind;

/// The paragraphs of a text that an earlier text or paragraph already had.  Their words are found and have positions,
/// but weigh nothing: a repeated paragraph counts once for ranking.
class RepeatedParagraphs {
public:
    RepeatedParagraphs(std::string_view text, std::unordered_set<std::string_view>& seen) {
        constexpr std::size_t shortest_repeat = 40;  // bytes: a short line may well be meant twice
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const std::string_view paragraph = text.substr(begin, end - begin);
            if (paragraph.size() >= shortest_repeat && !seen.insert(paragraph).second) ranges_.emplace_back(begin, end);
            begin = end + 1;
        }
    }

    /// `offset` must not be less than at the last call.
    [[nodiscard]] bool contains(std::size_t offset) {
        while (next_ < ranges_.size() && ranges_[next_].second <= offset) ++next_;
        return next_ < ranges_.size() && ranges_[next_].first <= offset;
    }

private:
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;
    std::size_t next_ = 0;
};

/// A less likely reading of a word is asked for by queries, which are often written carelessly, but not indexed:
/// kauppiaan in a text is never the surname Kauppi.
constexpr float least_reading_weight = 0.125F;

}  // namespace

void TextPostings::add(const FieldText& text) {
    positions_.begin_text(text.field);
    RepeatedParagraphs repeated(text.text, paragraphs_);
    const Xapian::termcount weight = schema::field_weight(text.field);
    for (const AnalyzedToken& token : analyzer_->analyze(text.text)) {
        if (positions_.full()) break;
        add_token(token, text.field, repeated.contains(token.begin) ? 0 : weight);
    }
}

void TextPostings::add_token(const AnalyzedToken& token, TextField field, Xapian::termcount weight) {
    const std::uint32_t number = positions_.next_word();
    Occurrences& occurrences = words_[token.word.get()];
    if (!occurrences.word) occurrences.word = token.word;
    occurrences.weight += weight;
    occurrences.in_name = occurrences.in_name || field == TextField::name;
    occurrences.numbers.push_back(number);
    for (const Reading& reading : token.completions) add_reading(reading, weight, {number});
}

void TextPostings::add_reading(const Reading& reading, Xapian::termcount weight,
                               const std::vector<std::uint32_t>& numbers) {
    const auto share = static_cast<Xapian::termcount>(std::lround(static_cast<double>(weight) * reading.weight));
    const auto add = [&](TermKind kind, const std::string& text) {
        auto& [term, sum] = *terms_.try_emplace(schema::term(kind, text)).first;
        sum += share;
        if (kind == TermKind::base || kind == TermKind::part) positions_.add(term, numbers);
    };
    const auto add_beginning = [&](const std::string& word) {
        if (const auto beginning = schema::beginning(word); !beginning.empty())
            add(TermKind::beginning, std::string(beginning));
    };
    add(TermKind::base, reading.base);
    if (reading.source != ReadingSource::verbatim) add_beginning(reading.base);
    for (const CompoundPart& part : reading.parts) {
        add(TermKind::part, part.base);
        add_beginning(part.base);
    }
    for (const std::string& root : reading.roots) add(TermKind::root, root);
}

void TextPostings::write(Xapian::Document& document) {
    for (const auto& [form, occurrences] : words_) {
        const WordAnalysis& word = *occurrences.word;
        for (const Reading& reading : word.readings)
            if (reading.weight >= least_reading_weight) add_reading(reading, occurrences.weight, occurrences.numbers);
        terms_[schema::term(TermKind::surface, word.surface)] += occurrences.weight;
        if (occurrences.in_name) terms_[schema::term(TermKind::name_word, word.surface)] += 0;
    }
    for (const auto& [term, weight] : terms_) document.add_term(term, weight);
    positions_.write(document);
}

}  // namespace hankehaku
