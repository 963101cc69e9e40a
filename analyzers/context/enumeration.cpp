#include "analyzers/context/enumeration.h"

#include "base/ascii.h"
#include "base/code_points.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace hankehaku::analysis {
namespace {

constexpr std::size_t longest_enumeration = 12;
/// "kuin myös" is two words, of which neither begins what is enumerated.
constexpr std::array<std::string_view, 12> conjunctions = {"ja",  "tai",  "sekä", "eli",  "taikka", "ynnä",
                                                           "vai", "että", "kuin", "myös", "och",    "and"};
constexpr std::array<std::string_view, 4> hyphens = {"-", "\u2010", "\u2011", "\u2013"};

bool is_conjunction(const AnalyzedToken& token) {
    return std::find(conjunctions.begin(), conjunctions.end(), token.word->surface) != conjunctions.end();
}

/// "Sosiaali-ja" lacks a space.
bool starts_with_conjunction(std::string_view text) {
    return std::any_of(conjunctions.begin(), conjunctions.end(), [text](std::string_view word) {
        return text.starts_with(word) && text.size() > word.size() && text[word.size()] == ' ';
    });
}

bool starts_with_hyphen(std::string_view text) {
    return std::any_of(hyphens.begin(), hyphens.end(),
                       [text](std::string_view hyphen) { return text.starts_with(hyphen); });
}

bool is_hyphen(std::string_view gap) { return std::find(hyphens.begin(), hyphens.end(), gap) != hyphens.end(); }

/// "sosiaali - ja terveysala".
bool is_spaced_hyphen(std::string_view gap) {
    return gap.starts_with(' ') && gap.ends_with(' ') && starts_with_hyphen(gap.substr(1)) && gap.size() <= 5;
}

/// A hyphen at the end of the gap before a word, with something before it that is no part of a word.
bool ends_with_outer_hyphen(std::string_view gap) {
    for (const std::string_view hyphen : hyphens) {
        if (!gap.ends_with(hyphen) || gap.size() == hyphen.size()) continue;
        const char outside = gap[gap.size() - hyphen.size() - 1];
        return outside == ' ' || outside == '/' || outside == '(' || outside == ',';
    }
    return false;
}

/// What may be between the words of one enumeration.
bool is_inner_gap(std::string_view gap) {
    constexpr std::size_t longest_gap = 12;
    return gap.size() <= longest_gap && gap.find_first_of(".;:!?") == std::string_view::npos &&
           std::count(gap.begin(), gap.end(), '\n') <= 1;
}

bool has_separator(std::string_view gap) { return gap.find_first_of(",/&)") != std::string_view::npos; }

}  // namespace

bool has_suspended_hyphen(std::string_view text, Token token) {
    if (token.end >= text.size() || text[token.end] != '-') return false;
    std::size_t after = token.end + 1;
    return after >= text.size() || starts_with_conjunction(text.substr(after)) ||
           u_isalnum(next_code_point(text, after)) == 0;
}

std::string_view Enumeration::gap_before(std::size_t index) const {
    const std::vector<AnalyzedToken>& tokens = *tokens_;
    const std::size_t begin = index == 0 ? 0 : tokens[index - 1].end;
    return text_.substr(begin, tokens[index].begin - begin);
}

/// "asiakas- ja", and the slips "asiakas –ja" and "asiakas - ja".
bool Enumeration::waits_for_end(std::size_t index) const {
    const std::vector<AnalyzedToken>& tokens = *tokens_;
    if (index + 1 >= tokens.size()) return false;
    if (starts_with_hyphen(text_.substr(tokens[index].end))) return true;
    constexpr std::size_t space_and_dash = 4;
    const std::string_view gap = gap_before(index + 1);
    if (!is_conjunction(tokens[index + 1])) return false;
    return (gap.size() <= space_and_dash && ends_with_outer_hyphen(gap)) || is_spaced_hyphen(gap);
}

/// A dash opens an item of a bullet list as well; only a neighbour distinguishes the two.
bool Enumeration::takes_beginning(std::size_t index) const {
    if (index == 0 || !ends_with_outer_hyphen(gap_before(index))) return false;
    return is_conjunction((*tokens_)[index - 1]) || has_separator(gap_before(index));
}

/// "15–17-vuotiaat", "15 - 17-vuotiaat".
bool Enumeration::begins_range(std::size_t index) const {
    const std::vector<AnalyzedToken>& tokens = *tokens_;
    if (index + 1 >= tokens.size() || !all_digits(tokens[index].word->surface)) return false;
    const std::string& next = tokens[index + 1].word->surface;
    const std::size_t hyphen = next.find('-');
    const std::string_view gap = gap_before(index + 1);
    return hyphen != std::string::npos && hyphen + 1 < next.size() && all_digits(next.substr(0, hyphen)) &&
           (is_hyphen(gap) || is_spaced_hyphen(gap));
}

const AnalyzedToken* Enumeration::word_with_end(std::size_t index) const {
    if (begins_range(index)) return &(*tokens_)[index + 1];
    if (!waits_for_end(index)) return nullptr;
    const std::vector<AnalyzedToken>& tokens = *tokens_;
    for (std::size_t i = index + 1; i < std::min(tokens.size(), index + longest_enumeration); ++i) {
        const std::string_view gap = gap_before(i);
        if (!is_inner_gap(gap)) return nullptr;
        if (is_conjunction(tokens[i]) || has_suspended_hyphen(text_, tokens[i])) continue;
        return is_conjunction(tokens[i - 1]) || has_separator(gap) ? &tokens[i] : nullptr;
    }
    return nullptr;
}

const AnalyzedToken* Enumeration::head_behind(const AnalyzedToken& word) const {
    constexpr std::size_t most_modifiers = 3;
    const std::vector<AnalyzedToken>& tokens = *tokens_;
    const auto first = static_cast<std::size_t>(&word - tokens.data());
    if (gap_before(first).find(')') != std::string_view::npos) return &word;
    for (std::size_t i = first; i + 1 < tokens.size() && i < first + most_modifiers; ++i) {
        const bool is_modifier = tokens[i].word->surface.ends_with('n') && gap_before(i + 1) == " ";
        if (!is_modifier) return nullptr;
        if (!tokens[i + 1].word->surface.ends_with('n')) return &tokens[i + 1];
    }
    return nullptr;
}

const AnalyzedToken* Enumeration::word_with_beginning(std::size_t index) const {
    if (!takes_beginning(index)) return nullptr;
    const std::vector<AnalyzedToken>& tokens = *tokens_;
    for (std::size_t i = index; i-- > 0 && index - i < longest_enumeration;) {
        const std::string_view gap = gap_before(i + 1);
        if (!is_inner_gap(gap) || gap.find('\n') != std::string_view::npos) return nullptr;
        if (is_conjunction(tokens[i]) || ends_with_outer_hyphen(gap_before(i))) continue;
        return &tokens[i];
    }
    return nullptr;
}

}  // namespace hankehaku::analysis
