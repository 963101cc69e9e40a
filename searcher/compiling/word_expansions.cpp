#include "searcher/compiling/word_expansions.h"

#include "hankehaku/error.h"
#include "indexer/format/schema.h"
#include "searcher/matching/pattern_query.h"
#include "searcher/matching/query_evaluator.h"
#include "searcher/matching/term_expansion.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

MarkCondition mark_of(const std::vector<std::string>& terms, std::optional<TextField> field) {
    const std::string surface_prefix = schema::term(schema::TermKind::surface, {});
    MarkCondition mark;
    mark.field = field;
    for (const auto& term : terms) {
        if (term.starts_with(surface_prefix))
            mark.surfaces.push_back(term.substr(surface_prefix.size()));
        else
            mark.terms.push_back({term, {}});
    }
    return mark;
}

}  // namespace

const WordExpansion& WordExpansions::of(const query::Word& word, std::optional<TextField> field) {
    const std::string surface = analyzer_->analyze_word(word.text)->surface;
    const auto key = std::tuple(word.kind, surface, field);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (word.kind == query::WordKind::fuzzy && ++fuzzy_ > most_fuzzy_asked)
        throw Error("query.too_many_fuzzy", {{"limit", most_fuzzy_asked}});
    const auto& vocabulary = lists_->words().vocabulary();
    const auto terms =
        word.kind == query::WordKind::prefix ? terms_with_prefix(vocabulary, surface) : terms_like(vocabulary, surface);
    WordExpansion expansion{mark_of(terms, field), one_term_of(terms)};
    if (field) expansion.query = within(std::move(expansion.query), documents(documents_with(expansion.mark, *field)));
    return known_.emplace(key, std::move(expansion)).first->second;
}

std::vector<std::string> WordExpansions::of_phrase_word(const query::Word& word) {
    std::vector<std::string> terms;
    for (const MarkTerm& term : of(word, std::nullopt).mark.terms) terms.push_back(term.term);
    in_phrases_ += terms.size();
    if (in_phrases_ > most_prefix_words_in_phrases)
        throw Error("query.too_many_expansions_in_phrases", {{"limit", most_prefix_words_in_phrases}});
    return terms;
}

/// Those that have one of the marked words in the field.
std::vector<Xapian::docid> WordExpansions::documents_with(const MarkCondition& mark, TextField field) {
    std::vector<std::string> bases;
    for (const MarkTerm& term : mark.terms) bases.push_back(term.term);
    const PositionPattern any_base{.phrases = {{.words = {std::move(bases)}}}};
    const auto with_base = matching_documents(pattern_query(any_base, *lists_, field), *lists_);
    const auto with_form = exact_->in_field(mark.surfaces, field);
    std::vector<Xapian::docid> ids;
    std::set_union(with_base.begin(), with_base.end(), with_form.begin(), with_form.end(), std::back_inserter(ids));
    return ids;
}

}  // namespace hankehaku
