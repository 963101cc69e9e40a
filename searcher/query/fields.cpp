#include "searcher/query/fields.h"

#include "base/characters.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace hankehaku::query {
namespace {

struct RangeName {
    std::string_view name;
    FieldName field;
    bool listed;  // shown in messages: the proper Finnish names
};

constexpr std::array range_names{
    RangeName{"alku", DateField::start, true},
    RangeName{"start", DateField::start, false},
    RangeName{"loppu", DateField::end, true},
    RangeName{"end", DateField::end, false},
    RangeName{"rahoitus", MoneyField::granted, true},
    RangeName{"funding", MoneyField::granted, false},
    RangeName{"myönnetty", MoneyField::granted, true},
    RangeName{"myonnetty", MoneyField::granted, false},
    RangeName{"granted", MoneyField::granted, false},
    RangeName{"maksettu", MoneyField::paid, true},
    RangeName{"paid", MoneyField::paid, false},
    RangeName{"suunniteltu", MoneyField::planned_total, true},
    RangeName{"planned", MoneyField::planned_total, false},
    RangeName{"toteutunut", MoneyField::actual_total, true},
    RangeName{"actual", MoneyField::actual_total, false},
};

// Finnish case endings as written behind a colon: EU:n, ESR:ää, TEM:iin.
constexpr std::string_view case_endings =
    " n t a ä en in an än on un yn ön ta tä aa ää ia iä na nä ssa ssä sta stä lla llä lta ltä lle ksi tta ttä aan ään "
    "een"
    " iin oon uun yyn öön hin hen hun hyn ita itä ien iden ina inä issa issä ista istä illa illä ilta iltä ille iksi "
    "ihin ";

// The leading letters (and marks) of `text`.
std::string_view leading_letters(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const Character c = character_at(text, end);
        if (!is_word_character(c.code) || is_digit(c.code)) break;
        end += c.size;
    }
    return text.substr(0, end);
}

bool is_name_like(std::string_view prefix) {
    for (std::size_t at = 0; at < prefix.size();) {
        const Character c = character_at(prefix, at);
        if (c.code != U'-' && (!is_word_character(c.code) || is_digit(c.code))) return false;
        at += c.size;
    }
    return !prefix.empty();
}

std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        characters += c.code;
        at += c.size;
    }
    return characters;
}

// "EU" of "EU:n": capitals, or a short name that is no field's.  "ely" is a facet, but ely:n is said far more often
// than an authority called "n" is asked for.
bool inflects_with_colon(std::string_view prefix) {
    constexpr std::size_t longest_abbreviation = 5;
    const std::string lower = to_lower(prefix);
    const std::string composed = to_nfc(prefix);
    bool capitals = true;
    for (std::size_t at = 0; at < composed.size();) {
        const Character c = character_at(composed, at);
        const std::string_view letter = std::string_view(composed).substr(at, c.size);
        if (c.code != U'-' && to_lower(letter) == letter) capitals = false;
        at += c.size;
    }
    return capitals || lower == "ely" ||
           (!field_from_name(lower) && characters_of(composed).size() <= longest_abbreviation);
}

bool begins_with_case_ending(std::string_view suffix) {
    const std::string ending = to_nfc(leading_letters(suffix));
    return !ending.empty() && case_endings.find(' ' + ending + ' ') != std::string_view::npos;
}

// Changes, additions, removals and swaps of neighbours that make one name the other.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    std::iota(cost[0].begin(), cost[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({change, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

std::vector<std::string_view> all_names() {
    std::vector<std::string_view> names;
    names.reserve(all_text_fields.size() + 2 * all_facets.size() + range_names.size());
    for (const TextField field : all_text_fields) names.push_back(text_field_name(field));
    for (const Facet facet : all_facets) names.push_back(facet_name(facet));
    for (const Facet facet : all_facets) names.push_back(facet_english_name(facet));
    for (const RangeName& entry : range_names) names.push_back(entry.name);
    return names;
}

}  // namespace

std::optional<FieldName> field_from_name(std::string_view name) {
    const std::string wanted = to_lower(name);
    if (const auto field = text_field_from_name(wanted)) return *field;
    for (const RangeName& entry : range_names)
        if (entry.name == wanted) return entry.field;
    if (const auto facet = facet_from_name(wanted)) return *facet;
    return std::nullopt;
}

bool takes_range(const FieldName& field) {
    const auto* const facet = std::get_if<Facet>(&field);
    return facet != nullptr ? *facet == Facet::year : !std::holds_alternative<TextField>(field);
}

std::string known_field_names() {
    std::string list;
    const auto add = [&](std::string_view name) {
        if (!list.empty()) list += ", ";
        list += name;
    };
    for (const TextField field : all_text_fields) add(text_field_name(field));
    for (const Facet facet : all_facets)
        if (!text_field_from_name(facet_name(facet))) add(facet_name(facet));
    for (const RangeName& entry : range_names)
        if (entry.listed) add(entry.name);
    return list;
}

std::optional<std::string> similar_field_name(std::string_view name) {
    constexpr std::size_t longest_name = 30;
    const std::u32string wanted = characters_of(to_lower(name));
    if (wanted.size() > longest_name) return std::nullopt;
    std::optional<std::string> best;
    std::size_t best_distance = 1 + std::max<std::size_t>(1, wanted.size() / 4);
    for (const std::string_view known : all_names()) {
        const std::size_t distance = edit_distance(wanted, characters_of(known));
        if (distance >= best_distance) continue;
        best = known;
        best_distance = distance;
    }
    return best;
}

std::optional<std::size_t> field_colon(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view prefix = word.substr(0, colon);
    const std::string_view suffix = word.substr(colon + 1);
    if (!is_name_like(prefix) || suffix.starts_with("//")) return std::nullopt;
    if (begins_with_case_ending(suffix) && inflects_with_colon(prefix)) return std::nullopt;
    return colon;
}

}  // namespace hankehaku::query
