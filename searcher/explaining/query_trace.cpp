#include "searcher/explaining/query_trace.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hankehaku {
namespace {

using schema::TermKind;

/// The query in which all terms decide as before and only one of them weighs.
MatchQuery weighing_only(const QueryLeaf& leaf, const WordParts& parts) {
    return with_replaced(parts.query.loose, [&](const MatchQuery::Node& node) -> std::optional<MatchQuery> {
        const auto found = std::find_if(parts.leaves.begin(), parts.leaves.end(),
                                        [&](const QueryLeaf& other) { return &other.query.node() == &node; });
        if (found == parts.leaves.end()) return std::nullopt;
        return &*found == &leaf ? found->query : unweighted(found->query);
    });
}

template <class Test>
bool any_reading(const AnalyzedToken& token, Test test) {
    return std::any_of(token.word->readings.begin(), token.word->readings.end(), test) ||
           std::any_of(token.completions.begin(), token.completions.end(), test);
}

MatchRule rule_of(const AnalyzedToken& token, const QueryLeaf& leaf) {
    const bool is_word = any_reading(token, [&](const Reading& reading) { return reading.base == leaf.text; });
    const bool is_part = any_reading(token, [&](const Reading& reading) {
        return std::any_of(reading.parts.begin(), reading.parts.end(),
                           [&](const CompoundPart& part) { return part.base == leaf.text; });
    });
    const bool is_root = any_reading(token, [&](const Reading& reading) {
        return std::find(reading.roots.begin(), reading.roots.end(), leaf.text) != reading.roots.end();
    });
    switch (leaf.kind) {
        case TermKind::code: return MatchRule::code;
        case TermKind::surface: return leaf.text == token.word->surface ? MatchRule::typed_form : MatchRule::synonym;
        case TermKind::root: return is_word || is_root ? MatchRule::root : MatchRule::synonym;
        case TermKind::beginning: return MatchRule::beginning;
        case TermKind::base:
        case TermKind::part:
        case TermKind::name_word: break;
    }
    if (is_word) return leaf.kind == TermKind::base ? MatchRule::base_form : MatchRule::inside_word;
    if (is_part) return MatchRule::part;
    return is_root ? MatchRule::root : MatchRule::synonym;
}

TracedTerm traced(const WordPiece& piece, const QueryLeaf& leaf) {
    TracedTerm term{.rule = rule_of(piece.token, leaf), .text = leaf.text, .unplaced = {}, .mark = {}};
    MarkCondition mark;
    mark.field = piece.field;
    switch (leaf.kind) {
        case TermKind::base:
        case TermKind::part: mark.terms.push_back({schema::term(leaf.kind, leaf.text), {}}); break;
        case TermKind::surface: mark.surfaces.push_back(leaf.text); break;
        case TermKind::root:
        case TermKind::beginning: term.unplaced = leaf.kind; return term;
        case TermKind::code:
        case TermKind::name_word: return term;
    }
    term.mark = std::move(mark);
    return term;
}

/// Whether a text with these terms is found only because of the word's parts.
bool found_by_parts(const std::vector<TracedTerm>& terms) {
    return std::none_of(terms.begin(), terms.end(), [](const TracedTerm& term) {
        return term.rule == MatchRule::base_form || term.rule == MatchRule::inside_word ||
               term.rule == MatchRule::code || (term.rule == MatchRule::synonym && term.decides);
    });
}

/// The rule of a node that is a condition by itself; nothing for words, which are traced term by term, and for groups.
struct RuleOfNode {
    using Rule = std::optional<MatchRule>;

