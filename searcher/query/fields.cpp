#include "searcher/query/fields.h"

#include "base/ascii.h"
#include "base/characters.h"
#include "base/edit_distance.h"
#include "base/letters.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace hankehaku::query {
namespace {

struct DateName {
    std::string_view name;
    std::string_view english;
    DateField field;
};

constexpr std::array date_names{DateName{"alku", "start", DateField::start}, DateName{"loppu", "end", DateField::end}};

struct KeyName {
    std::string_view name;
    std::string_view english;
    KeyField field;
};

constexpr std::array key_names{KeyName{"koodi", "code", KeyField::code},
                               KeyName{"y-tunnus", "business-id", KeyField::business_id}};

// Elsewhere the granted and the paid sum; here, where one is wanted, the granted.
constexpr std::array<std::string_view, 2> granted_names{"rahoitus", "funding"};

/// As typed on a foreign keyboard.
std::string undotted(std::string_view name) { return to_utf8(without_dots(letters_of(name))); }

/// The sums by which a query can ask.
std::vector<const FigureInfo*> sums() {
    std::vector<const FigureInfo*> found;
    for (const FigureInfo& info : figure_table)
        if (info.unit == FigureUnit::euros) found.push_back(&info);
    return found;
}

// Finnish case endings as written after a colon: EU:n, ESR:ää, TEM:iin.
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
           (!field_from_name(lower) && letters_of(composed).size() <= longest_abbreviation);
}

bool begins_with_case_ending(std::string_view suffix) {
    const std::string ending = to_nfc(leading_letters(suffix));
    return !ending.empty() && case_endings.find(' ' + ending + ' ') != std::string_view::npos;
}

/// Every name that a field has.
std::vector<std::string> all_names() {
    std::vector<std::string> names;
    const auto add = [&](std::string_view name) {
        if (!name.empty()) names.emplace_back(name);
    };
    for (const TextField field : all_text_fields) add(text_field_name(field));
    for (const Facet facet : all_facets) add(facet_name(facet));
    for (const Facet facet : all_facets) add(facet_english_name(facet));
    for (const DateName& date : date_names) {
        add(date.name);
        add(date.english);
    }
    for (const KeyName& key : key_names) {
        add(key.name);
        add(key.english);
    }
    for (const std::string_view name : granted_names) add(name);
    for (const FigureInfo* sum : sums()) {
        add(sum->name);
        add(undotted(sum->name));
        add(sum->other.empty() ? sum->english : sum->other);
    }
    return names;
}

}  // namespace

std::optional<FieldName> field_from_name(std::string_view name) {
    const std::string wanted = to_lower(name);
    if (const auto field = text_field_from_name(wanted)) return *field;
    for (const DateName& date : date_names)
        if (wanted == date.name || wanted == date.english) return date.field;
    for (const KeyName& key : key_names)
        if (wanted == key.name || wanted == key.english) return key.field;
    if (std::find(granted_names.begin(), granted_names.end(), wanted) != granted_names.end()) return Figure::granted;
    for (const FigureInfo* sum : sums())
        if (wanted == sum->name || wanted == undotted(sum->name) || wanted == sum->english ||
            (!sum->other.empty() && wanted == sum->other))
            return sum->figure;
    if (const auto facet = facet_from_name(wanted)) return *facet;
    return std::nullopt;
}

bool takes_range(const FieldName& field) {
    const auto* const facet = std::get_if<Facet>(&field);
    if (facet == nullptr) return !std::holds_alternative<TextField>(field);
    const FacetKind kind = facet_info(*facet).kind;
    return kind == FacetKind::year || kind == FacetKind::funding_class;
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
    for (const DateName& date : date_names) add(date.name);
    for (const KeyName& key : key_names) add(key.name);
    add(granted_names.front());
    for (const FigureInfo* sum : sums()) add(sum->name);
    return list;
}

std::optional<std::string> similar_field_name(std::string_view name) {
    constexpr std::size_t longest_name = 30;
    const std::u16string wanted = letters_of(to_lower(name));
    if (wanted.size() > longest_name) return std::nullopt;
    std::optional<std::string> best;
    std::size_t best_distance = 1 + std::max<std::size_t>(1, wanted.size() / 4);
    for (const std::string& known : all_names()) {
        const std::size_t distance = edit_distance(wanted, letters_of(known));
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
