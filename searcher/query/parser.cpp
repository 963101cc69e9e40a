#include "searcher/query/parser.h"

#include "searcher/query/field_value.h"
#include "searcher/query/lexeme_cursor.h"

#include <string>
#include <utility>

// query    = or
// or       = and { OR and }
// and      = sequence { AND sequence }
// sequence = item { item }
// item     = near | ( "-" | NOT ) primary
// near     = primary { NEAR/n primary }
// primary  = word | phrase | group | field ( word | phrase | group | range )
// group    = "(" or ")"
namespace hankehaku::query {
namespace {

class Parser {
public:
    explicit Parser(std::string_view query) : cursor_(query) {}

    std::optional<Node> run() {
        if (cursor_.at(Symbol::end)) {
            refuse_punctuation_only();
            return std::nullopt;
        }
        Node node = parse_or();
        if (cursor_.at(Symbol::close)) refuse_stray_close();
        return node;
    }

private:
    void refuse_punctuation_only() const {
        const std::string_view query = cursor_.query();
        for (std::size_t at = 0; at < query.size(); at += character_at(query, at).size)
            if (!is_space(character_at(query, at).code)) cursor_.refuse(at, "query.no_word");
    }

    [[noreturn]] void refuse_stray_close() const { cursor_.refuse(cursor_.begin(), "query.stray_close"); }

    Node parse_or() {
        return parse_chain<Or>(Symbol::disjunction, [this] { return parse_and(); });
    }

    Node parse_and() {
        return parse_chain<And>(Symbol::conjunction, [this] { return parse_sequence(); });
    }

    template <typename Chain, typename ParseOperand>
    Node parse_chain(Symbol symbol, ParseOperand parse_operand) {
        const std::size_t begin = cursor_.begin();
        Chain chain;
        chain.children.push_back(parse_operand());
        while (cursor_.at(symbol)) {
            require_operand_after(cursor_.take());
            chain.children.push_back(parse_operand());
        }
        if (chain.children.size() == 1) return std::move(chain.children.front());
        return {std::move(chain), cursor_.since(begin)};
    }

    void require_operand_after(const Lexeme& sign) const {
        if (cursor_.at_binary_operator())
            cursor_.refuse(cursor_.begin(), "query.two_operators",
                           {{"first", cursor_.excerpt_of(sign)}, {"second", cursor_.excerpt_of(cursor_.current())}});
        if (cursor_.at_end_of_group())
            cursor_.refuse(sign.source.begin, "query.nothing_after_operator", {{"operator", cursor_.excerpt_of(sign)}});
    }

    Node parse_sequence() {
        if (cursor_.at(Symbol::close)) refuse_stray_close();
        if (cursor_.at_binary_operator())
            cursor_.refuse(cursor_.begin(), "query.nothing_before_operator",
                           {{"operator", cursor_.excerpt_of(cursor_.current())}});
        const std::size_t begin = cursor_.begin();
        Sequence sequence;
        while (!cursor_.at(Symbol::conjunction) && !cursor_.at(Symbol::disjunction) && !cursor_.at_end_of_group()) {
            if (facet_group_ && cursor_.begin() != begin) refuse_second_value();
            const bool hyphenated =
                behind_number(sequence) && cursor_.at(Symbol::minus) && cursor_.next_is_glued_word();
            const bool excluded = !hyphenated && cursor_.at_negation();
            add_item(sequence,
                     excluded ? parse_negated() : parse_near(hyphenated ? parse_hyphenated() : parse_primary()),
                     excluded);
        }
        return simplified(std::move(sequence), cursor_.since(begin));
    }

    /// "18-29 -vuotiaat" is Finnish orthography: the hyphen joins the word to the number before it.
    static bool behind_number(const Sequence& sequence) {
        const auto* const word = sequence.wanted.empty() ? nullptr : std::get_if<Word>(&sequence.wanted.back().value);
        return word != nullptr && word->kind == WordKind::plain && word->text.back() >= '0' && word->text.back() <= '9';
    }

    Node parse_hyphenated() {
        const std::size_t begin = cursor_.take().source.begin;
        Word word = std::get<Word>(cursor_.take().value);
        word.text.insert(0, 1, '-');
        word.source = cursor_.since(begin);
        return {word, word.source};
    }

    /// (-x) beside other words excludes x, and -(-x) requires it.
    static void add_item(Sequence& sequence, Node node, bool excluded) {
        while (auto* const negation = std::get_if<Not>(&node.value)) {
            Node inner = std::move(negation->child.front());
            node = std::move(inner);
            excluded = !excluded;
        }
        if (excluded)
            sequence.excluded.push_back(std::move(node));
        else
            (is_condition(node) ? sequence.conditions : sequence.wanted).push_back(std::move(node));
    }

    [[noreturn]] void refuse_second_value() const { cursor_.refuse(cursor_.begin(), "query.two_values"); }

    /// A sequence of one node is that node.
    static Node simplified(Sequence sequence, SourceRange source) {
        if (sequence.wanted.size() + sequence.conditions.size() + sequence.excluded.size() > 1)
            return {std::move(sequence), source};
        if (!sequence.wanted.empty()) return std::move(sequence.wanted.front());
        if (!sequence.conditions.empty()) return std::move(sequence.conditions.front());
        return {Not{std::move(sequence.excluded)}, source};
    }

