#include "corpus/containers/mail.h"
#include "corpus/formats/pdf.h"
#include "corpus/formats/wrapped_lines.h"
#include "hankehaku/project_json.h"
#include "packing.h"
#include "printed_pdf.h"
#include "reading.h"

#include <catch2/catch.hpp>

#include <utility>
#include <vector>

// One project as text, saved page, PDF, mail and archive: what is read of it does not depend on how it was kept.

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

/// Headings, paragraphs (no label) and labels with their values, in the order of the template.
const std::vector<std::pair<std::string, std::string>>& parts() {
    static const std::vector<std::pair<std::string, std::string>> all{
        {"", "Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus"},
        {"#", "1 Hanke"},
        {"Hankekoodi", "S20771"},
        {"Hankkeen nimi", "Oraat: kasvua pienille yrityksille"},
        {"Toimintalinja", "3. Työllisyys ja työvoiman liikkuvuus"},
        {"Erityistavoite",
         "6.1. Nuorten ja muiden heikossa työmarkkina-asemassa olevien työllistymisen edistäminen maakunnassa"},
        {"Suunnitelman mukainen toteutusaika", "Alkaa 1.3.2017 ja päättyy 28.2.2019"},
        {"Toiminnan tila", "Toiminta päättynyt"},
        {"Vastuuviranomainen", "Hämeen elinkeino-, liikenne- ja ympäristökeskus"},
        {"#", "2 Hakijan perustiedot"},
        {"Hakijan virallinen nimi", "Oraslan opisto ry"},
        {"Organisaatiotyyppi", "Rekisteröity yhdistys"},
        {"Y-tunnus", "9900771-4"},
        {"Hankkeen yhteyshenkilön nimi", "Kerttu Keksitty"},
        {"Yhteyshenkilön puhelinnumero", "040 000 9577"},
        {"#", "3 Suunnitelman mukainen tiivistelmä toteutuksesta"},
        {"",
         "Pienet yritykset löytävät harvoin aikaa henkilöstön koulutukseen, ja osaajat muuttavat kaupunkeihin. "
         "Hankkeessa yritykset kokoavat yhdessä koulutuksen, jonka osallistujat tekevät oman työnsä ohessa."},
        {"", "1. Osallistujat suunnittelevat oman polkunsa ohjaajan kanssa."},
        {"", "2. Yritykset sopivat yhteisistä koulutuspäivistä."},
        {"#", "4 Hankkeen kohderyhmät"},
        {"#", "4.1 Hankkeen varsinaiset kohderyhmät"},
        {"", "Pienten yritysten työntekijät ja työnantajat, erityisesti maaseudulla toimivat."},
        {"#", "5 Projektin julkinen rahoitus, euroa"},
        {"Myönnetty EU- ja valtion rahoitus", "120 500,50"},
        {"Toteutunut EU- ja valtion rahoitus", "118 250"},
        {"Suunniteltu julkinen rahoitus yhteensä", "150 000"},
        {"Toteutunut julkinen rahoitus yhteensä", "147 812"},
        {"#", "6 Maantieteellinen kohdealue"},
        {"Maakunnat", "Päijät-Häme"},
        {"Seutukunnat", "Lahden"},
        {"Kunnat", "Lahti, Hollola"},
        {"#", "9 Loppuraportin tiivistelmä"},
        {"",
         "Koulutuksen kävi läpi neljäkymmentä osallistujaa kymmenestä yrityksestä. Toiminta jatkuu "
         "yritysten omana yhteistyönä, ja opisto tarjoaa sen osaksi avointa koulutustaan."}};
    return all;
}

std::string as_text() {
    std::string text;
    for (const auto& [label, words] : parts())
        text += (text.empty() ? "" : "\n\n") + (label.empty() || label == "#" ? words : label + ": " + words);
    return text;
}

std::string as_page() {
    std::string page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body>";
    for (const auto& [label, words] : parts()) {
        if (label == "#")
            page += "<h2>" + words + "</h2>\n";
        else
            page += "<p>" + (label.empty() ? words : "<strong>" + label + ":</strong> " + words) + "</p>\n";
    }
    return page + "</body></html>";
}

std::string as_mail() {
    std::string body;
    for (const char c : as_text()) (body += c == '\n' ? "\r" : "") += c;
    return "From: Kerttu Keksitty <kerttu@orasla.example>\r\nTo: kirjaamo@orasla.example\r\nSubject: Hanke\r\n"
           "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" +
           body + "\r\n\r\nTerveisin\r\nKerttu Keksitty\r\n040 000 9577\r\n";
}

/// All that is known of the project, without the name of its file.
std::string shown(std::string_view bytes) {
    Project project = read(bytes).only();
    project.sources = {};
    return to_pretty_json(project);
}

}  // namespace

TEST_CASE("text, page, PDF, mail and archive of one project tell the same") {
    const std::string expected = shown(as_text());
    const Project project = read(as_text()).only();
    CHECK(project.funding.granted == Money(120500, 50));
    CHECK(find_section(project, "3") != nullptr);
    CHECK(expected.find("Keksitty") == std::string::npos);
    CHECK(shown(as_page()) == expected);
    if (pdf_is_read()) {
        CHECK(shown(printed_pdf(as_text())) == expected);
        CHECK(shown(printed_pdf(as_text(), 60)) == expected);
    }
    if (mail_is_read()) CHECK(shown(as_mail()) == expected);
    CHECK(shown(packed(Packing::zip, {{"hankkeet/oraat.txt", as_text()}})) == expected);
    CHECK(shown(packed(Packing::tar_gz, {{"oraat.html", as_page()}})) == expected);
}

TEST_CASE("lines that only the paper ended are joined, others are not") {
    CHECK(with_wrapped_lines_joined("Osallistujat kokoavat koulutuksen yhdessä\nyritysten kanssa.\n\nToinen.\n") ==
          "Osallistujat kokoavat koulutuksen yhdessä yritysten kanssa.\n\nToinen.\n");
    // There was room for the next word.
    CHECK(with_wrapped_lines_joined("Lyhyt rivi\nOsallistujat kokoavat koulutuksen yhdessä\n") ==
          "Lyhyt rivi\nOsallistujat kokoavat koulutuksen yhdessä\n");
    for (const std::string_view next :
         {"1. Yritykset sopivat.", "- Yritykset sopivat.", "Toiminnan tila: Toiminnassa", "4.1 Kohderyhmät"}) {
        INFO(next);
        const std::string text = "Osallistujat kokoavat koulutuksen yhdessä\n" + std::string(next) + '\n';
        CHECK(with_wrapped_lines_joined(text) == text);
    }
    // Cells of a table, another margin, a word parted at its hyphen, an answer and a row of points.
    for (const std::string_view text : {"Hankkeen nimi\tKasvua pienille yrityksille\nHanke\n",
                                        "Osallistujat kokoavat koulutuksen yhdessä\n    yritysten kanssa.\n",
                                        "Osallistujat kokoavat koulutuksen työmarkkina-\nasemaan sopivasti.\n",
                                        "Hankkeessa on tehty analyysi: Kyllä\nTarpeet kartoitettiin.\n",
                                        "Hyvinvoinnin edistäminen koko seudulla 8 10\nOsallisuus vahvistuu.\n",
                                        "Sosiaalinen ja kulttuurinen kestävyys\nHyvinvoinnin edistäminen 8 9\n"})
        CHECK(with_wrapped_lines_joined(text) == text);
}
