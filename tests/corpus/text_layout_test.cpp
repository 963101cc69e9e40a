#include "corpus/template/text_layout.h"
#include "reading.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::string laid_out(std::string_view text) {
    std::string result;
    for (const TextLine& line : laid_out_lines(text)) result += std::string(trimmed(line.text)) + '|';
    return result;
}

}  // namespace

TEST_CASE("the footers of printed pages are no text") {
    CHECK(laid_out("a\n1.2.2025 Palvelu 1/3\nb\n1.2.2025 Palvelu 2/3\nc\n1.2.2025 Palvelu 3/3") == "a|b|c|");
    CHECK(laid_out("a\n\nPalvelu\n\n1/2\n\nb\n\nPalvelu\n\n2/2\n") == "a|b|");
    CHECK(laid_out("a\nSivu 1 (2)\nb\nSivu 2 (2)\nc") == "a|b|c|");
    CHECK(laid_out("Pisteet 1/5\nPisteet 4/5") == "Pisteet 1/5|Pisteet 4/5|");
}

TEST_CASE("what a mail adds to a text is no part of it") {
    const std::string header = "Lähettäjä: Joku Nimi\nAihe: Kuvaus\n\nHei,\nohessa.\n\n1 Hanke\n";
    CHECK(laid_out(header + "Hankekoodi: S20001") == "1 Hanke|Hankekoodi: S20001|");
    CHECK(laid_out("> 1 Hanke\n> Hankekoodi: S20001\n>\n> Nimi: a\n> Tila: b\n> loppu") ==
          "1 Hanke|Hankekoodi: S20001||Nimi: a|Tila: b|loppu|");
    CHECK(laid_out("1 Hanke\n\nTerveisin\nJoku Nimi\n") == "1 Hanke||");
}

TEST_CASE("a heading with text after it becomes a line of its own") {
    CHECK(laid_out("1 Hanke Hankekoodi: S20001") == "1 Hanke|Hankekoodi: S20001|");
    CHECK(laid_out("4.1 Varsinaiset kohderyhmät ovat nuoret") == "4.1 Varsinaiset kohderyhmät ovat nuoret|");
    CHECK(laid_out("1 Hanke\n1 Hanke Polku") == "1 Hanke|1 Hanke Polku|");
}

TEST_CASE("labels in a list of bullets are labels") {
    CHECK(laid_out("* Hankekoodi: S20001\n• Suunniteltu: 12\n* ensin") ==
          "Hankekoodi: S20001|Suunniteltu: 12|* ensin|");
}

TEST_CASE("values are read below, beside and after their labels") {
    CHECK(read("Hankekoodi\nS20001\n\nHankkeen nimi\nPolku\n").only().name == "Polku");
    CHECK(read("Hankekoodi\tS20001\nSuunnitelman mukainen\ntoteutusaika\tAlkaa 1.1.2016 ja päättyy\n31.12.2017\n")
              .only()
              .end.has_value());
    CHECK(read("Hankekoodi      S20001\nHankkeen nimi   Polku\n").only().name == "Polku");
    CHECK(read("1 Hanke\n\nHankekoodi: S20001\n\n5 Projektin julkinen rahoitus, euroa\n\nMyönnetty EU- ja valtion "
               "rahoitus: 412\n"
               "300\n")
              .only()
              .funding.granted == 412300);
}

TEST_CASE("headings without numbers are known, also in short") {
    const Project project = read(
                                "Hankkeen tiedot\n\nHankekoodi: S20001\n\nHakija\n\nHakijan virallinen nimi: Polku "
                                "ry\n\nOsatoteuttajat\n\nSilta "
                                "oy, 9900902-5\n\nTiivistelmä\n\nYksi.\n\nKohderyhmät\n\nNuoret.\n")
                                .only();
    CHECK(project.partners.size() == 1);
    REQUIRE(find_section(project, "3") != nullptr);
    CHECK(find_section(project, "3")->text == "Yksi.");
    CHECK(find_section(project, "4")->text == "Nuoret.");
}

