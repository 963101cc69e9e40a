#include "searcher/explaining/failed_conditions.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hankehaku {
namespace {

bool inside(query::SourceRange inner, query::SourceRange outer) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

class FailureSearch {
public:
    FailureSearch(std::string_view text, MatchMode mode, const QueryTrace& trace)
        : text_(text), mode_(mode), trace_(&trace) {}

    void look_at(const query::Node& node) {
        if (!trace_->has(node)) std::visit([&](const auto& value) { explain(value, node.source); }, node.value);
    }

    [[nodiscard]] std::vector<FailedCondition> result() && { return std::move(failed_); }

private:
    void fail(query::SourceRange source, bool present) {
        FailedCondition failure{std::string(text_.substr(source.begin, source.end - source.begin)), present};
        if (std::find(failed_.begin(), failed_.end(), failure) == failed_.end()) failed_.push_back(std::move(failure));
    }

    void explain(const query::Word& word, query::SourceRange source) {
        if (!missing_words(word.source)) fail(source, false);
    }

    void explain(const query::Sequence& sequence, query::SourceRange /*source*/) {
        if (mode_ != MatchMode::any)
            for (const auto& node : sequence.wanted) explain_wanted(node);
        else if (!sequence.wanted.empty() && std::none_of(sequence.wanted.begin(), sequence.wanted.end(),
                                                          [&](const auto& node) { return has_wanted(node); }))
            fail({sequence.wanted.front().source.begin, sequence.wanted.back().source.end}, false);
        for (const auto& node : sequence.conditions) look_at(node);
        for (const auto& node : sequence.excluded)
            if (trace_->has(node)) fail(node.source, true);
    }

    void explain(const query::And& node, query::SourceRange /*source*/) {
        for (const auto& child : node.children) look_at(child);
    }

    void explain(const query::Not& node, query::SourceRange /*source*/) { fail(node.child.front().source, true); }
    void explain(const query::Scoped& node, query::SourceRange source) {
        const query::Node& child = node.child.front();
        const bool is_group =
            std::holds_alternative<query::Sequence>(child.value) || std::holds_alternative<query::And>(child.value);
        if (is_group)
            look_at(child);
        else
            fail(source, false);
    }

    // What is one condition by itself, and alternatives.
    void explain(const query::Phrase& /*node*/, query::SourceRange source) { fail(source, false); }
    void explain(const query::Near& /*node*/, query::SourceRange source) { fail(source, false); }
    void explain(const query::Or& /*node*/, query::SourceRange source) { fail(source, false); }
    void explain(const query::FacetTerm& /*node*/, query::SourceRange source) { fail(source, false); }
    void explain(const query::DateRange& /*node*/, query::SourceRange source) { fail(source, false); }
    void explain(const query::MoneyRange& /*node*/, query::SourceRange source) { fail(source, false); }
    void explain(const query::CodeTerm& /*node*/, query::SourceRange source) { fail(source, false); }

    /// For the compiler, plain words of a sequence are not nodes of their own.
    static const query::Word* plain_word(const query::Node& node) {
        const auto* word = std::get_if<query::Word>(&node.value);
        return word != nullptr && word->kind == query::WordKind::plain ? word : nullptr;
    }

    void explain_wanted(const query::Node& node) {
        if (const auto* word = plain_word(node))
            missing_words(word->source);
        else
            look_at(node);
    }

    [[nodiscard]] bool has_wanted(const query::Node& node) const {
        const auto* word = plain_word(node);
        if (word == nullptr) return trace_->has(node);
        return std::any_of(trace_->pieces().begin(), trace_->pieces().end(), [&](const TracedPiece& piece) {
            return piece.present && inside(piece.source, word->source);
        });
    }

    /// A word may be several tokens ("5-10"), and one token several words ("491 641"), which is then missed at its
    /// first.
    bool missing_words(query::SourceRange source) {
        bool any = false;
        for (const TracedPiece& piece : trace_->pieces()) {
            const bool begins_here = source.begin <= piece.source.begin && piece.source.begin < source.end;
            if (!begins_here || piece.node != nullptr || piece.ignored || piece.present) continue;
            fail(piece.source, false);
            any = true;
        }
        return any;
    }

    std::string_view text_;
    MatchMode mode_;
    const QueryTrace* trace_;
    std::vector<FailedCondition> failed_;
};

class ExclusionSearch {
public:
    void look_at(const query::Node& node) {
        std::visit([this](const auto& value) { this->collect(value); }, node.value);
    }

    std::vector<query::SourceRange> ranges;

private:
    void all(const std::vector<query::Node>& nodes) {
        for (const auto& node : nodes) look_at(node);
    }
    // What is left out of something that is left out counts twice.
    void exclude(const query::Node& node) {
        ranges.push_back(node.source);
        look_at(node);
    }
    void collect(const query::Sequence& node) {
        all(node.wanted);
        all(node.conditions);
        for (const auto& child : node.excluded) exclude(child);
    }
    void collect(const query::And& node) { all(node.children); }
    void collect(const query::Or& node) { all(node.children); }
    void collect(const query::Not& node) { exclude(node.child.front()); }
    void collect(const query::Scoped& node) { all(node.child); }
    void collect(const query::Word& /*node*/) {}
    void collect(const query::Phrase& /*node*/) {}
    void collect(const query::Near& /*node*/) {}
    void collect(const query::FacetTerm& /*node*/) {}
    void collect(const query::DateRange& /*node*/) {}
    void collect(const query::MoneyRange& /*node*/) {}
    void collect(const query::CodeTerm& /*node*/) {}
};

}  // namespace

std::vector<FailedCondition> failed_conditions(const query::Node& node, std::string_view text, MatchMode mode,
                                               const QueryTrace& trace) {
    FailureSearch search(text, mode, trace);
    search.look_at(node);
    return std::move(search).result();
}

std::vector<query::SourceRange> excluded_ranges(const query::Node& node) {
    ExclusionSearch search;
    search.look_at(node);
    return std::move(search.ranges);
}

}  // namespace hankehaku
