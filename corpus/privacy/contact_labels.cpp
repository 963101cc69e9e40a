#include "corpus/privacy/contact_labels.h"

#include "corpus/privacy/folded_text.h"
#include "corpus/text/text_lines.h"
#include "hankehaku/contact_scrubber.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace hankehaku {
namespace {

struct CueWord {
    std::u32string_view stem;  ///< the word begins with it; with a space: the text does
    ContactCue cue;
};

constexpr std::array cue_words{CueWord{U"yhteyshenkil", ContactCue::contact},
                               CueWord{U"yhteyshlö", ContactCue::contact},
                               CueWord{U"yht.henk", ContactCue::contact},
                               CueWord{U"yhdyshenkil", ContactCue::contact},
                               CueWord{U"seurantayhdyshenkil", ContactCue::contact},
                               CueWord{U"vastuuhenkil", ContactCue::contact},
                               CueWord{U"kontaktihenkil", ContactCue::contact},
                               CueWord{U"varahenkil", ContactCue::contact},
                               CueWord{U"kontaktperson", ContactCue::contact},
                               CueWord{U"ansvarsperson", ContactCue::contact},
                               CueWord{U"ansvarig person", ContactCue::contact},
                               CueWord{U"contact person", ContactCue::contact},
                               CueWord{U"responsible person", ContactCue::contact},
                               CueWord{U"nimenkirjoitt", ContactCue::contact},
                               CueWord{U"allekirjoittaj", ContactCue::contact},
                               CueWord{U"signatory", ContactCue::contact},
                               CueWord{U"undertecknare", ContactCue::contact},
                               CueWord{U"laskuttaj", ContactCue::contact},
                               CueWord{U"henkilötunnu", ContactCue::secret},
                               CueWord{U"hetu", ContactCue::secret},
                               CueWord{U"personbeteckning", ContactCue::secret},
                               CueWord{U"syntymäaika", ContactCue::secret},
                               CueWord{U"kotiosoite", ContactCue::secret},
                               CueWord{U"hemadress", ContactCue::secret},
                               CueWord{U"tilinumero", ContactCue::secret},
                               CueWord{U"pankkitili", ContactCue::secret},
                               CueWord{U"kontonummer", ContactCue::secret},
                               CueWord{U"iban", ContactCue::secret},
                               CueWord{U"yhteystie", ContactCue::contacts},
                               CueWord{U"yhteydenot", ContactCue::contacts},
                               CueWord{U"yhteydessä", ContactCue::contacts},
                               CueWord{U"ota yhteyttä", ContactCue::contacts},
                               CueWord{U"ottakaa yhteyttä", ContactCue::contacts},
                               CueWord{U"lisätie", ContactCue::contacts},
                               CueWord{U"lisätiedot", ContactCue::contacts},
                               CueWord{U"tiedustelu", ContactCue::contacts},
                               CueWord{U"ilmoittautumis", ContactCue::contacts},
                               CueWord{U"kontakt", ContactCue::contacts},
                               CueWord{U"tilläggsuppgift", ContactCue::contacts},
                               CueWord{U"ytterligare information", ContactCue::contacts},
                               CueWord{U"ytterligare uppgifter", ContactCue::contacts},
                               CueWord{U"mer information", ContactCue::contacts},
                               CueWord{U"contact", ContactCue::contacts},
                               CueWord{U"further information", ContactCue::contacts},
                               CueWord{U"more information", ContactCue::contacts},
                               CueWord{U"lähettäjä", ContactCue::contacts},
                               CueWord{U"vastaanottaja", ContactCue::contacts},
                               CueWord{U"kopio:", ContactCue::contacts},
                               CueWord{U"från:", ContactCue::contacts},
                               CueWord{U"till:", ContactCue::contacts},
                               CueWord{U"from:", ContactCue::contacts},
                               CueWord{U"to:", ContactCue::contacts},
                               CueWord{U"cc:", ContactCue::contacts},
                               CueWord{U"bcc:", ContactCue::contacts},
                               CueWord{U"reply-to", ContactCue::contacts},
                               CueWord{U"vast.ott", ContactCue::contacts},
                               CueWord{U"avsändare", ContactCue::contacts},
                               CueWord{U"mottagare", ContactCue::contacts},
                               CueWord{U"author", ContactCue::contacts},
                               CueWord{U"tekijä:", ContactCue::contacts},
                               CueWord{U"laatija", ContactCue::contacts},
                               CueWord{U"etunimi", ContactCue::contact},
                               CueWord{U"sukunimi", ContactCue::contact},
                               CueWord{U"förnamn", ContactCue::contact},
                               CueWord{U"efternamn", ContactCue::contact},
                               CueWord{U"first name", ContactCue::contact},
                               CueWord{U"last name", ContactCue::contact},
                               CueWord{U"surname", ContactCue::contact},
                               CueWord{U"ohjausryhm", ContactCue::group},
                               CueWord{U"projektiryhm", ContactCue::group},
                               CueWord{U"hankeryhm", ContactCue::group},
                               CueWord{U"hanketyöntekij", ContactCue::group},
                               CueWord{U"projektityöntekij", ContactCue::group},
                               CueWord{U"hankehenkilö", ContactCue::group},
                               CueWord{U"projektihenkilö", ContactCue::group},
                               CueWord{U"läsnä:", ContactCue::group},
                               CueWord{U"paikalla:", ContactCue::group},
                               CueWord{U"osallistujat:", ContactCue::group},
                               CueWord{U"styrgrupp", ContactCue::group},
                               CueWord{U"projektgrupp", ContactCue::group},
                               CueWord{U"steering group", ContactCue::group},
                               CueWord{U"project team", ContactCue::group},
                               CueWord{U"laati ", ContactCue::role},
                               CueWord{U"laatinut", ContactCue::role},
                               CueWord{U"projektledare", ContactCue::role},
                               CueWord{U"projektchef", ContactCue::role},
                               CueWord{U"verksamhetsledare", ContactCue::role},
                               CueWord{U"ordförande", ContactCue::role},
                               CueWord{U"koordinator", ContactCue::role},
                               CueWord{U"handläggare", ContactCue::role},
                               CueWord{U"rektor", ContactCue::role},
                               CueWord{U"project manager", ContactCue::role},
                               CueWord{U"project coordinator", ContactCue::role},
                               CueWord{U"coordinator", ContactCue::role},
                               CueWord{U"director", ContactCue::role},
                               CueWord{U"manager", ContactCue::role},
                               CueWord{U"chair", ContactCue::role},
                               CueWord{U"projektivastaav", ContactCue::role},
                               CueWord{U"hankevastaav", ContactCue::role},
                               CueWord{U"rehtori", ContactCue::role},
                               CueWord{U"vetäjä", ContactCue::role},
                               CueWord{U"edustaja", ContactCue::role},
                               CueWord{U"terveisin", ContactCue::closing},
                               CueWord{U"terv.", ContactCue::closing},
                               CueWord{U"hälsning", ContactCue::closing},
                               CueWord{U"best regards", ContactCue::closing},
                               CueWord{U"kind regards", ContactCue::closing},
                               CueWord{U"sincerely", ContactCue::closing},
                               CueWord{U"allekirjoit", ContactCue::closing},
                               CueWord{U"underskrift", ContactCue::closing}};

/// Parts of the words for what people are, and of those for whom to ask.
constexpr std::array cue_parts{
    CueWord{U"yhteyshenkil", ContactCue::contact}, CueWord{U"vastuuhenkil", ContactCue::contact},
    CueWord{U"päällik", ContactCue::role},         CueWord{U"johtaja", ContactCue::role},
    CueWord{U"koordinaattor", ContactCue::role},   CueWord{U"sihteer", ContactCue::role},
    CueWord{U"suunnittelij", ContactCue::role},    CueWord{U"asiantuntij", ContactCue::role},
    CueWord{U"esittelij", ContactCue::role},       CueWord{U"käsittelij", ContactCue::role},
    CueWord{U"valmistelij", ContactCue::role},     CueWord{U"tarkastaj", ContactCue::role},
    CueWord{U"kirjanpitäj", ContactCue::role},     CueWord{U"ohjaaja", ContactCue::role}};
constexpr std::size_t shortest_cue_part = 7;

/// Cues by their first two letters: every word of every text is looked up here, and hardly any is a cue.
template <std::size_t size>
class CueTable {
public:
    explicit constexpr CueTable(const std::array<CueWord, size>& cues) : cues_(cues) {
        for (std::size_t number = size; number-- > 0;) {
            std::uint8_t& first = first_.at(place_of(cues.at(number).stem));
            next_.at(number) = first;
            first = static_cast<std::uint8_t>(number + 1);
        }
    }

