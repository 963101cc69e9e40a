#include "corpus/privacy/number_context.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hankehaku {
namespace {

constexpr std::array<std::u32string_view, 33> phone_words{
    U"puh",       U"puhelin",  U"puhelinnumero", U"puhelinnro", U"puhnro",    U"puhelimet", U"puhelimitse",
    U"gsm",       U"matkapuh", U"matkapuhelin",  U"mobiili",    U"mobile",    U"mobil",     U"mob",
    U"tel",       U"telefon",  U"tfn",           U"phone",      U"telephone", U"fax",       U"faksi",
    U"telefax",   U"kännykkä", U"kännykän",      U"numeroon",   U"numerosta", U"p",         U"soita",
    U"soittakaa", U"vaihde",   U"keskus",        U"cell",       U"whatsapp"};

constexpr std::array<std::u32string_view, 36> words_of_other_numbers{U"dnro",
                                                                     U"diaarinumero",
                                                                     U"diaarinro",
                                                                     U"diaari",
                                                                     U"drno",
                                                                     U"y-tunnus",
                                                                     U"ytunnus",
                                                                     U"issn",
                                                                     U"isbn",
                                                                     U"doi",
                                                                     U"viite",
                                                                     U"viitenumero",
                                                                     U"viitenro",
                                                                     U"asianumero",
                                                                     U"postinumero",
                                                                     U"postinro",
                                                                     U"koodi",
                                                                     U"hankekoodi",
                                                                     U"hankenumero",
                                                                     U"projektinumero",
                                                                     U"projektikoodi",
                                                                     U"kiinteistötunnus",
                                                                     U"fo-nummer",
                                                                     U"lasku",
                                                                     U"laskunumero",
                                                                     U"tilausnumero",
                                                                     U"tuotekoodi",
                                                                     U"ean",
                                                                     U"sopimusnumero",
                                                                     U"tol",
                                                                     U"versio",
                                                                     U"rekisterinumero",
                                                                     U"id",
                                                                     U"orgnr",
                                                                     U"n",
                                                                     U"e"};

template <std::size_t size>
bool contains(const std::array<std::u32string_view, size>& words, std::u32string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

unsigned value_of(const FoldedText& text, const DigitGroup& group) {
    unsigned value = 0;
    for (std::size_t at = group.begin; at < group.end && at < group.begin + 6; ++at)
        value = value * 10 + static_cast<unsigned>(text[at] - U'0');
    return value;
}

bool is_year(const FoldedText& text, const DigitGroup& group) {
    const unsigned year = value_of(text, group);
    return group.size() == 4 && year >= 1850 && year < 2100;
}

bool is_month(const FoldedText& text, const DigitGroup& group) {
    const unsigned month = value_of(text, group);
    return group.size() <= 2 && month >= 1 && month <= 12;
}

bool is_day(const FoldedText& text, const DigitGroup& group) {
    const unsigned day = value_of(text, group);
    return group.size() <= 2 && day >= 1 && day <= 31;
}

/// The check digit of a Finnish business id: seven digits and one more.
bool is_business_id(const FoldedText& text, const NumberGroups& groups) {
    constexpr std::array<unsigned, 7> weights{7, 9, 10, 5, 8, 4, 2};
    if (groups.size() >= 2 && groups[0].size() == 7 && groups[1].size() == 1) return true;
    if (groups.size() != 1 || groups[0].size() != 8) return false;
    unsigned sum = 0;
    for (std::size_t place = 0; place < weights.size(); ++place)
        sum += weights[place] * static_cast<unsigned>(text[groups[0].begin + place] - U'0');
    const unsigned remainder = sum % 11, check = static_cast<unsigned>(text[groups[0].end - 1] - U'0');
    return remainder != 1 && check == (remainder == 0 ? 0 : 11 - remainder);
}

bool is_issn(const FoldedText& text, const NumberGroups& groups) {
    return groups.size() == 2 && groups[0].size() == 4 && (groups[1].size() == 4 || groups[1].size() == 3) &&
           text[groups[0].end] == U'-' && groups[1].begin == groups[0].end + 1 &&
           (groups[1].size() == 4 || text[groups[1].end] == U'x');
}

/// "040/000/9101", "0814/2015": a number of a diary or of a law.
bool is_diary_number(const FoldedText& text, const NumberGroups& groups) {
    std::size_t slashes = 0;
    for (std::size_t number = 1; number < groups.size(); ++number)
        if (text[groups[number - 1].end] == U'/') ++slashes;
    if (slashes == 0) return false;
    return slashes > 1 || is_year(text, groups.back()) || text[groups.back().end] == U'/';
}

bool all_groups(const NumberGroups& groups, std::size_t size) {
    return std::all_of(groups.begin(), groups.end(), [&](const DigitGroup& group) { return group.size() == size; });
}

bool stands_with_dots(const FoldedText& text, const NumberGroups& groups) {
    return groups.size() > 1 && text[groups[0].end] == U'.';
}

std::size_t digits_of(const NumberGroups& groups) {
    std::size_t total = 0;
    for (const DigitGroup& group : groups) total += group.size();
    return total;
}

/// "24.9384", "0.25", "01.11.0": a decimal or a number of a chapter.
bool is_decimal(const FoldedText& text, const NumberGroups& groups) {
    return stands_with_dots(text, groups) && (groups.size() == 2 ? digits_of(groups) < 9 : groups[0].size() < 2);
}

bool has_lone_digit(const NumberGroups& groups, std::size_t from) {
    return std::any_of(groups.begin() + static_cast<std::ptrdiff_t>(std::min(from, groups.size())), groups.end(),
                       [](const DigitGroup& group) { return group.size() < 2; });
}

}  // namespace

NumberContext number_context(const FoldedText& text, std::size_t at, std::size_t earliest) {
    constexpr std::size_t window = 32, most_words = 2;
    const std::size_t from = std::max(earliest, at > window ? at - window : 0);
    std::size_t end = at;
    for (std::size_t word = 0; word < most_words; ++word) {
        while (end > from && !is_letter(text[end - 1]) && !is_digit(text[end - 1]) && text[end - 1] != U'\n') --end;
        std::size_t begin = end;
        while (begin > from && (is_letter(text[begin - 1]) || (text[begin - 1] == U'-' && begin < end))) --begin;
        if (begin == end) return NumberContext::unknown;
        const auto found = text.view().substr(begin, end - begin);
        const bool alone = begin == 0 || !is_digit(text[begin - 1]);
        if (alone && contains(phone_words, found) && (found != U"p" || text[end] == U'.')) return NumberContext::phone;
        if (contains(words_of_other_numbers, found) || found.ends_with(U"tunnus") || found.ends_with(U"koodi"))
            return NumberContext::other;
        end = begin;
    }
    return NumberContext::unknown;
}

bool is_date(const FoldedText& text, const NumberGroups& groups) {
    if (groups.size() < 3) return false;
    const bool finnish = is_day(text, groups[0]) && is_month(text, groups[1]) && is_year(text, groups[2]);
    // 01.02.15-31.03.16
    const bool short_year = groups[0].size() == 2 && groups[1].size() == 2 && groups[2].size() == 2 &&
                            is_day(text, groups[0]) && is_month(text, groups[1]) && text[groups[0].end] == U'.';
    return finnish || short_year;
}

bool is_month_range(const FoldedText& text, const NumberGroups& groups) {
    return groups.size() >= 2 && is_month(text, groups[0]) && is_year(text, groups[1]) &&
           (text[groups[0].end] == U'/' || text[groups[0].end] == U'.' || text[groups[0].end] == U'-');
}

bool is_sum(const FoldedText& text, const NumberGroups& groups) {
    constexpr std::array<std::u32string_view, 14> units{U"eur", U"€",  U"e ", U"prosent", U"%",    U"kpl", U"henkil",
                                                        U"kg",  U"km", U"mk", U"mark",    U"tonn", U"m2",  U"kwh"};
    const std::size_t next = after_spaces(text, groups.back().end);
    const bool unit = std::any_of(units.begin(), units.end(), [&](auto word) { return text.has(next, word); });
    const bool thousands =
        groups.front().size() <= 4 &&
        std::all_of(groups.begin() + 1, groups.end(), [](const auto& group) { return group.size() == 3; });
    return unit && thousands;
}

bool is_harmless_number(const FoldedText& text, const NumberGroups& groups, bool international) {
    if (!international && (is_date(text, groups) || is_month_range(text, groups) || is_business_id(text, groups) ||
                           is_issn(text, groups) || is_diary_number(text, groups) || is_decimal(text, groups)))
        return true;
    if (is_sum(text, groups)) return true;
    if (all_groups(groups, 5)) return groups.size() > 1;  // postcodes
    if (!international && groups.size() >= 3 && all_groups(groups, 2) && digits_of(groups) < 10) return true;
    if (!international && groups.size() >= 4 && all_groups(groups, 2)) return true;
    const bool trunk_alone = groups[0].size() == 1 && text[groups[0].end] == U' ' && groups.size() == 4;
    return has_lone_digit(groups, international || trunk_alone ? 1 : 0);
}

}  // namespace hankehaku
