#include "corpus/template/label_synonyms.h"

#include "base/ascii.h"
#include "corpus/text/text_lines.h"

#include <unicode/utf8.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <utility>

namespace hankehaku {
namespace {

using enum LabelRole;

struct Row {
    std::string_view key;
    LabelSynonym means;
};

// Seen in the lists of 2007, 2014 and 2021, their XML, Kohesio, scrapers' tables and the pages of 2007 and 2021, and
// what people write who translate these; the
// template's own labels are here once more for names without spaces.
constexpr std::array rows{
    Row{"koodi", {"1", "hankekoodi"}},
    Row{"hankekoodi", {"1", "hankekoodi"}},
    Row{"hankkeenkoodi", {"1", "hankekoodi"}},
    Row{"hanketunnus", {"1", "hankekoodi"}},
    Row{"hankenumero", {"1", "hankekoodi"}},
    Row{"projektikoodi", {"1", "hankekoodi"}},
    Row{"projektinkoodi", {"1", "hankekoodi"}},
    Row{"projektkod", {"1", "hankekoodi"}},
    Row{"projectcode", {"1", "hankekoodi"}},
    Row{"operationcode", {"1", "hankekoodi"}},
    Row{"operationlocalidentifier", {"1", "hankekoodi"}},
    Row{"nimi", {"1", "hankkeen nimi"}},
    Row{"hankenimi", {"1", "hankkeen nimi"}},
    Row{"hankkeennimi", {"1", "hankkeen nimi"}},
    Row{"hankkeenjulkinennimi", {"1", "hankkeen nimi"}},
    Row{"projektinnimi", {"1", "hankkeen nimi"}},
    Row{"projektetsnamn", {"1", "hankkeen nimi"}},
    Row{"projectname", {"1", "hankkeen nimi"}},
    Row{"operationname", {"1", "hankkeen nimi"}},
    Row{"nameoftheoperation", {"1", "hankkeen nimi"}},
    Row{"operationnameprogrammelanguage", {"1", "hankkeen nimi"}},
    Row{"tl", {"1", "toimintalinja"}},
    Row{"toimintalinja", {"1", "toimintalinja"}},
    Row{"toimintalinjanumero", {"1", "toimintalinja"}},
    Row{"priorityaxis", {"1", "toimintalinja"}},
    Row{"insatsomrade", {"1", "toimintalinja"}},
    Row{"verksamhetslinje", {"1", "toimintalinja"}},
    Row{"et", {"1", "erityistavoite"}},
    Row{"erityistavoite", {"1", "erityistavoite"}},
    Row{"specificobjective", {"1", "erityistavoite"}},
    Row{"sarskiltmal", {"1", "erityistavoite"}},
    Row{"specialmal", {"1", "erityistavoite"}},
    Row{"aloituspvm", {"1", "toteutusaika", start}},
    Row{"alkamispvm", {"1", "toteutusaika", start}},
    Row{"aloituspaiva", {"1", "toteutusaika", start}},
    Row{"alkamispaiva", {"1", "toteutusaika", start}},
    Row{"aloituspaivamaara", {"1", "toteutusaika", start}},
    Row{"alkamispaivamaara", {"1", "toteutusaika", start}},
    Row{"alkupvm", {"1", "toteutusaika", start}},
    Row{"alkupaiva", {"1", "toteutusaika", start}},
    Row{"alkaa", {"1", "toteutusaika", start}},
    Row{"startdatum", {"1", "toteutusaika", start}},
    Row{"begynnelsedatum", {"1", "toteutusaika", start}},
    Row{"startdate", {"1", "toteutusaika", start}},
    Row{"operationstartdate", {"1", "toteutusaika", start}},
    Row{"paattymispvm", {"1", "toteutusaika", end}},
    Row{"paattymispaiva", {"1", "toteutusaika", end}},
    Row{"paattymispaivamaara", {"1", "toteutusaika", end}},
    Row{"loppupvm", {"1", "toteutusaika", end}},
    Row{"loppupaiva", {"1", "toteutusaika", end}},
    Row{"paattyy", {"1", "toteutusaika", end}},
    Row{"slutdatum", {"1", "toteutusaika", end}},
    Row{"enddate", {"1", "toteutusaika", end}},
    Row{"operationenddate", {"1", "toteutusaika", end}},
    Row{"toteutusaika", {"1", "toteutusaika"}},
    Row{"suunnitelmanmukainentoteutusaika", {"1", "toteutusaika"}},
    Row{"tidpunktforgenomforandeenligtplanen", {"1", "toteutusaika"}},
    Row{"tila", {"1", "toiminnan tila"}},
    Row{"toiminnantila", {"1", "toiminnan tila"}},
    Row{"hankkeentila", {"1", "toiminnan tila"}},
    Row{"verksamhetensstatus", {"1", "toiminnan tila"}},
    Row{"projektetsstatus", {"1", "toiminnan tila"}},
    Row{"status", {"1", "toiminnan tila"}},
    Row{"verksamhetenslage", {"1", "toiminnan tila"}},
    Row{"viranomainen", {"1", "vastuuviranomainen"}},
    Row{"vastuuviranomainen", {"1", "vastuuviranomainen"}},
    Row{"rahoittavaviranomainen", {"1", "vastuuviranomainen"}},
    Row{"viranomainenjollehakemusosoitetaan", {"1", "vastuuviranomainen"}},
    Row{"finansierandemyndighet", {"1", "vastuuviranomainen"}},
    Row{"responsibleauthority", {"1", "vastuuviranomainen"}},
    Row{"managingauthority", {"1", "vastuuviranomainen"}},
    Row{"authority", {"1", "vastuuviranomainen"}},
    Row{"ansvarigmyndighet", {"1", "vastuuviranomainen"}},
    Row{"hakija", {"2", "hakijan virallinen nimi"}},
    Row{"hakijannimi", {"2", "hakijan virallinen nimi"}},
    Row{"hakijanvirallinennimi", {"2", "hakijan virallinen nimi"}},
    Row{"hakijaorganisaationnimi", {"2", "hakijan virallinen nimi"}},
    Row{"toteuttaja", {"2", "hakijan virallinen nimi"}},
    Row{"toteuttajannimi", {"2", "hakijan virallinen nimi"}},
    Row{"tuensaajannimi", {"2", "hakijan virallinen nimi"}},
    Row{"stodmottagare", {"2", "hakijan virallinen nimi"}},
    Row{"stodmottagarensnamn", {"2", "hakijan virallinen nimi"}},
    Row{"genomforare", {"2", "hakijan virallinen nimi"}},
    Row{"sokande", {"2", "hakijan virallinen nimi"}},
    Row{"beneficiary", {"2", "hakijan virallinen nimi"}},
    Row{"beneficiaryname", {"2", "hakijan virallinen nimi"}},
    Row{"nameofbeneficiary", {"2", "hakijan virallinen nimi"}},
    Row{"applicant", {"2", "hakijan virallinen nimi"}},
    Row{"sokandensofficiellanamn", {"2", "hakijan virallinen nimi"}},
    Row{"organisaatiotyyppi", {"2", "organisaatiotyyppi"}},
    Row{"hakijatyyppi", {"2", "organisaatiotyyppi"}},
    Row{"organisationstyp", {"2", "organisaatiotyyppi"}},
    Row{"ytunnus", {"2", "y-tunnus"}},
    Row{"hakijanytunnus", {"2", "y-tunnus"}},
    Row{"toteuttajanytunnus", {"2", "y-tunnus"}},
    Row{"fonummer", {"2", "y-tunnus"}},
    Row{"lahiosoite", {"2", "jakeluosoite"}},
    Row{"utdelningsadress", {"2", "jakeluosoite"}},
    Row{"tuensaajanpostinumero", {"2", "postinumero"}},
    Row{"postnummer", {"2", "postinumero"}},
    Row{"tuensaajanpostitoimipaikka", {"2", "postitoimipaikka"}},
    Row{"postanstalt", {"2", "postitoimipaikka"}},
    Row{"wwwosoite", {"2", "www-osoite"}},
    Row{"hankkeenkotisivunosoite", {"2", "www-osoite"}},
    Row{"webbadress", {"2", "www-osoite"}},
    Row{"antalsokandeelleroverforingavstod", {"2", "hakijoiden lukumäärä tai tuen siirto -menettely"}},
    Row{"myonnettyeujavaltionrahoitus", {"5", "myönnetty eu- ja valtion rahoitus"}},
    Row{"suunniteltueujavaltionrahoitus", {"5", "myönnetty eu- ja valtion rahoitus"}},
    Row{"euvaltionrahoitusmyonnetty", {"5", "myönnetty eu- ja valtion rahoitus"}},
    Row{"planeradeuochstatligfinansiering", {"5", "myönnetty eu- ja valtion rahoitus"}},
    Row{"grantedeuandstatefunding", {"5", "myönnetty eu- ja valtion rahoitus"}},
    Row{"plannedeuandstatefunding", {"5", "myönnetty eu- ja valtion rahoitus"}},
    Row{"beviljadeuochstatligfinansiering", {"5", "myönnetty eu- ja valtion rahoitus"}},
    Row{"toteutunuteujavaltionrahoitus", {"5", "toteutunut eu- ja valtion rahoitus"}},
    Row{"euvaltionrahoitustoteutunut", {"5", "toteutunut eu- ja valtion rahoitus"}},
    Row{"utbetaldeuochstatligfinansiering", {"5", "toteutunut eu- ja valtion rahoitus"}},
    Row{"forverkligadeuochstatligfinansiering", {"5", "toteutunut eu- ja valtion rahoitus"}},
    Row{"paideuandstatefunding", {"5", "toteutunut eu- ja valtion rahoitus"}},
    Row{"utfalleneuochstatligfinansiering", {"5", "toteutunut eu- ja valtion rahoitus"}},
    Row{"suunniteltujulkinenrahoitus", {"5", "suunniteltu julkinen rahoitus yhteensä"}},
    Row{"suunniteltujulkinenrahoitusyhteensa", {"5", "suunniteltu julkinen rahoitus yhteensä"}},
    Row{"julkinenrahoitussuunniteltu", {"5", "suunniteltu julkinen rahoitus yhteensä"}},
    Row{"planeradoffentligfinansieringtotalt", {"5", "suunniteltu julkinen rahoitus yhteensä"}},
    Row{"planeradoffentligfinansiering", {"5", "suunniteltu julkinen rahoitus yhteensä"}},
    Row{"plannedpublicfunding", {"5", "suunniteltu julkinen rahoitus yhteensä"}},
    Row{"totaleligibleexpenditureamount", {"5", "suunniteltu julkinen rahoitus yhteensä"}},
    Row{"toteutunutjulkinenrahoitus", {"5", "toteutunut julkinen rahoitus yhteensä"}},
    Row{"toteutunutjulkinenrahoitusyhteensa", {"5", "toteutunut julkinen rahoitus yhteensä"}},
    Row{"julkinenrahoitustoteutunut", {"5", "toteutunut julkinen rahoitus yhteensä"}},
    Row{"forverkligadoffentligfinansiering", {"5", "toteutunut julkinen rahoitus yhteensä"}},
    Row{"forverkligadoffentligfinansieringtotalt", {"5", "toteutunut julkinen rahoitus yhteensä"}},
    Row{"actualpublicfunding", {"5", "toteutunut julkinen rahoitus yhteensä"}},
    Row{"utfallenoffentligfinansieringtotalt", {"5", "toteutunut julkinen rahoitus yhteensä"}},
    Row{"sijainti", {"6", "maakunnat", location}},
    Row{"nuts3code", {"6", "maakunnat", location}},
    Row{"nuts3", {"6", "maakunnat", location}},
    Row{"maakunnat", {"6", "maakunnat"}},
    Row{"maakunta", {"6", "maakunnat"}},
    Row{"province", {"6", "maakunnat"}},
    Row{"provinces", {"6", "maakunnat"}},
    Row{"region", {"6", "maakunnat"}},
    Row{"landskap", {"6", "maakunnat"}},
    Row{"seutukunnat", {"6", "seutukunnat"}},
    Row{"seutukunta", {"6", "seutukunnat"}},
    Row{"ekonomiskaregioner", {"6", "seutukunnat"}},
    Row{"kunnat", {"6", "kunnat"}},
    Row{"kunta", {"6", "kunnat"}},
    Row{"municipality", {"6", "kunnat"}},
    Row{"municipalities", {"6", "kunnat"}},
    Row{"kommun", {"6", "kunnat"}},
    Row{"kommuner", {"6", "kunnat"}},
    Row{"toteutuspaikanpostinumero", {"6", "postinumero"}},
    Row{"toteutuspaikanpostitoimipaikka", {"6", "postitoimipaikka"}},
};

bool is_one_of(std::string_view key, const auto& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Days since 1899-12-30, as workbooks count them, within the years that a project can lie in.
std::string day_of_serial(std::string_view number) {
    constexpr int first = 32874, last = 54789;  // 1990 to 2049
    int days = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), days);
    if (read.ec != std::errc{} || days < first || days > last) return {};
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::year{1899} / 12 / 30} +
                                          std::chrono::days{days}};
    return std::to_string(static_cast<unsigned>(day.day())) + '.' + std::to_string(static_cast<unsigned>(day.month())) +
           '.' + std::to_string(static_cast<int>(day.year()));
}

