#include "searcher/words/typed_query.h"

#include "base/characters.h"
#include "hankehaku/error.h"
#include "searcher/query/fields.h"
#include "searcher/query/parser.h"

#include <algorithm>

namespace hankehaku {
namespace {

bool parts_words(char32_t code) {
    return query::is_space(code) || query::is_double_quote(code) || code == U'(' || code == U')' || code == U'=';
}

bool is_plain_word(const query::Node& node) {
    const auto* word = std::get_if<query::Word>(&node.value);
    return word != nullptr && word->kind == query::WordKind::plain;
}

bool is_plain(std::string_view head) {
    try {
        const auto tree = query::parse_query(head);
        if (!tree || is_plain_word(*tree)) return true;
        const auto* sequence = std::get_if<query::Sequence>(&tree->value);
        return sequence != nullptr && sequence->conditions.empty() && sequence->excluded.empty() &&
               std::all_of(sequence->wanted.begin(), sequence->wanted.end(), is_plain_word);
    } catch (const Error&) {
        return false;  // an open quote, an operator with nothing after it yet
    }
}

}  // namespace

TypedQuery cut_before_last_word(std::string_view text) {
    if (query::first_invalid_byte(text)) return {};
    while (!text.empty() && query::is_space(query::character_before(text, text.size()).code))
        text.remove_suffix(query::character_before(text, text.size()).size);
    std::size_t begin = text.size();
    while (begin > 0 && !parts_words(query::character_before(text, begin).code))
        begin -= query::character_before(text, begin).size;
    const std::size_t colon = text.find(':', begin);
    if (colon != std::string_view::npos && query::field_from_name(text.substr(begin, colon - begin))) begin = colon + 1;
    while (begin < text.size() && query::is_dash(query::character_at(text, begin).code))
        begin += query::character_at(text, begin).size;
    const std::string_view head = text.substr(0, begin), word = text.substr(begin);
    if (!query::has_word_character(word)) return {text, {}, false};
    const bool blank = std::all_of(head.begin(), head.end(), [](char c) { return c == ' '; });
    return {head, word, blank || (query::is_space(query::character_before(head, head.size()).code) && is_plain(head))};
}

}  // namespace hankehaku