TEST_CASE("a paragraph under an unknown heading is not a partner") {
    const Project project = read(
                                "2 Hakijan perustiedot\n\nHankekoodi: S20001\n\nOsatoteuttajat\n\nSilta oy, "
                                "9900902-5\n\nMuuta\n\nHanke on osa "
                                "laajempaa kokonaisuutta.\n")
                                .only();
    CHECK(project.partners.size() == 1);
}

TEST_CASE("the page of 2007 is read by its own headings") {
    const Project project =
        read(
            "1 Projektin perustiedot\n\nProjektikoodi: S10001\n\nAloituspvm: 1.4.2008\n\nPäättymispvm: 31.12.2010\n\n"
            "2 Projektin toteuttaja\n\nHakijaorganisaation nimi: Lohi ry\n\n3 Projektin kohdealue\n\n3.1 "
            "Maantieteellinen "
            "kohdealue\n\nMaakunnat: Kainuu\n\n4 Tiivistelmä projektin toteutuksesta\n\nKalaa.\n")
            .only();
    CHECK(project.start.has_value());
    CHECK(project.applicant.name == "Lohi ry");
    CHECK(project.provinces == std::vector<std::string>{"Kainuu"});
    REQUIRE(find_section(project, "3") != nullptr);
    CHECK(find_section(project, "3")->text == "Kalaa.");
}

TEST_CASE("the labels of 2021 are those of the template") {
    const Project project = read(
                                "Hankekoodi: J10001\nRahasto: Oikeudenmukaisen siirtymän rahasto (JTF)\nToteuttajan "
                                "nimi: Polku ry\nRahoittava "
                                "viranomainen: Satakuntaliitto\nAloituspvm: 1.3.2023\nSijainti: FI196 "
                                "Satakunta\nSuunniteltu EU- ja valtion "
                                "rahoitus: 412 300,50 €\n")
                                .only();
    CHECK(project.fund == "JTF");
    CHECK(project.applicant.name == "Polku ry");
    CHECK(project.authority == "Satakuntaliitto");
    CHECK(project.provinces == std::vector<std::string>{"Satakunta"});
    CHECK(project.start.has_value());
    CHECK(project.funding.granted.has_value());
}

TEST_CASE("a text on one line is divided at its headings, labels, questions and rows") {
    const Project project =
        read(
            "1 Hanke Hankekoodi: S20001 Hankkeen nimi: Polku työhön Toiminnan tila: Toiminnassa 2 Hakijan perustiedot "
            "Hakijan virallinen nimi: Polku ry Y-tunnus: 9900901-7 Osatoteuttajat Silta oy, 9900902-5 Tori ry, "
            "9900903-3 3 "
            "Suunnitelman mukainen tiivistelmä toteutuksesta Yksi. Kaksi. 5 Projektin julkinen rahoitus, euroa "
            "Myönnetty EU- "
            "ja valtion rahoitus: 1 000 8 Horisontaaliset periaatteet 8.1 Sukupuolten tasa-arvo Hankkeen päätavoite on "
            "sukupuolten tasa-arvon edistäminen: Ei Perustelu. 8.2 Kestävä kehitys Ekologinen kestävyys Materiaalit ja "
            "jätteet 3 4 Pajat. 9 Loppuraportin tiivistelmä Loppu.")
            .only();
    CHECK(project.name == "Polku työhön");
    CHECK(project.status == "Toiminnassa");
    CHECK(project.partners.size() == 2);
    CHECK(project.funding.granted == 1000);
    REQUIRE(project.equality.size() == 1);
    CHECK(project.equality.front().answer == false);
    REQUIRE(project.sustainability.size() == 1);
    CHECK(project.sustainability.front().text == "Pajat.");
    CHECK(find_section(project, "9")->text == "Loppu.");
}