    Rule operator()(const query::Word& word) const {
        switch (word.kind) {
            case query::WordKind::plain: return std::nullopt;
            case query::WordKind::exact: return MatchRule::exact;
            case query::WordKind::prefix: return MatchRule::wildcard;
            case query::WordKind::fuzzy: return MatchRule::fuzzy;
        }
        return std::nullopt;
    }
    Rule operator()(const query::Phrase& phrase) const { return phrase.exact ? MatchRule::exact : MatchRule::phrase; }
    Rule operator()(const query::Near& /*node*/) const { return MatchRule::near; }
    Rule operator()(const query::FacetTerm& /*node*/) const { return MatchRule::facet_value; }
    Rule operator()(const query::DateRange& /*node*/) const { return MatchRule::range; }
    Rule operator()(const query::MoneyRange& /*node*/) const { return MatchRule::range; }
    Rule operator()(const query::CodeTerm& /*node*/) const { return MatchRule::code; }
    Rule operator()(const query::Sequence& /*node*/) const { return std::nullopt; }
    Rule operator()(const query::And& /*node*/) const { return std::nullopt; }
    Rule operator()(const query::Or& /*node*/) const { return std::nullopt; }
    Rule operator()(const query::Not& /*node*/) const { return std::nullopt; }
    Rule operator()(const query::Scoped& /*node*/) const { return std::nullopt; }
};

}  // namespace

void QueryTrace::stop_word(query::SourceRange source) {
    TracedPiece piece;
    piece.source = source;
    piece.ignored = true;
    pieces_.push_back(std::move(piece));
}

bool QueryTrace::meets(const WordQuery& query) const {
    return probe_->matches(mode_ == MatchMode::any ? query.loose : query.strict);
}

WordQuery QueryTrace::replaced(TracedPiece piece, const WordQuery& query) {
    piece.present = meets(query);
    piece.stand_in = {.strict = probe_->stand_in(probe_->score(query.strict)),
                      .loose = probe_->stand_in(probe_->score(query.loose))};
    pieces_.push_back(std::move(piece));
    return pieces_.back().stand_in;
}

WordQuery QueryTrace::word(const WordPiece& piece) {
    TracedPiece result;
    result.source = piece.source;
    result.field = piece.field;
    for (const QueryLeaf& leaf : piece.parts.leaves) {
        if (!probe_->matches(leaf.query)) continue;
        QueryLeaf told = leaf;
        // The word by itself and the word inside a compound are reported separately.
        if (leaf.meaning == QueryLeaf::Meaning::own_word &&
            !probe_->matches(term(schema::term(TermKind::base, leaf.text))))
            told.kind = TermKind::part;
        TracedTerm traced_term = traced(piece, told);
        traced_term.weight = probe_->score(weighing_only(leaf, piece.parts)).value_or(0);
        result.terms.push_back(std::move(traced_term));
    }
    if (probe_->matches(piece.parts.query.strict) && found_by_parts(result.terms))
        for (TracedTerm& traced_term : result.terms)
            if (traced_term.rule == MatchRule::part) traced_term.rule = MatchRule::all_parts;
    return replaced(std::move(result), piece.parts.query);
}

/// A synonym matches the words that it is a synonym of.
WordQuery QueryTrace::synonyms(query::SourceRange source, WordQuery compiled, const MarkCondition& marks) {
    const auto weight = probe_->score(compiled.loose);
    if (!weight) return compiled;
    const bool decides = meets(compiled);
    for (TracedPiece& piece : pieces_)
        if (decides && source.begin <= piece.source.begin && piece.source.end <= source.end) piece.present = true;
    TracedPiece piece;
    piece.source = source;
    piece.field = marks.field;
    piece.terms.push_back(
        {.rule = MatchRule::synonym, .text = {}, .unplaced = {}, .mark = marks, .weight = *weight, .decides = decides});
    return replaced(std::move(piece), compiled);
}

WordQuery QueryTrace::node(const query::Node& node, WordQuery compiled, const std::vector<MarkCondition>& marks,
                           std::optional<TextField> field) {
    if (const auto rule = std::visit(RuleOfNode{}, node.value)) {
        TracedPiece piece;
        piece.source = node.source;
        piece.field = field;
        piece.node = &node;
        const auto weight = probe_->score(compiled.loose);
        TracedTerm term{.rule = *rule, .text = {}, .unplaced = {}, .mark = {}, .weight = weight.value_or(0)};
        if (*rule != MatchRule::facet_value && *rule != MatchRule::range) term.mark = marks.back();
        if (weight) piece.terms.push_back(std::move(term));
        compiled = replaced(std::move(piece), compiled);
    }
    present_[&node] = meets(compiled);
    return compiled;
}

}  // namespace hankehaku
