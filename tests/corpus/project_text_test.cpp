#include "reading.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <array>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

using namespace std::chrono_literals;

const std::string full_text = file_content(std::string(HANKEHAKU_TEST_DATA) + "/corpus/full_text.txt");

std::string section_text(std::string_view bytes, std::string_view id) {
    const Reading reading = read(bytes);
    const Section* const section = reading.projects.empty() ? nullptr : find_section(reading.projects.front(), id);
    return section == nullptr ? "none" : section->text;
}

}  // namespace

TEST_CASE("every labelled value of the template lands in its field") {
    const Reading reading = read(full_text);
    const Project& project = reading.only();
    CHECK(project.code == "S99901");
    CHECK(project.name == "Polku: kohti työtä!");
    CHECK(project.fund == "ESR");
    CHECK(project.priority_axis == "3. Työllisyys ja työvoiman liikkuvuus");
    CHECK(project.specific_objective == "7.1. Tuottavuuden ja työhyvinvoinnin parantaminen");
    CHECK(project.start == Date{2017y / 2 / 1});
    CHECK(project.end == Date{2019y / 12 / 31});
    CHECK(project.status == "Toiminta päättynyt");
    CHECK(project.authority == "Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus");
    CHECK(project.ely == "Etelä-Savon ELY-keskus");
    CHECK(project.applicant == Applicant{"Saimaanrannan Taitopolku ry", "Yhdistys", "9900901-5",
                                         "Rantapolku 3 B, 2. krs", "50100", "MIKKELI",
                                         "https://www.taitopolku.example/hanke?id=1", "Hakijoita on yksi"});
    CHECK(project.partners ==
          std::vector<Partner>{{"Polku, Silta ja Väylä oy", "9900902-3"}, {"Kuntaliiton ystävät", ""}});
    CHECK(project.funding.granted == 165400);
    CHECK(project.funding.paid == 160025);
    CHECK(project.funding.planned_total == 206750);
    CHECK_FALSE(project.funding.actual_total);
    CHECK(project.provinces == std::vector<std::string>{"Etelä-Savo", "Pohjois-Savo"});
    CHECK(project.subregions == std::vector<std::string>{"Mikkelin seutukunta", "Kuopion seutukunta"});
    CHECK(project.municipalities == std::vector<std::string>{"Mikkeli", "Kuopio", "Uusi Utopia"});
    CHECK(project.site == SiteAddress{"Satamakatu 1", "50100", "Mikkeli"});
    CHECK(project.companies == Participation{1200, 0});
    CHECK(project.participants == Participation{85, std::nullopt});
    CHECK_FALSE(project.contact);
}

TEST_CASE("repeated labels are distinguished by their section") {
    const Reading reading = read(full_text);
    CHECK(reading.only().applicant.street_address == "Rantapolku 3 B, 2. krs");
    CHECK(reading.only().site.street_address == "Satamakatu 1");
    CHECK(reading.only().companies.planned != reading.only().participants.planned);
}

TEST_CASE("the answers and scores of section 8 are data") {
    const Reading reading = read(full_text);
    const Project& project = reading.only();
    REQUIRE(project.equality.size() == 3);
    CHECK(project.equality[0].answer == true);
    CHECK(project.equality[0].text == "Kyllä. Analyysi tehtiin: tulos on kirjattu.\n\nSe päivitetään.");
    CHECK(project.equality[1].text.empty());
    CHECK(project.equality[2].answer == false);
    REQUIRE(project.sustainability.size() == 4);
    CHECK(project.sustainability[0] == SustainabilityScore{"Ekologinen kestävyys", "Luonnonvarojen käytön kestävyys", 0,
                                                           10, "Kierrätys lisääntyy."});
    CHECK(project.sustainability[1].label == "Natura 2000 -ohjelman kohteet");
    CHECK(project.sustainability[2].text.empty());
    CHECK(project.sustainability[3].group == "Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus");
}

TEST_CASE("free text keeps its lists, capitals and paragraphs, and no text is lost") {
    const Reading reading = read(full_text);
    std::vector<std::string> ids;
    for (const Section& section : reading.only().sections) ids.push_back(section.id);
    CHECK(ids == std::vector<std::string>{"3", "4", "4.1", "8", "9", "10"});
    CHECK(find_section(reading.only(), "3")->text ==
          "TAUSTA\n\n1. Lisätä osaamista\n2. Vahvistaa verkostoa\n\n3 Suunnitelma");
    CHECK(find_section(reading.only(), "3")->title == "Suunnitelman mukainen tiivistelmä toteutuksesta");
    CHECK(find_section(reading.only(), "4")->text == "Kohderyhmiä on kaksi.");
    CHECK(find_section(reading.only(), "8")->text == "Periaatteet koskevat koko hanketta.");
    CHECK(find_section(reading.only(), "10")->title == "Liitteet");
}