/// One day in any of the ways of lists: 1.9.2016, 01/09/2016, 2016-09-01T00:00:00, 42614, 42614.5, milliseconds since
/// 1970.
std::string day_in_template(std::string_view value) {
    constexpr std::size_t iso_length = 10, fewest_milliseconds = 12;
    value = trimmed(value);
    if (value.size() > iso_length && value[4] == '-' && (value[iso_length] == 'T' || value[iso_length] == ' '))
        value = value.substr(0, iso_length);
    std::string day(value);
    if (std::count(day.begin(), day.end(), '/') == 2) std::replace(day.begin(), day.end(), '/', '.');
    const std::size_t digits = day.find_first_not_of("0123456789");
    // A fraction is a time of the day.
    const bool number = digits == std::string::npos ||
                        (day[digits] == '.' && day.find_first_not_of("0123456789", digits + 1) == std::string::npos);
    if (!number || day.empty()) return day;
    if (day.size() >= fewest_milliseconds && digits == std::string::npos) {
        std::int64_t milliseconds = 0;
        std::from_chars(day.data(), day.data() + day.size(), milliseconds);
        constexpr std::int64_t a_day = 86'400'000, epoch = 25'569;
        return day_of_serial(std::to_string(milliseconds / a_day + epoch));
    }
    const std::string from_serial = day_of_serial(day.substr(0, digits));
    return from_serial.empty() ? day : from_serial;
}