    /// The first cue in the order of the table that begins as `text` does and that `fits` takes.
    template <class Fits>
    [[nodiscard]] ContactCue find(std::u32string_view text, Fits fits) const {
        if (text.size() < 2) return ContactCue::none;
        for (std::size_t after = first_[place_of(text)]; after != 0; after = next_[after - 1])
            if (fits(cues_[after - 1].stem)) return cues_[after - 1].cue;
        return ContactCue::none;
    }

private:
    static constexpr std::size_t side = 64;
    static constexpr std::size_t place_of(std::u32string_view text) { return text[0] % side * side + text[1] % side; }

    std::array<CueWord, size> cues_;
    std::array<std::uint8_t, side * side> first_{};  ///< number + 1; 0: none
    std::array<std::uint8_t, size> next_{};
};

constexpr CueTable words_by_beginning(cue_words);
constexpr CueTable parts_by_beginning(cue_parts);

constexpr std::array<std::string_view, 52> label_parts{"yhteyshenkil",
                                                       "yhteyshlö",
                                                       "yht.henk",
                                                       "yhdyshenkil",
                                                       "yhteystie",
                                                       "vastuuhenkil",
                                                       "varahenkil",
                                                       "kontaktihenk",
                                                       "kontaktperson",
                                                       "kontaktuppg",
                                                       "kontakt",
                                                       "puhelin",
                                                       "puhelimi",
                                                       "puhnro",
                                                       "puh nro",
                                                       "sähköposti",
                                                       "sahkoposti",
                                                       "s-posti",
                                                       "sposti",
                                                       "email",
                                                       "e-mail",
                                                       "e-post",
                                                       "epost",
                                                       "gsm",
                                                       "matkapuh",
                                                       "kännykk",
                                                       "faksi",
                                                       "telefax",
                                                       "contact",
                                                       "phone",
                                                       "telefon",
                                                       "mobiili",
                                                       "mobil",
                                                       "henkilötunn",
                                                       "henkilotunn",
                                                       "personbeteckning",
                                                       "kotiosoite",
                                                       "hemadress",
                                                       "syntymäaika",
                                                       "tilinumero",
                                                       "tilinro",
                                                       "pankkitili",
                                                       "kontonummer",
                                                       "etunimi",
                                                       "sukunimi",
                                                       "firstname",
                                                       "lastname",
                                                       "surname",
                                                       "lisätietoja antaa",
                                                       "nimenkirjoitt",
                                                       "allekirjoittaj",
                                                       "seurantayhdys"};

constexpr std::array<std::string_view, 19> short_labels{
    "puh",  "puh.", "p.",   "tel",  "tel.",   "tfn",    "tfn.", "fax",        "mail",     "hetu",
    "iban", "mob",  "mob.", "cell", "yhteys", "yhthlö", "hlö",  "first_name", "last_name"};

/// "projektipäällikön nimi", "project manager name": a label that asks for a name of somebody.
bool asks_for_name_of_role(std::string_view form) {
    constexpr std::array<std::string_view, 14> roles{
        "päällik",     "paallik", "johtaja",   "vastaava",  "koordinaattor", "sihteer", "manager",
        "coordinator", "ledare",  "laskuttaj", "esittelij", "käsittelij",    "henkilö", "edustaj"};
    constexpr std::array<std::string_view, 4> names{"nimi", "name", "namn", "etu- ja"};
    const auto has = [&](std::string_view part) { return form.find(part) != std::string_view::npos; };
    return std::any_of(roles.begin(), roles.end(), has) && std::any_of(names.begin(), names.end(), has);
}

}  // namespace

