#include "indexer/format/schema.h"

#include "base/fnv1a.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hankehaku::schema {
namespace {

// A label is read back from its terms, so it may not be cut.
constexpr std::size_t longest_label = 200;

// Xapian refuses terms over 245 bytes, and a zero byte counts twice.
constexpr std::size_t longest_term = 240;

/// A long term keeps its beginning, so that a prefix search still finds it, and a hash of the whole.
std::string bounded(std::string term) {
    if (term.size() <= longest_term) return term;
    const std::string hash = '~' + hex_digits(fnv1a(term));
    term.resize(longest_term - hash.size());
    return term + hash;
}

std::string prefixed(std::string_view prefix, std::string_view text) {
    std::string result;
    result.reserve(prefix.size() + text.size());
    result.append(prefix);
    std::remove_copy(text.begin(), text.end(), std::back_inserter(result), '\0');
    return bounded(std::move(result));
}

}  // namespace

std::string term(TermKind kind, std::string_view text) {
    switch (kind) {
        case TermKind::base: return prefixed("", text);
        case TermKind::part: return prefixed("P", text);
        case TermKind::root: return prefixed("R", text);
        case TermKind::beginning: return prefixed("T", text);
        case TermKind::surface: return prefixed("S", text);
        case TermKind::code: return prefixed("Q", text);
        case TermKind::name_word: return prefixed("N", text);
    }
    return {};
}

bool is_part(std::string_view term) { return term.starts_with('P'); }

std::vector<std::string_view> beginnings(std::string_view word) {
    constexpr std::size_t shorter = 5, longer = 7;
    std::vector<std::string_view> result;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < word.size() && characters <= longer; ++at) {
        const bool begins_character = (static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U;
        if (!begins_character) continue;
        if (characters == shorter || characters == longer) result.push_back(word.substr(0, at));
        ++characters;
    }
    return result;
}

static_assert(std::all_of(all_facets.begin(), all_facets.end(),
                          [](Facet facet) { return facet_slot(facet) < facet_slots; }),
              "a facet has a slot and a letter");

std::string facet_term(Facet facet, std::string_view value) {
    const std::array prefix{'X', static_cast<char>('A' + facet_slot(facet)), ':'};
    return prefixed({prefix.data(), prefix.size()}, value);
}

/// Separators inside a value would split it when the facet columns are read.
std::string facet_slot_value(const std::vector<std::string>& values) {
    std::string result;
    for (const auto& value : values) {
        if (!result.empty()) result += value_separator;
        std::remove_copy(value.begin(), value.end(), std::back_inserter(result), value_separator);
    }
    return result;
}

std::vector<std::string> values_of_facet_slot(std::string_view slot_value) {
    std::vector<std::string> values;
    for (std::size_t begin = 0; begin <= slot_value.size();) {
        const std::size_t end = std::min(slot_value.find(value_separator, begin), slot_value.size());
        values.emplace_back(slot_value.substr(begin, end - begin));
        begin = end + 1;
    }
    return values;
}

Xapian::termcount field_weight(TextField field) {
    switch (field) {
        case TextField::name: return 8;
        case TextField::applicant: return 4;
        case TextField::place:
        case TextField::objective: return 2;
        case TextField::summary: return summary_weight;
        case TextField::target: return 3;
        case TextField::principles: return 1;
        case TextField::report: return 4;
        case TextField::other: return 2;
    }
    return 1;
}

bool has_terms(std::string_view label) { return !label.empty() && label.size() <= longest_label; }

std::string scores_prefix(Effect effect) { return effect == Effect::direct ? "YD" : "YI"; }

std::string score_term(std::string_view label, Effect effect, int score) {
    std::string term = scores_prefix(effect);
    term += static_cast<char>('A' + score);
    return term.append(":").append(label);
}

std::string answer_term(std::string_view question, bool answer) {
    return std::string(answers_prefix).append(answer ? "K:" : "E:").append(question);
}

std::string_view label_in_term(std::string_view term) { return term.substr(term.find(':') + 1); }

}  // namespace hankehaku::schema
