#include "indexer/inversion/document_words.h"

#include "indexer/inversion/repeated_paragraphs.h"

#include <algorithm>
#include <cmath>

namespace hankehaku {
namespace {

using schema::TermKind;

/// Gives each of `groups` its range, by their counts; the counts are reset.
template <class Groups>
std::uint32_t lay_out(Groups& groups) {
    std::uint32_t sum = 0;
    for (auto& group : groups) {
        group.first = sum;
        sum += std::exchange(group.count, 0);
    }
    return sum;
}

/// Whether a text of the field begins with what it is about.
bool tells_its_subject(TextField field) {
    switch (field) {
        case TextField::name:
        case TextField::objective:
        case TextField::summary:
        case TextField::target:
        case TextField::report: return true;
        case TextField::applicant:
        case TextField::place:
        case TextField::principles:
        case TextField::other: return false;
    }
    return false;
}

}  // namespace

DocumentWords::Slot& DocumentWords::slot_at(std::vector<Slot>& slots, std::uint32_t number) {
    if (number >= slots.size()) slots.resize(std::size_t{number} * 3 / 2 + 16);
    return slots[number];
}

void DocumentWords::forget() {
    words_ = {};
    form_slots_ = {};
    term_slots_ = {};
}

void DocumentWords::read(const Project& project) {
    ++document_;
    numbering_ = {};
    paragraphs_.clear();
    local_forms_.clear();
    tokens_.clear();
    local_terms_.clear();
    sources_.clear();
    for (const FieldText& text : searchable_texts(project)) add_text(text);
    sort_numbers_by_form();
    add_terms_of_forms();
    sort_sources_by_term();
    take_terms();
}

void DocumentWords::add_text(const FieldText& text) {
    numbering_.begin_text(text.field);
    RepeatedParagraphs repeated(text.text, paragraphs_);
    const Xapian::termcount weight = schema::field_weight(text.field);
    std::size_t words = 0;
    for (const AnalyzedToken& token : analyzer_->analyze(text.text)) {
        if (numbering_.full()) break;
        const Xapian::termcount times = tells_its_subject(text.field) && words++ < schema::first_words ? 2 : 1;
        add_token(token, text.field, repeated.contains(token.begin) ? 0 : times * weight);
    }
}

void DocumentWords::add_token(const AnalyzedToken& token, TextField field, Xapian::termcount weight) {
    const std::uint32_t number = numbering_.next_word();
    const std::uint32_t form = words_.form(token.word);
    Slot& slot = slot_at(form_slots_, form);
    if (slot.document != document_) {
        slot = {document_, static_cast<std::uint32_t>(local_forms_.size())};
        local_forms_.push_back({.form = form});
    }
    LocalForm& local = local_forms_[slot.place];
    local.weight += weight;
    local.in_name = local.in_name || field == TextField::name;
    ++local.count;
    tokens_.emplace_back(slot.place, number);
    for (const Reading& reading : token.completions) {
        completion_.clear();
        words_.add_reading(reading, completion_);
        for (const WordTerm& word : completion_) {
            const std::uint32_t place = add_term(word, weight);
            if (word.has_positions()) sources_.push_back({.term = place, .number = number, .single = true});
        }
    }
}

std::uint32_t DocumentWords::add_term(const WordTerm& word, Xapian::termcount weight) {
    Slot& slot = slot_at(term_slots_, word.term);
    if (slot.document != document_) {
        slot = {document_, static_cast<std::uint32_t>(local_terms_.size())};
        local_terms_.push_back({.word = word});
    }
    local_terms_[slot.place].occurrences +=
        static_cast<Xapian::termcount>(std::lround(static_cast<double>(weight) * word.share));
    return slot.place;
}

void DocumentWords::sort_numbers_by_form() {
    form_numbers_.resize(lay_out(local_forms_));
    for (const auto& [place, number] : tokens_) {
        LocalForm& form = local_forms_[place];
        form_numbers_[form.first + form.count++] = number;
    }
}

void DocumentWords::add_terms_of_forms() {
    for (std::uint32_t place = 0; place < local_forms_.size(); ++place) {
        const LocalForm& form = local_forms_[place];
        for (const WordTerm& word : words_.terms_of(form.form)) {
            if (word.kind == TermKind::name_word && !form.in_name) continue;
            const std::uint32_t term = add_term(word, form.weight);
            if (word.has_positions()) sources_.push_back({.term = term, .form = place});
        }
    }
}

void DocumentWords::sort_sources_by_term() {
    for (const Source& source : sources_) ++local_terms_[source.term].count;
    sorted_sources_.resize(lay_out(local_terms_));
    for (const Source& source : sources_) {
        LocalTerm& term = local_terms_[source.term];
        sorted_sources_[term.first + term.count++] = source;
    }
}

/// Appends the numbers of a term, ascending, each once.
void DocumentWords::take_numbers(const LocalTerm& term) {
    const auto begin = static_cast<std::ptrdiff_t>(numbers_.size());
    for (const Source& source : std::span(sorted_sources_).subspan(term.first, term.count)) {
        if (source.single) {
            numbers_.push_back(source.number);
            continue;
        }
        const LocalForm& form = local_forms_[source.form];
        const auto first = form_numbers_.begin() + static_cast<std::ptrdiff_t>(form.first);
        numbers_.insert(numbers_.end(), first, first + static_cast<std::ptrdiff_t>(form.count));
    }
    if (term.count < 2) return;
    std::sort(numbers_.begin() + begin, numbers_.end());
    numbers_.erase(std::unique(numbers_.begin() + begin, numbers_.end()), numbers_.end());
}

void DocumentWords::take_terms() {
    numbers_.clear();
    terms_.clear();
    totals_ = {};
    std::vector<std::size_t> ends;
    ends.reserve(local_terms_.size());
    for (const LocalTerm& term : local_terms_) {
        take_numbers(term);
        ends.push_back(numbers_.size());
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i < local_terms_.size(); ++i) {
        const LocalTerm& local = local_terms_[i];
        const bool is_base = local.word.kind == TermKind::base;
        const auto numbers = std::span(std::as_const(numbers_)).subspan(begin, ends[i] - begin);
        begin = ends[i];
        terms_.push_back({local.word.term, is_base, local.occurrences, numbers});
        totals_.length += local.occurrences;
        if (!is_base) ++totals_.postings;
        if (!numbers.empty()) ++totals_.positions;
    }
}

}  // namespace hankehaku
