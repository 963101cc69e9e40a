#include "searcher/query/ast.h"

#include <string_view>

namespace hankehaku::query {
namespace {

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string_view name_of(DateField field) { return field == DateField::start ? "start" : "end"; }

std::string_view name_of(Figure figure) {
    const FigureInfo& info = figure_info(figure);
    return info.other.empty() ? info.english : info.other;
}

class Writer {
public:
    std::string operator()(const Word& word) const {
        switch (word.kind) {
            case WordKind::plain: return word.text;
            case WordKind::exact: return "(exact " + word.text + ')';
            case WordKind::prefix: return "(prefix " + word.text + ')';
            case WordKind::fuzzy: return "(fuzzy " + word.text + ')';
        }
        return word.text;
    }

    std::string operator()(const Phrase& phrase) const {
        std::string text = phrase.exact ? "(exact-phrase" : "(phrase";
        for (const Word& word : phrase.words) {
            text += ' ';
            text += phrase.exact ? word.text : (*this)(word);
        }
        return text + ')';
    }

    std::string operator()(const Near& near) const {
        return "(near/" + std::to_string(near.distance) + list(near.operands) + ')';
    }

    std::string operator()(const Sequence& sequence) const {
        std::string text = "(seq" + list(sequence.wanted);
        if (!sequence.conditions.empty()) text += " (only" + list(sequence.conditions) + ')';
        if (!sequence.excluded.empty()) text += " (without" + list(sequence.excluded) + ')';
        return text + ')';
    }

    std::string operator()(const And& node) const { return "(and" + list(node.children) + ')'; }
    std::string operator()(const Or& node) const { return "(or" + list(node.children) + ')'; }
    std::string operator()(const Not& node) const { return "(not" + list(node.child) + ')'; }

    std::string operator()(const Scoped& scoped) const {
        return "(in " + std::string(text_field_name(scoped.field)) + list(scoped.child) + ')';
    }

    std::string operator()(const FacetTerm& term) const {
        return "(facet " + std::string(facet_name(term.facet)) + ' ' + in_quotes(term.value) + ')';
    }

    std::string operator()(const DateRange& range) const {
        return "(date " + std::string(name_of(range.field)) + ' ' + (range.first ? to_iso(*range.first) : "") + ".." +
               (range.last ? to_iso(*range.last) : "") + ')';
    }

    std::string operator()(const MoneyRange& range) const {
        return "(money " + std::string(name_of(range.field)) + ' ' + (range.lowest ? to_string(*range.lowest) : "") +
               ".." + (range.highest ? to_string(*range.highest) : "") + ')';
    }

    std::string operator()(const CodeTerm& term) const { return "(code " + in_quotes(term.code) + ')'; }

private:
    [[nodiscard]] std::string list(const std::vector<Node>& nodes) const {
        std::string text;
        for (const Node& node : nodes) text += ' ' + std::visit(*this, node.value);
        return text;
    }
};

}  // namespace

std::string to_string(const Node& node) { return std::visit(Writer{}, node.value); }

}  // namespace hankehaku::query
