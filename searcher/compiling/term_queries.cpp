#include "searcher/compiling/term_queries.h"

#include "searcher/matching/pattern_query.h"

namespace hankehaku {

using schema::TermKind;

MatchQuery TermQueries::term(TermKind kind, const std::string& text) const {
    const std::string written = schema::term(kind, text);
    if (!field_) return hankehaku::term(written);
    if (kind != TermKind::base && kind != TermKind::part) return {};
    return pattern({.phrases = {{.words = {{written}}}}});
}

MatchQuery TermQueries::own_word(const std::string& base) const {
    if (field_) return {};
    return one_term_of({schema::term(TermKind::base, base), schema::term(TermKind::part, base)});
}

MatchQuery TermQueries::pattern(const PositionPattern& pattern) const {
    return pattern_query(pattern, *lists_, field_);
}

MatchQuery TermQueries::pattern_documents(const PositionPattern& pattern) const {
    return hankehaku::pattern_documents(pattern, *lists_, field_);
}

}  // namespace hankehaku