struct NutsRegion {
    std::string_view code;
    std::string_view province;
};

// Level 3 as the European Union numbered the Finnish provinces in 2006, 2010, 2013 and 2016: lists of each period have
// the codes of their years.
constexpr std::array nuts_regions{
    NutsRegion{"FI131", "Etelä-Savo"},
    NutsRegion{"FI132", "Pohjois-Savo"},
    NutsRegion{"FI133", "Pohjois-Karjala"},
    NutsRegion{"FI134", "Kainuu"},
    NutsRegion{"FI181", "Uusimaa"},
    NutsRegion{"FI182", "Uusimaa"},
    NutsRegion{"FI183", "Varsinais-Suomi"},
    NutsRegion{"FI184", "Kanta-Häme"},
    NutsRegion{"FI185", "Päijät-Häme"},
    NutsRegion{"FI186", "Kymenlaakso"},
    NutsRegion{"FI187", "Etelä-Karjala"},
    NutsRegion{"FI193", "Keski-Suomi"},
    NutsRegion{"FI194", "Etelä-Pohjanmaa"},
    NutsRegion{"FI195", "Pohjanmaa"},
    NutsRegion{"FI196", "Satakunta"},
    NutsRegion{"FI197", "Pirkanmaa"},
    NutsRegion{"FI1A1", "Keski-Pohjanmaa"},
    NutsRegion{"FI1A2", "Pohjois-Pohjanmaa"},
    NutsRegion{"FI1A3", "Lappi"},
    NutsRegion{"FI1B1", "Uusimaa"},
    NutsRegion{"FI1C1", "Varsinais-Suomi"},
    NutsRegion{"FI1C2", "Kanta-Häme"},
    NutsRegion{"FI1C3", "Päijät-Häme"},
    NutsRegion{"FI1C4", "Kymenlaakso"},
    NutsRegion{"FI1C5", "Etelä-Karjala"},
    NutsRegion{"FI1D1", "Etelä-Savo"},
    NutsRegion{"FI1D2", "Pohjois-Savo"},
    NutsRegion{"FI1D3", "Pohjois-Karjala"},
    NutsRegion{"FI1D4", "Kainuu"},
    NutsRegion{"FI1D5", "Keski-Pohjanmaa"},
    NutsRegion{"FI1D6", "Pohjois-Pohjanmaa"},
    NutsRegion{"FI1D7", "Lappi"},
    NutsRegion{"FI1D8", "Kainuu"},
    NutsRegion{"FI1D9", "Pohjois-Pohjanmaa"},
    NutsRegion{"FI200", "Ahvenanmaa"},
};