ContactCue contact_cue(std::u32string_view word, std::u32string_view from_word) {
    const ContactCue begins = words_by_beginning.find(from_word, [&](std::u32string_view stem) {
        const bool phrase = stem.find_first_of(U" .:") != std::u32string_view::npos;
        return (phrase ? from_word : word).starts_with(stem);
    });
    if (begins != ContactCue::none) return begins;
    ContactCue inside = ContactCue::none;
    for (; word.size() >= shortest_cue_part; word.remove_prefix(1)) {
        const auto part =
            parts_by_beginning.find(word, [&](std::u32string_view stem) { return word.starts_with(stem); });
        if (part == ContactCue::contact) return part;
        if (part != ContactCue::none) inside = part;
    }
    return inside;
}

bool is_contact_label(std::string_view form) {
    if (std::find(short_labels.begin(), short_labels.end(), form) != short_labels.end()) return true;
    std::string spaced(form);  // a key of JSON: contact_person
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    return std::any_of(label_parts.begin(), label_parts.end(),
                       [&](std::string_view part) { return spaced.find(part) != std::string::npos; }) ||
           asks_for_name_of_role(spaced) || spaced.starts_with("tel ") || spaced.starts_with("puh ") ||
           spaced.starts_with("puh. ");
}

bool is_contact_field(std::string_view label) {
    // What was masked in a label does not make it one.
    const std::size_t last = label.rfind(']');
    std::string unmasked;
    for (std::size_t at = 0; at < label.size(); ++at) {
        const std::size_t close = label[at] == '[' && last != std::string_view::npos && at < last
                                      ? label.find(']', at)
                                      : std::string_view::npos;
        if (close == std::string_view::npos)
            unmasked += label[at];
        else
            at = close;
    }
    return is_contact_label(matching_form(unmasked));
}

bool is_contact_line(std::string_view line) {
    constexpr std::size_t longest_line_of_a_card = 80;
    if (!find_personal_data(line).empty()) return true;
    if (line.size() > longest_line_of_a_card) return false;
    const std::string form = matching_form(line);
    return is_contact_label(form.substr(0, form.find(' ')));
}

}  // namespace hankehaku