TEST_CASE("labels that the template lacks are kept with their section") {
    const Reading reading = read(full_text);
    CHECK(reading.only().other_fields ==
          std::vector<OtherField>{{"1", "Hankkeen vetäjätaho", "Taitopolku"}, {"7.2", "Uusia työpaikkoja", "5"}});
}

TEST_CASE("the same text in other line ends, encodings and normal forms is the same project") {
    const Project expected = read(full_text).only();
    std::string crlf, decomposed, hyphenated;
    for (const char c : full_text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    for (std::size_t at = 0; at < full_text.size(); ++at) {
        const std::string_view letter = std::string_view(full_text).substr(at, 2);
        decomposed += letter == "ä" ? "a\u0308" : letter == "ö" ? "o\u0308" : full_text.substr(at, 1);
        if (letter == "ä" || letter == "ö") ++at;
        if (full_text[at] == 'k') hyphenated += "\u00AD";
        hyphenated += letter == "ä" || letter == "ö" ? std::string(letter) : full_text.substr(at, 1);
    }
    CHECK(read(crlf).only() == expected);
    CHECK(read("\xEF\xBB\xBF" + full_text).only() == expected);
    CHECK(read(decomposed).only() == expected);
    CHECK(read(hyphenated).only() == expected);
}

TEST_CASE("the fund is read from the banner, otherwise from the code's letter") {
    const std::string rest = "\n\n1 Hanke\n\nHankekoodi: ";
    CHECK(read("Euroopan aluekehitysrahaston (EAKR) rahoittaman hankkeen kuvaus" + rest + "S1").only().fund == "EAKR");
    CHECK(read("Oikeudenmukaisen siirtymän rahaston (JTF) rahoittaman hankkeen kuvaus" + rest + "J1").only().fund ==
          "JTF");
    CHECK(
        read("Euroopan unioni Vipuvoimaa EU:lta Euroopan aluekehitysrahaston rahoittaman hankkeen kuvaus" + rest + "X1")
            .only()
            .fund == "EAKR");
    CHECK(read("Euroopan sosiaalirahaston (ESR)\nrahoittaman hankkeen kuvaus" + rest + "X1").only().fund == "ESR");
    CHECK(read("1 Hanke\n\nHankekoodi: S1").only().fund == "ESR");
    CHECK(read("1 Hanke\n\nHankekoodi: A70001").only().fund == "EAKR");
    CHECK(read("1 Hanke\n\nHankekoodi: X70001").only().fund.empty());
    CHECK(read("1 Hanke\n\nHankekoodi: S20001").only().fund == "ESR");
    CHECK(read("1 Hanke\n\nHankekoodi: S30001").only().fund == "ESR+");
    CHECK(read("1 Hanke\n\nHankekoodi: J10001").only().fund == "JTF");
}

TEST_CASE("an authority that the gazetteer does not know is kept as written") {
    const Reading reading = read("1 Hanke\n\nHankekoodi: X1\n\nVastuuviranomainen: Utopian keskus");
    CHECK(reading.only().ely == "Utopian keskus");
    CHECK(reading.only().authority == "Utopian keskus");
}

TEST_CASE("labels and values may be folded, misspelt and spaced") {
    const std::string top = "1 Hanke\n\nHankekoodi: X1\n\n";
    CHECK(read(top + "Hankkeen nimi:\n\nPolku").only().name == "Polku");
    CHECK(read(top + "Hankkeen nimi: Polku\nkohti työtä").only().name == "Polku kohti työtä");
    CHECK(read(top + "HANKKEEN   nimi : Polku").only().name == "Polku");
    CHECK(read(top + "Hankkeen nimi:\n\nToimintalinja: 3.").only().name.empty());
    CHECK(read(top + "Hankkeen nimi\tPolku").only().name == "Polku");
    CHECK(read(top + "2 Hakijan perustiedot\n\nHakijoiden lukumäärä tai tuen\nsiirto -menettely: yksi")
              .only()
              .applicant.consortium == "yksi");
    CHECK(read(top + "7.1 Osallistuvien yritysten lukumäärä\n\nToteutunut seurantietojen mukaan: 3")
              .only()
              .companies.actual == 3);
}

TEST_CASE("a text without headings is read by the labels that belong to one section only") {
    const Project project = read("Hankekoodi: X1\nHakijan virallinen nimi: Taitopolku ry\nMaakunnat: Kainuu").only();
    CHECK(project.applicant.name == "Taitopolku ry");
    CHECK(project.provinces == std::vector<std::string>{"Kainuu"});
}

TEST_CASE("a cut-off text is read as far as it goes") {
    for (std::size_t length = full_text.find("Hankekoodi: S99901") + 18; length < full_text.size(); length += 7) {
        const Reading reading = read(full_text.substr(0, length));
        INFO(length);
        REQUIRE(reading.projects.size() == 1);
        CHECK(reading.projects.front().code == "S99901");
    }
}

TEST_CASE("values that are not what they should be are left out with a warning and their line") {
    const Reading reading = read(
        "1 Hanke\nHankekoodi: X1\nToteutusaika: Alkaa 31.2.2015 ja päättyy 1.3.2016\n"
        "5 Projektin julkinen rahoitus, euroa\nMyönnetty EU- ja valtion rahoitus: paljon\n"
        "7.1 Osallistuvien yritysten lukumäärä\nSuunniteltu: noin 5");
    REQUIRE(reading.projects.size() == 1);
    CHECK_FALSE(reading.projects.front().start);
    CHECK(reading.projects.front().end);
    CHECK_FALSE(reading.projects.front().funding.granted);
    CHECK_FALSE(reading.projects.front().companies.planned);
    std::vector<std::size_t> lines;
    for (const ReadProblem& problem : reading.problems) {
        CHECK(problem.severity == ReadProblem::Severity::warning);
        lines.push_back(problem.line);
    }
    CHECK(lines == std::vector<std::size_t>{3, 5, 7});
}

TEST_CASE("a period that ends before it starts is kept with a warning") {
    const Reading reading = read("Hankekoodi: X1\nToteutusaika: Alkaa 1.2.2016 ja päättyy 1.1.2016");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().line == 2);
    CHECK(reading.projects.at(0).start == Date{2016y / 2 / 1});
    CHECK(reading.projects.at(0).end == Date{2016y / 1 / 1});
}

