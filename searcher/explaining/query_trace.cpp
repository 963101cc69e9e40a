#include "searcher/explaining/query_trace.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hankehaku {
namespace {

using schema::TermKind;

/// One place of a word's query where a term stands.
struct Leaf {
    TermKind kind;
    std::string text;
    MatchQuery query;
};

/// A word's query, term by term.  The builder asks for its terms in the same order each time, so their number tells
/// them apart.
class Leaves {
public:
    explicit Leaves(const WordPiece& piece) : piece_(&piece) {
        whole_ = piece.build([&](TermKind kind, const std::string& text) {
            leaves_.push_back({kind, text, piece.term_query(kind, text)});
            return leaves_.back().query;
        });
    }

    [[nodiscard]] const WordQuery& whole() const { return whole_; }
    [[nodiscard]] const std::vector<Leaf>& all() const { return leaves_; }

    void keep_matching(DocumentProbe& probe) {
        for (Leaf& leaf : leaves_)
            if (!probe.matches(leaf.query)) leaf.query = MatchQuery();
    }

    /// The query in which all terms decide as before and only one of them weighs.
    [[nodiscard]] WordQuery weighing_only(std::size_t number) const {
        std::size_t next = 0;
        return piece_->build([&](TermKind, const std::string&) -> MatchQuery {
            const Leaf& leaf = leaves_.at(next++);
            if (leaf.query.empty() || next - 1 == number) return leaf.query;
            return unweighted(leaf.query);
        });
    }

private:
    const WordPiece* piece_;
    std::vector<Leaf> leaves_;
    WordQuery whole_;
};

template <class Test>
bool any_reading(const AnalyzedToken& token, Test test) {
    return std::any_of(token.word->readings.begin(), token.word->readings.end(), test) ||
           std::any_of(token.completions.begin(), token.completions.end(), test);
}

MatchRule rule_of(const AnalyzedToken& token, const Leaf& leaf) {
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

TracedTerm traced(const WordPiece& piece, const Leaf& leaf) {
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

/// Whether a text that has these terms is found for the sake of the word's parts alone.
bool found_by_parts(const std::vector<TracedTerm>& terms) {
    return std::none_of(terms.begin(), terms.end(), [](const TracedTerm& term) {
        return term.rule == MatchRule::base_form || term.rule == MatchRule::inside_word ||
               term.rule == MatchRule::code || (term.rule == MatchRule::synonym && term.match_weight > 0);
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

WordQuery QueryTrace::replaced(TracedPiece piece, const WordQuery& query, SequenceRule rule) {
    const auto match = probe_->score(query.match), bonus = probe_->score(query.bonus);
    const auto hint = probe_->score(query.hint);
    piece.present = match.has_value() || (rule != SequenceRule::all && bonus.has_value()) ||
                    (rule == SequenceRule::any_alike && hint.has_value());
    piece.stand_in = {probe_->stand_in(match), probe_->stand_in(bonus), probe_->stand_in(hint)};
    pieces_.push_back(std::move(piece));
    return pieces_.back().stand_in;
}

WordQuery QueryTrace::word(const WordPiece& piece) {
    TracedPiece result;
    result.source = piece.source;
    result.field = piece.field;
    Leaves leaves(piece);
    const WordQuery whole = leaves.whole();
    leaves.keep_matching(*probe_);
    for (std::size_t i = 0; i < leaves.all().size(); ++i) {
        if (leaves.all()[i].query.empty()) continue;
        TracedTerm term = traced(piece, leaves.all()[i]);
        const WordQuery alone = leaves.weighing_only(i);
        term.match_weight = probe_->score(alone.match).value_or(0);
        term.bonus_weight = probe_->score(alone.bonus).value_or(0);
        term.hint_weight = probe_->score(alone.hint).value_or(0);
        result.terms.push_back(std::move(term));
    }
    if (probe_->matches(whole.match) && found_by_parts(result.terms))
        for (TracedTerm& term : result.terms)
            if (term.rule == MatchRule::part) term.rule = MatchRule::all_parts;
    return replaced(std::move(result), whole, piece.rule);
}

/// A synonym fulfils the words that it stands for.
MatchQuery QueryTrace::synonyms(query::SourceRange source, MatchQuery compiled, const MarkCondition& marks) {
    const auto weight = probe_->score(compiled);
    if (!weight) return compiled;
    for (TracedPiece& piece : pieces_)
        if (source.begin <= piece.source.begin && piece.source.end <= source.end) piece.present = true;
    TracedPiece piece;
    piece.source = source;
    piece.field = marks.field;
    piece.terms.push_back(
        {.rule = MatchRule::synonym, .text = {}, .unplaced = {}, .mark = marks, .match_weight = *weight});
    return replaced(std::move(piece), {std::move(compiled), {}}, SequenceRule::all).match;
}

WordQuery QueryTrace::node(const query::Node& node, WordQuery compiled, const std::vector<MarkCondition>& marks,
                           std::optional<TextField> field) {
    if (const auto rule = std::visit(RuleOfNode{}, node.value)) {
        TracedPiece piece;
        piece.source = node.source;
        piece.field = field;
        piece.node = &node;
        const auto weight = probe_->score(compiled.match);
        TracedTerm term{.rule = *rule, .text = {}, .unplaced = {}, .mark = {}, .match_weight = weight.value_or(0)};
        if (*rule != MatchRule::facet_value && *rule != MatchRule::range) term.mark = marks.back();
        if (weight) piece.terms.push_back(std::move(term));
        compiled = replaced(std::move(piece), compiled, SequenceRule::all);
    }
    present_[&node] = probe_->matches(compiled.match);
    return compiled;
}

}  // namespace hankehaku
