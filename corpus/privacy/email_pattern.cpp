#include "corpus/privacy/personal_data_patterns.h"

#include <array>
#include <string_view>

namespace hankehaku {
namespace {

bool is_address_character(char32_t c, std::u32string_view further) {
    return is_letter(c) || is_digit(c) || further.find(c) != std::u32string_view::npos;
}

/// The sign between name and domain at a position, with the spaces in its brackets.
struct AtSign {
    std::size_t length = 0;
    bool is_word = false;  ///< " at ": an English word, too
};

AtSign at_sign(const FoldedText& text, std::size_t at) {
    const char32_t first = text[at];
    if (first == U'@') return {1, false};
    if (first == U' ' || first == U'_' || first == U'\t') {
        const char32_t next = text[at + 1];
        if (next != U'a' && next != U'ä' && next != U'(' && next != U'm') return {};
        for (const std::u32string_view word : {U"at", U"ät", U"(at", U"miukumauku"})
            if (text.has(at + 1, word) && (text[at + 1 + word.size()] == first || text[at + 1 + word.size()] == U'\n'))
                return {word.size() + 2, true};
        return {};
    }
    constexpr std::u32string_view opening = U"([{<", closing = U")]}>";
    const std::size_t bracket = opening.find(first);
    if (bracket == std::u32string_view::npos) return {};
    const std::size_t word = after_spaces(text, at + 1);
    for (const std::u32string_view sign : {U"@", U"at", U"ät", U"a", U"ä", U"miukumauku", U"miuku", U"et"}) {
        if (!text.has(word, sign)) continue;
        const std::size_t end = after_spaces(text, word + sign.size());
        if (text[end] == closing[bracket]) return {end + 1 - at, false};
    }
    return {};
}

std::size_t dot_length(const FoldedText& text, std::size_t at) {
    constexpr std::array<std::u32string_view, 12> signs{U"(piste)", U"[piste]", U"{piste}", U"(dot)",
                                                        U"[dot]",   U"{dot}",   U"(.)",     U"[.]",
                                                        U" piste ", U" dot ",   U"(punkt)", U"[punkt]"};
    if (text[at] == U'.') return 1;
    const std::size_t bracket = after_spaces(text, at);
    for (const auto sign : signs) {
        if (text.has(at, sign)) return sign.size();
        if (bracket > at && sign.front() != U' ' && text.has(bracket, sign))
            return after_spaces(text, bracket + sign.size()) - at;
    }
    return 0;
}

/// One space or line break, or a few spaces.
std::size_t after_gap(const FoldedText& text, std::size_t at) {
    constexpr std::size_t most_spaces = 3;
    std::size_t end = at;
    while (end < text.size() && end - at < most_spaces && is_blank(text[end])) ++end;
    if (text[end] == U'\n' && end < text.size()) {
        ++end;
        while (end < text.size() && end - at < 2 * most_spaces && is_blank(text[end])) ++end;
    }
    return end;
}

struct Domain {
    std::size_t end = 0;
    std::size_t labels = 0;
};

/// The domain that begins at `begin`.  The last of its labels has two letters or more.
Domain domain_at(const FoldedText& text, std::size_t begin) {
    constexpr std::size_t longest_domain = 255;
    Domain domain{begin, 0};
    for (std::size_t at = begin; at < text.size() && at - begin < longest_domain;) {
        const std::size_t label = at;
        while (at - begin < longest_domain && is_address_character(text[at], U"-_") && at < text.size()) ++at;
        if (at == label) break;
        ++domain.labels;
        if (at - label >= 2) domain.end = at;
        const std::size_t dot = dot_length(text, at);
        if (dot == 0) {
            // "firma .example", "firma. example": only where no domain has ended yet
            const std::size_t spaced = after_gap(text, at);
            if (domain.labels > 1 || spaced == at || text[spaced] != U'.' || !is_letter(text[spaced + 1])) break;
            at = spaced + 1;
            continue;
        }
        at += dot;
        if (domain.labels == 1 && (text[at] == U'\n' || text[at] == U' ')) {
            const std::size_t next = after_gap(text, at);
            if (text.is_capital(next) || !is_letter(text[next])) break;
            std::size_t end = next;
            while (is_letter(text[end]) && end - next < longest_domain) ++end;
            if (text[at] == U' ' && end - next > 7) break;  // a word, not the end of a domain
            at = next;
        }
    }
    return domain;
}

std::size_t local_begin(const FoldedText& text, std::size_t end, std::size_t earliest) {
    constexpr std::size_t longest_local = 64;
    std::size_t begin = end;
    while (begin > earliest && end - begin < longest_local && is_address_character(text[begin - 1], U"._%+-'")) --begin;
    // A long address may be folded after its dot.
    if (begin > earliest + 1 && begin < end && text[begin - 1] == U'\n' && !text.is_capital(begin) &&
        (text[begin - 2] == U'.' || text[begin - 2] == U'_' || text[begin - 2] == U'-')) {
        std::size_t before = begin - 1;
        while (before > earliest && end - before < longest_local && is_address_character(text[before - 1], U"._%+-'"))
            --before;
        begin = before;
    }
    // "aino piste malli", "aino(dot)malli"
    for (const std::u32string_view dot :
         {U" piste ", U" dot ", U"(piste)", U"[piste]", U"(dot)", U"[dot]", U"[.]", U"(.)"}) {
        if (begin < earliest + dot.size() || !text.has(begin - dot.size(), dot)) continue;
        std::size_t before = begin - dot.size();
        while (before > earliest && end - before < longest_local && is_address_character(text[before - 1], U"._%+-'"))
            --before;
        begin = before;
        break;
    }
    while (begin < end && (text[begin] == U'.' || text[begin] == U'-' || text[begin] == U'\'')) ++begin;
    return begin;
}

bool begins_clause(const FoldedText& text, std::size_t at) {
    return at == 0 || std::u32string_view(U"\n:,;(<|/\t").find(text[at - 1]) != std::u32string_view::npos ||
           (at >= 2 && is_blank(text[at - 1]) &&
            std::u32string_view(U"\n:,;(<|/\t").find(text[at - 2]) != std::u32string_view::npos);
}

}  // namespace

std::optional<TextSpan> email_around(const FoldedText& text, std::size_t at, std::size_t earliest) {
    constexpr std::size_t most_spaces = 6;
    const AtSign sign = at_sign(text, at);
    if (sign.length == 0) return std::nullopt;
    std::size_t local_end = at;
    for (std::size_t spaces = 0; !sign.is_word && spaces < most_spaces && local_end > earliest; ++spaces)
        if (is_blank(text[local_end - 1]) || (text[local_end - 1] == U'\n' && spaces > 0) ||
            (text[local_end - 1] == U'\n'))
            --local_end;
        else
            break;
    const std::size_t begin = local_begin(text, local_end, earliest);
    if (begin == local_end) return std::nullopt;
    const std::size_t gap = at + sign.length;
    const std::size_t start = after_gap(text, gap);
    const Domain domain = domain_at(text, start);
    if (domain.end == start) return std::nullopt;
    const bool attached = local_end == at && start == gap && !sign.is_word;
    // Without a dot in the domain it is an address only when nothing stands between: "seuraa @kirjasto" is none.
    if (domain.labels < 2 && (!attached || text[at] != U'@' || local_end - begin < 3)) return std::nullopt;
    if (sign.is_word) {
        const auto local = text.view().substr(begin, local_end - begin);
        const bool web = text.has(start, U"www.") || text.has(start, U"http");
        const bool name = local.find_first_of(U"._") != std::u32string_view::npos || begins_clause(text, begin);
        if (web || !name) return std::nullopt;
    }
    return TextSpan{begin, domain.end};
}

}  // namespace hankehaku
