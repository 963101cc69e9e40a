#include "searcher/query/field_value.h"

#include "hankehaku/error.h"
#include "hankehaku/organisation.h"
#include "searcher/query/error.h"
#include "searcher/query/range.h"

#include <algorithm>

namespace hankehaku::query {
namespace {

bool all_conditions(const std::vector<Node>& nodes) { return std::all_of(nodes.begin(), nodes.end(), is_condition); }

struct ConditionTest {
    bool operator()(const FacetTerm& /*node*/) const { return true; }
    bool operator()(const DateRange& /*node*/) const { return true; }
    bool operator()(const MoneyRange& /*node*/) const { return true; }
    bool operator()(const CodeTerm& /*node*/) const { return true; }
    bool operator()(const And& node) const { return all_conditions(node.children); }
    bool operator()(const Or& node) const { return all_conditions(node.children); }
    bool operator()(const Not& node) const { return all_conditions(node.child); }
    bool operator()(const Sequence& node) const { return node.wanted.empty() && all_conditions(node.excluded); }
    bool operator()(const Word& /*node*/) const { return false; }
    bool operator()(const Phrase& /*node*/) const { return false; }
    bool operator()(const Near& /*node*/) const { return false; }
    bool operator()(const Scoped& /*node*/) const { return false; }
};

void require_plain(const LexemeCursor& cursor, const Word& word) {
    if (word.kind != WordKind::plain) cursor.refuse(word.source.begin, "query.sign_in_value");
}

// The text between the quotes unchanged: a value may have punctuation that is removed from words.
std::string phrase_value(const LexemeCursor& cursor, const Lexeme& lexeme, const Phrase& phrase) {
    if (phrase.exact) cursor.refuse(lexeme.source.begin, "query.exact_value");
    for (const Word& word : phrase.words) require_plain(cursor, word);
    std::string_view text = cursor.written(lexeme.source);
    text.remove_prefix(character_at(text, 0).size);
    text.remove_suffix(character_before(text, text.size()).size);
    while (is_space(character_at(text, 0).code)) text.remove_prefix(character_at(text, 0).size);
    while (is_space(character_before(text, text.size()).code))
        text.remove_suffix(character_before(text, text.size()).size);
    return std::string(text);
}

Node facet_node(const LexemeCursor& cursor, Facet facet, std::string value, SourceRange source) {
    if (facet_info(facet).kind == FacetKind::year) return {read_years(cursor.query(), source, facet, value), source};
    return {FacetTerm{facet, std::move(value)}, source};
}

/// Who leads or takes part with this business id.
Or organisations_with(std::string_view query, SourceRange source, const std::string& text) {
    const auto id = business_id_from(text);
    if (!id) fail(query, source.begin, "query.not_a_business_id", {{"text", excerpt(text)}});
    Or either;
    for (const Facet facet : {Facet::organisation, Facet::partner})
        either.children.push_back({FacetTerm{facet, *id}, source});
    return either;
}

}  // namespace

bool is_condition(const Node& node) { return std::visit(ConditionTest{}, node.value); }

Node read_facet_value(LexemeCursor& cursor, Facet facet, bool in_group) {
    const std::size_t begin = cursor.begin();
    if (const auto* const phrase = cursor.get<Phrase>()) {
        const Lexeme& lexeme = cursor.take();
        return facet_node(cursor, facet, phrase_value(cursor, lexeme, *phrase), lexeme.source);
    }
    std::string value;
    while (const auto* const word = cursor.get<Word>()) {
        require_plain(cursor, *word);
        if (!value.empty()) value += ' ';
        value += word->text;
        cursor.take();
        if (!in_group) break;
    }
    return facet_node(cursor, facet, std::move(value), cursor.since(begin));
}

Node read_range_value(LexemeCursor& cursor, const FieldName& field) {
    const std::string text = cursor.get<RangeText>()->text;
    const SourceRange source = cursor.take().source;
    if (const auto* const date = std::get_if<DateField>(&field))
        return {read_date_range(cursor.query(), source, *date, text), source};
    if (const auto* const sum = std::get_if<Figure>(&field))
        return {read_money_range(cursor.query(), source, *sum, text), source};
    if (const auto* const key = std::get_if<KeyField>(&field)) {
        if (*key == KeyField::code) return {CodeTerm{text}, source};
        return {organisations_with(cursor.query(), source, text), source};
    }
    const Facet facet = std::get<Facet>(field);
    if (facet_info(facet).kind == FacetKind::year) return {read_years(cursor.query(), source, facet, text), source};
    return {FacetTerm{facet, text}, source};
}

Node range_condition(const RangeFilter& filter) {
    const auto field = field_from_name(filter.field);
    const SourceRange source{0, filter.range.size()};
    try {
        if (const auto* const date = field ? std::get_if<DateField>(&*field) : nullptr)
            return {read_date_range(filter.range, source, *date, filter.range), source};
        if (const auto* const sum = field ? std::get_if<Figure>(&*field) : nullptr)
            return {read_money_range(filter.range, source, *sum, filter.range), source};
    } catch (const Error&) {
        throw Error("usage.range", {{"field", filter.field}, {"range", excerpt(filter.range)}});
    }
    throw Error("usage.no_range_field", {{"field", filter.field}});
}

}  // namespace hankehaku::query