TEST_CASE("a second value of a label is kept beside the first") {
    const Project project = read("1 Hanke\nHankekoodi: X1\nHankkeen nimi: Polku\nHankkeen nimi: Silta").only();
    CHECK(project.name == "Polku");
    CHECK(project.other_fields == std::vector<OtherField>{{"1", "Hankkeen nimi", "Silta"}});
}

TEST_CASE("several texts in one file are as many projects") {
    const Reading reading = read(full_text + "\n" + full_text + "\n-----\n\n1 Hanke\n\nHankekoodi: S99902\n");
    REQUIRE(reading.projects.size() == 2);
    CHECK(reading.projects.back().code == "S99902");
    CHECK(reading.projects.back().sections.empty());
    CHECK(reading.problems.empty());
}

TEST_CASE("a code that a body mentions begins no project") {
    const Reading reading = read(text_with_body("Jatkaa hanketta.\n\nHankekoodi: S99902\n\nLoppu."));
    CHECK(reading.projects.size() == 1);
    REQUIRE(reading.problems.size() == 1);
    CHECK_THAT(reading.problems.front().reason, Catch::Contains("second project code"));
}

TEST_CASE("what is no code is refused with its line") {
    const Reading reading = read("Kansiossa on kuvauksia.\nHankekoodi: ks. tiedoston nimi\n");
    CHECK(reading.projects.empty());
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().line == 2);
    CHECK(read("1 Hanke\n\nHankekoodi: s20001 (muutoshakemus 2)\n").only().code == "S20001");
}

TEST_CASE("a dash is no text") {
    CHECK(section_text(text_with_section("9 Loppuraportin tiivistelmä", "-"), "9") == "none");
    CHECK(section_text(text_with_section("9 Loppuraportin tiivistelmä", "- ei raporttia"), "9") == "- ei raporttia");
}

TEST_CASE("sentences with colons, addresses and times are no labels") {
    const auto rest = [](std::string_view line) {
        return section_text(text_with_section("6 Maantieteellinen kohdealue", line), "6");
    };
    CHECK(rest("Katso https://www.taitopolku.example") == "Katso https://www.taitopolku.example");
    CHECK(rest("Avoinna klo 12:30") == "Avoinna klo 12:30");
    CHECK(rest("Hanke kattaa EU:n alueen") == "Hanke kattaa EU:n alueen");
    CHECK(rest("Alue on laaja. Se kattaa: kaiken") == "Alue on laaja. Se kattaa: kaiken");
}

TEST_CASE("a text without a project code is refused") {
    constexpr std::array<std::string_view, 3> texts{"Hei vain", "1 Hanke\n\nHankekoodi:\n\nHankkeen nimi: Polku",
                                                    "1 Hanke\n\nHankekoodi: -"};
    for (const std::string_view text : texts) {
        const Reading reading = read(text);
        CHECK(reading.projects.empty());
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems.front().severity == ReadProblem::Severity::refusal);
        CHECK(reading.problems.front().reason.find("project code") != std::string::npos);
    }
}