TEST_CASE("a summary after its label is the text of section 3") {
    const Project project =
        read("Hankekoodi: S30001\nSuunnitelman mukainen tiivistelmä hankkeen toteutuksesta: Yksi. Kaksi.\n").only();
    REQUIRE(find_section(project, "3") != nullptr);
    CHECK(find_section(project, "3")->text == "Yksi. Kaksi.");
}

TEST_CASE("cents are part of the sum, and further numbers of section 7 are fields") {
    const Project project = read(
                                "1 Hanke\n\nHankekoodi: S20001\n\n5 Projektin julkinen rahoitus, euroa\n\nMyönnetty "
                                "EU- ja valtion rahoitus: 1 000,50 €\n\n"
                                "Toteutunut EU- ja valtion rahoitus: 900,00\n\n7.2 Osallistuvien henkilöiden "
                                "lukumäärä\n\nSuunniteltu: 3\n\n7.3 Uusien "
                                "työpaikkojen lukumäärä\n\nSuunniteltu: 5\n")
                                .only();
    CHECK(project.funding.granted == Money(1000, 50));
    CHECK(project.funding.paid == 900);
    CHECK(project.other_fields == std::vector<OtherField>{{"7.3", "Suunniteltu", "5"}});
    CHECK(find_section(project, "7.3") != nullptr);
}

TEST_CASE("the period of a decision is read from a sentence") {
    const Project project =
        read("Hankekoodi: S20001\n\nHanke on toteutettava 1.9.2016 - 31.12.2018 välisenä aikana.\n").only();
    CHECK(project.start.has_value());
    CHECK(project.end.has_value());
}

TEST_CASE("a text in Markdown is read without its marks") {
    const Project project = read(
                                "# Hankekuvaus\n\n## 1 Hanke\n\n**Hankekoodi:** S20001\n\n| Hankkeen nimi | Polku "
                                "|\n|---|---|\n| Toiminnan tila | "
                                "Toiminnassa |\n\n## 9 Loppuraportin tiivistelmä\n\nLoppu **on** tässä.\n")
                                .only();
    CHECK(project.name == "Polku");
    CHECK(project.status == "Toiminnassa");
    CHECK(find_section(project, "9")->text == "Loppu on tässä.");
}

TEST_CASE("a word that was parted at its hyphen is whole again, a suspended hyphen keeps its space") {
    const Project project =
        read(
            "1 Hanke\n\nHankekoodi: S20001\n\nHankkeen nimi: Kunnan työmarkkina-\nasema\n\nToimintalinja: "
            "Osaaminen, koulutus-\nja työpalvelut\n")
            .only();
    CHECK(project.name == "Kunnan työmarkkina-asema");
    CHECK(project.priority_axis == "Osaaminen, koulutus- ja työpalvelut");
}

TEST_CASE("the heading above the address of the site may go on in the next line") {
    const Project project = read(
                                "1 Hanke\n\nHankekoodi: S20001\n\n6 Maantieteellinen kohdealue\n\nKunnat: Jyväskylä\n\n"
                                "Toteutuspaikan osoite, jos hanke toteutetaan yhdessä\npaikassa\n\nJakeluosoite: "
                                "Torikatu 1\nPostinumero: 40100\n")
                                .only();
    CHECK(project.municipalities == std::vector<std::string>{"Jyväskylä"});
    CHECK(project.site.street_address == "Torikatu 1");
    CHECK(project.site.postcode == "40100");
    CHECK(project.sections.empty());
}

TEST_CASE("the number of a heading may have a bracket") {
    const Project project = read(
                                "1) Hanke\n\nHankekoodi: S20001\n\n4) Hankkeen kohderyhmä\n\n4.1) Hankkeen varsinaiset "
                                "kohderyhmät\n\nNuoret.\n\n9) Loppuraportin tiivistelmä\n\nLoppu.\n")
                                .only();
    REQUIRE(find_section(project, "9") != nullptr);
    CHECK(find_section(project, "9")->text == "Loppu.");
}