    Node parse_negated() {
        const Lexeme& sign = cursor_.take();
        const std::string name = cursor_.excerpt_of(sign);
        if (cursor_.at_negation())
            cursor_.refuse(cursor_.begin(), "query.double_negation",
                           {{"first", name}, {"second", cursor_.excerpt_of(cursor_.current())}});
        const bool apart = std::get<Symbol>(sign.value) == Symbol::minus && !cursor_.current().glued;
        if (apart || cursor_.at_binary_operator() || cursor_.at_end_of_group())
            cursor_.refuse(sign.source.begin, "query.nothing_to_leave_out", {{"operator", name}});
        Node node = parse_primary();
        if (cursor_.get<NearOperator>() != nullptr) refuse_negated_near();
        return node;
    }

    [[noreturn]] void refuse_negated_near() const {
        cursor_.refuse(cursor_.begin(), "query.negated_near", {{"operator", cursor_.excerpt_of(cursor_.current())}});
    }

    Node parse_near(Node first) {
        const std::size_t begin = first.source.begin;
        if (cursor_.get<NearOperator>() == nullptr) return first;
        Near near{{}, cursor_.get<NearOperator>()->distance};
        require_near_operand(first, cursor_.current());
        near.operands.push_back(std::move(first));
        while (const auto* const sign = cursor_.get<NearOperator>()) {
            if (sign->distance != near.distance) cursor_.refuse(cursor_.begin(), "query.two_near_distances");
            const Lexeme& taken = cursor_.take();
            require_operand_after(taken);
            if (cursor_.at_negation()) refuse_negated_near();
            near.operands.push_back(parse_primary());
            require_near_operand(near.operands.back(), taken);
        }
        return {std::move(near), cursor_.since(begin)};
    }

    void require_near_operand(const Node& node, const Lexeme& sign) const {
        if (std::holds_alternative<Word>(node.value) || std::holds_alternative<Phrase>(node.value)) return;
        const Arguments arguments{{"operator", cursor_.excerpt_of(sign)}};
        if (std::holds_alternative<Scoped>(node.value))
            cursor_.refuse(node.source.begin, "query.field_beside_near", arguments);
        cursor_.refuse(node.source.begin, "query.near_of_other", arguments);
    }

    Node parse_primary() {
        if (const auto* const field = cursor_.get<FieldName>()) return parse_field(*field);
        if (cursor_.at(Symbol::open)) return parse_group();
        if (facet_group_) return read_facet_value(cursor_, *facet_group_, true);
        const Lexeme& lexeme = cursor_.take();
        if (const auto* const word = std::get_if<Word>(&lexeme.value)) return {*word, word->source};
        return {std::get<Phrase>(lexeme.value), lexeme.source};
    }

    Node parse_group() {
        const Lexeme& open = cursor_.take();
        const std::size_t begin = open.source.begin;
        if (++depth_ > max_nesting) cursor_.refuse(begin, "query.too_deep", {{"limit", max_nesting}});
        if (cursor_.at(Symbol::close)) cursor_.refuse(begin, "query.empty_group");
        if (cursor_.at(Symbol::end)) refuse_unclosed(begin);
        Node node = parse_or();
        if (!cursor_.at(Symbol::close)) refuse_unclosed(begin);
        cursor_.take();
        --depth_;
        node.source = cursor_.since(begin);
        return node;
    }

    [[noreturn]] void refuse_unclosed(std::size_t open) const { cursor_.refuse(open, "query.group_not_closed"); }

    Node parse_field(FieldName field) {
        if (text_group_ || facet_group_)
            cursor_.refuse(cursor_.begin(), "query.field_in_field", {{"field", cursor_.excerpt_of(cursor_.current())}});
        const Lexeme& name = cursor_.take();
        require_field_value(name);
        Node node = parse_field_value(field, name);
        node.source = cursor_.since(name.source.begin);
        return node;
    }

    void require_field_value(const Lexeme& name) const {
        if (cursor_.at(Symbol::minus))
            cursor_.refuse(cursor_.begin(), "query.minus_after_field", {{"field", cursor_.excerpt_of(name)}});
        if (!cursor_.current().glued || cursor_.at_end_of_group())
            cursor_.refuse(name.source.begin, "query.field_without_value", {{"field", cursor_.excerpt_of(name)}});
        if (cursor_.get<FieldName>() != nullptr) cursor_.refuse(cursor_.begin(), "query.two_fields");
        if (cursor_.at_binary_operator() || cursor_.at(Symbol::negation))
            cursor_.refuse(cursor_.begin(), "query.operator_as_value",
                           {{"operator", cursor_.excerpt_of(cursor_.current())}});
    }

    Node parse_field_value(const FieldName& field, const Lexeme& name) {
        if (cursor_.get<RangeText>() != nullptr) return read_range_value(cursor_, field);
        if (const auto* const text_field = std::get_if<TextField>(&field)) {
            text_group_ = true;
            Scoped scoped{*text_field, {}};
            scoped.child.push_back(parse_primary());
            text_group_ = false;
            return {std::move(scoped), {}};
        }
        const auto* const facet = std::get_if<Facet>(&field);
        if (facet == nullptr)
            cursor_.refuse(cursor_.begin(), "query.group_of_ranges", {{"field", cursor_.excerpt_of(name)}});
        if (!cursor_.at(Symbol::open)) return read_facet_value(cursor_, *facet, false);
        facet_group_ = *facet;
        Node node = parse_group();
        facet_group_.reset();
        return node;
    }

    LexemeCursor cursor_;
    std::size_t depth_ = 0;
    bool text_group_ = false;           ///< in the parentheses of a text field
    std::optional<Facet> facet_group_;  ///< the facet whose parentheses we are in
};

}  // namespace

std::optional<Node> parse_query(std::string_view text) { return Parser(text).run(); }

}  // namespace hankehaku::query