/// The province of a code by itself; other words unchanged.
std::string_view province_of_code(std::string_view name) {
    const auto* const region = std::find_if(nuts_regions.begin(), nuts_regions.end(),
                                            [name](const NutsRegion& known) { return known.code == name; });
    return region == nuts_regions.end() ? name : region->province;
}

/// "FI193 Keski-Suomi" without its code, and the province of "FI193"; of several, each.
std::string named_regions(std::string_view value) {
    std::string names;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find_first_of(",;"), value.size());
        std::string_view name = trimmed(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
        const std::size_t space = name.find(' ');
        if (name.starts_with("FI") && space != std::string_view::npos && is_digit(name[2]))
            name = trimmed(name.substr(space));
        name = province_of_code(name);
        if (name.empty()) continue;
        if (!names.empty()) names += ", ";
        names += name;
    }
    return names;
}

}  // namespace

std::string label_key(std::string_view label) {
    std::string key;
    const std::string form = matching_form(label);
    for (std::size_t at = 0; at < form.size(); ++at) {
        const char c = form[at];
        if ((c >= 'a' && c <= 'z') || is_digit(c)) {
            key += c;
        } else if (c == '\xC3' && at + 1 < form.size()) {
            const char second = form[++at];
            if (second == '\xA4' || second == '\xA5') key += 'a';
            if (second == '\xB6') key += 'o';
        }
    }
    return key;
}

