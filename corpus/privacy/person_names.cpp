#include "corpus/privacy/person_names.h"

#include "corpus/privacy/contact_labels.h"
#include "corpus/privacy/first_names.h"

#include <algorithm>
#include <array>

namespace hankehaku {
namespace {

constexpr std::size_t longest_word = 30;

/// Words of which one makes a name an organisation's, a place's or a thing's: they end so, with any case ending.
constexpr std::array<std::u32string_view, 66> other_endings{
    U"keskus",     U"keskuks",   U"liitto",   U"liito",    U"kunta",     U"kunna",     U"kaupunki",   U"kaupungi",
    U"yhdisty",    U"säätiö",    U"virasto",  U"opisto",   U"koulu",     U"yliopisto", U"instituut",  U"hanke",
    U"hankkee",    U"projekt",   U"toimisto", U"osuuskun", U"seura",     U"palvelu",   U"ministeri",  U"yhtymä",
    U"seurakun",   U"konserni",  U"rahasto",  U"ohjelma",  U"verkosto",  U"kehitys",   U"teollisuus", U"tutkimus",
    U"university", U"center",    U"centre",   U"college",  U"institute", U"förbund",   U"förening",   U"centralen",
    U"högskola",   U"stiftelse", U"kommun",   U"stad",     U"rakennus",  U"talo",      U"pajat",      U"paja",
    U"valmennus",  U"koulutus",  U"laitos",   U"laitokse", U"lautakun",  U"osasto",    U"yksikkö",    U"tiimi",
    U"ryhmä",      U"hallinto",  U"hallitus", U"toimi",    U"kauppakam", U"maakun",    U"neuvosto",   U"kirjasto",
    U"museo",      U"lukio"};

/// The legal forms of organisations.
constexpr std::array<std::u32string_view, 14> company_forms{U"oy", U"oyj", U"ab",   U"ry",  U"rf", U"sr",  U"rs",
                                                            U"ky", U"ltd", U"gmbh", U"inc", U"as", U"osk", U"oü"};

/// Words that begin sentences or name places and things.
constexpr std::array words_beside_names = std::to_array<std::u32string_view>(
    {U"eu",         U"esr",       U"eakr",      U"ely",      U"te",         U"suomen",   U"euroopan",   U"hämeen",
     U"lapin",      U"kainuun",   U"savon",     U"pohjois",  U"etelä",      U"itä",      U"länsi",      U"keski",
     U"varsinais",  U"helsingin", U"tampereen", U"turun",    U"oulun",      U"lahden",   U"kuopion",    U"joensuun",
     U"jyväskylän", U"vaasan",    U"porin",     U"kotkan",   U"kouvolan",   U"mikkelin", U"rovaniemen", U"hankkeen",
     U"projektin",  U"yritys",    U"yhdessä",   U"tavoite",  U"tulokset",   U"toteutus", U"lisäksi",    U"tämä",
     U"tämän",      U"myös",      U"sekä",      U"kun",      U"jos",        U"katso",    U"the",        U"and",
     U"mikä",       U"puh",       U"puhelin",   U"gsm",      U"tel",        U"email",    U"kyllä",      U"ei",
     U"anna",       U"hanke",     U"osoite",    U"y-tunnus", U"sähköposti", U"teksti"});

bool is_company_form(std::u32string_view word) {
    return std::find(company_forms.begin(), company_forms.end(), word) != company_forms.end();
}

bool is_other_word(std::u32string_view word) {
    if (is_company_form(word)) return true;
    // "Anna" is a name too, but only before a surname: name_at() asks for two words anyway.
    if (word != U"anna" &&
        std::find(words_beside_names.begin(), words_beside_names.end(), word) != words_beside_names.end())
        return true;
    return std::any_of(other_endings.begin(), other_endings.end(), [&](std::u32string_view ending) {
        const std::size_t at = word.rfind(ending);
        return at != std::u32string_view::npos && word.size() - at - ending.size() <= 4;
    });
}

/// "aino", "ainolle", "ainoa".
bool is_form_of_first_name(std::u32string_view word) {
    if (is_first_name(word)) return true;
    for (const std::u32string_view ending :
         {U"n", U"lle", U"lta", U"ltä", U"lla", U"llä", U"a", U"ta", U"tä", U"ssa", U"sta", U"na", U"nä", U"in", U"s"})
        if (word.size() > ending.size() + 2 && word.ends_with(ending) &&
            is_first_name(word.substr(0, word.size() - ending.size())))
            return true;
    const std::size_t hyphen = word.find(U'-');
    return hyphen != std::u32string_view::npos && is_first_name(word.substr(0, hyphen));
}

/// The end of the word at `at`, with its hyphens and apostrophes and the dot of an initial.
std::size_t word_end(const FoldedText& text, std::size_t at) {
    std::size_t end = at;
    while (end - at < longest_word && end < text.size() &&
           (is_letter(text[end]) || ((text[end] == U'-' || text[end] == U'\'' || text[end] == U'’') && end > at &&
                                     is_letter(text[end + 1]) && (text[end] != U'-' || text.is_capital(end + 1)))))
        ++end;
    const std::size_t letters = end - at;
    if (text[end] == U'.' && (letters == 1 || (letters == 3 && text[at + 1] == U'-'))) ++end;
    return end;
}

bool is_particle(std::u32string_view word) {
    return word == U"von" || word == U"af" || word == U"de" || word == U"van";
}

}  // namespace

bool begins_word(const FoldedText& text, std::size_t at) {
    return is_letter(text[at]) && (at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1])));
}

std::optional<NameRead> name_at(const FoldedText& text, std::size_t at) {
    constexpr std::size_t most_words = 5;
    if (!begins_word(text, at)) return std::nullopt;
    NameRead name{{at, at}, 0, false};
    std::size_t next = at;
    while (name.words < most_words) {
        const std::size_t end = word_end(text, next);
        if (end == next || is_digit(text[end])) break;
        const auto word = text.view().substr(next, end - next);
        if (name.words > 0 && is_particle(word)) {
            next = after_spaces(text, end);
            continue;
        }
        if (!text.is_capital(next)) break;
        if (contact_cue(word, word) != ContactCue::none) break;
        if (is_other_word(word)) return std::nullopt;
        name.known = name.known || is_form_of_first_name(word);
        ++name.words;
        name.span.end = end;
        next = end;
        // "Mallinen, Aino"
        if (text[next] == U',' && name.words == 1) {
            const std::size_t second = after_spaces(text, next + 1);
            const std::size_t second_end = word_end(text, second);
            if (text.is_capital(second) && is_first_name(text.view().substr(second, second_end - second)))
                name = {{at, second_end}, 2, true};
            break;
        }
        if (text[next] != U' ' && text[next] != U'\t') break;
        while (text[next] == U' ' && next - name.span.end < 2) ++next;
    }
    // A company, or a person's firm: "Aino Mallinen Oy"
    const std::size_t behind = after_spaces(text, name.span.end);
    const std::size_t behind_end = word_end(text, behind);
    if (behind > name.span.end && is_company_form(text.view().substr(behind, behind_end - behind))) return std::nullopt;
    return name.words == 0 ? std::nullopt : std::optional{name};
}

bool reads_as_person(std::string_view name) {
    const FoldedText text(name);
    const std::size_t begin = after_spaces(text, 0);
    const auto read = name_at(text, begin);
    return read && read->words >= 2 && read->words <= 4 && read->known &&
           after_spaces(text, read->span.end) == text.size();
}

}  // namespace hankehaku