std::optional<LabelSynonym> find_label_synonym(std::string_view key) {
    const auto* const row = std::find_if(rows.begin(), rows.end(), [&](const Row& known) { return known.key == key; });
    return row == rows.end() ? std::nullopt : std::optional{row->means};
}

bool is_fund_label(std::string_view key) {
    constexpr std::array<std::string_view, 5> keys{"rahasto", "rahastonnimi", "fundcode", "fond", "fund"};
    return is_one_of(key, keys);
}

bool is_code_label(std::string_view key) {
    const auto synonym = find_label_synonym(key);
    return synonym && synonym->label == "hankekoodi";
}

bool is_summary_label(std::string_view key) {
    constexpr std::array<std::string_view, 9> keys{"suunnitelmanmukainentiivistelmatoteutuksesta",
                                                   "suunnitelmanmukainentiivistelmahankkeentoteutuksesta",
                                                   "tiivistelma",
                                                   "hankkeentiivistelma",
                                                   "julkinentiivistelma",
                                                   "hankkeenjulkinentiivistelma",
                                                   "tiivistelmaprojektintoteutuksesta",
                                                   "kuvaus",
                                                   "operationsummaryprogrammelanguage"};
    return is_one_of(key, keys);
}

std::string as_template_writes(LabelRole role, std::string_view value) {
    switch (role) {
        case start: return "Alkaa " + day_in_template(value);
        case end: return "Päättyy " + day_in_template(value);
        case location: return named_regions(value);
        case LabelRole::value: break;
    }
    return std::string(value);
}

}  // namespace hankehaku
