#include "reading.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

constexpr std::string_view header_2014 =
    "Koodi,Rahasto,Hankkeen nimi,Tl,Viranomainen,Tila,Aloituspvm,Päättymispvm,Toteuttajan nimi,Myönnetty EU- ja "
    "valtion "
    "rahoitus,Toteutunut EU- ja valtion rahoitus,Suunniteltu julkinen rahoitus yhteensä,Toteutunut julkinen rahoitus "
    "yhteensä\n";

std::string list_2014(std::string_view rows) { return std::string(header_2014) + std::string(rows); }

}  // namespace

TEST_CASE("a list whose commas are not quoted is read by what anchors its columns") {
    const Project project =
        read(list_2014("S20001,ESR,Silta, joka kestää,3,Kainuun elinkeino-, liikenne- ja "
                       "ympäristökeskus,Toiminta päättynyt,1.1.2016,31.12.2017,Silta, Polku ja Tori "
                       "oy,1000,900,1200,1100\n"))
            .only();
    CHECK(project.name == "Silta, joka kestää");
    CHECK(project.authority == "Kainuun elinkeino-, liikenne- ja ympäristökeskus");
    CHECK(project.ely == "Kainuun ELY-keskus");
    CHECK(project.applicant.name == "Silta, Polku ja Tori oy");
    CHECK(project.funding.actual_total == 1100);
}

TEST_CASE("the grants to companies of an authority belong to it") {
    const Project project =
        read(list_2014("A30001,EAKR,Paja,1,Kainuun ELY-keskus, yritystuet,Toiminta päättynyt,1.1.2009,"
                       "31.12.2010,Paja Oy,1,1,1,1\n"))
            .only();
    CHECK(project.authority == "Kainuun ELY-keskus, yritystuet");
    CHECK(project.ely == "Kainuun ELY-keskus");
}

TEST_CASE("a list is known by any delimiter, with and without quotes") {
    for (const char delimiter : {';', '\t', '|'}) {
        const std::string d(1, delimiter);
        const Project project = read("Hankekoodi" + d + "Hankkeen nimi" + d + "Toimintalinja\nS20001" + d +
                                     "\"Polku \"\"ylös\"\"\nja alas\"" + d + "3\n")
                                    .only();
        CHECK(project.name == "Polku \"ylös\" ja alas");
        CHECK(project.priority_axis == "3");
    }
}

TEST_CASE("a row without a code is refused with its line, a footer is passed over") {
    const Reading reading =
        read("Koodi;Hankkeen nimi;Tl;Tila\nS20001;Polku;3;Toiminnassa\nei koodia;Silta;3;Toiminnassa\nYhteensä;2;;\n");
    CHECK(reading.projects.size() == 1);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().line == 3);
}

TEST_CASE("a list without a header is known by its codes and days") {
    const Project project =
        read("S20001|ESR|Polku|Etelä-Suomi|1|Hämeen ELY-keskus|Toiminnassa|1.1.2009|31.12.2010|Polku ry||1|2|3\n")
            .only();
    CHECK(project.name == "Polku");
    CHECK(project.applicant.name == "Polku ry");
    CHECK_FALSE(project.funding.granted);
    CHECK(project.funding.paid == 1);
}

TEST_CASE("the open data of the EU is read by its own names") {
    const Project project =
        read(
            "Operation_Local_Identifier,Operation_Name_Programme_Language,Operation_Start_Date,Operation_End_Date,"
            "Total_Eligible_Expenditure_amount,Fund_Code,Operation_Summary_Programme_Language\nS20001,Polku,01/09/2016,"
            "31/12/2018,549733.0,ESF,\"Yksi, kaksi.\"\n")
            .only();
    CHECK(project.fund == "ESR");
    REQUIRE(project.end);
    CHECK(to_iso(*project.end) == "2018-12-31");
    CHECK(project.funding.planned_total == 549733);
    REQUIRE(find_section(project, "3") != nullptr);
    CHECK(find_section(project, "3")->text == "Yksi, kaksi.");
}

TEST_CASE("JSON with Finnish names is read, as records and as columns") {
    CHECK(read(R"([{"hankekoodi":"S20001","nimi":"Polku","tiivistelma":"Teksti."}])").only().name == "Polku");
    const Reading columns =
        read(R"({"Hankekoodi ":{"0":"S20001","1":"J10001"},"Hankkeen nimi":{"0":"Polku","1":null}})");
    REQUIRE(columns.projects.size() == 2);
    CHECK(columns.projects.front().name == "Polku");
    CHECK(columns.projects.back().fund == "JTF");
}

TEST_CASE("a list in XML is read by its elements") {
    const Project project =
        read(
            "<?xml version=\"1.0\" "
            "encoding=\"ISO-8859-1\"?><projektilista><projekti><projektikoodi>S20001</projektikoodi>"
            "<projektinnimi>Ty\xF6 &amp; "
            "elo</projektinnimi><paattymispvm>31.12.2018</paattymispvm></projekti></projektilista>")
            .only();
    CHECK(project.name == "Työ & elo");
    CHECK(project.end);
}

TEST_CASE("a page may hold a list") {
    const Reading reading = read(
        "<html><table><tr><th>Koodi</th><th>Nimi</th><th>Tila</th></tr><tr><td>S20001</td><td>Polku</td><td></td></tr>"
        "<tr><td>S20002</td><td></td><td>Toiminnassa</td></tr></table></html>");
    REQUIRE(reading.projects.size() == 2);
    CHECK(reading.projects.back().status == "Toiminnassa");
}

TEST_CASE("a scraper's cells are sections") {
    const Project project = read(
                                "Hankekoodi,Hankkeen nimi,4 Hankkeen kohderyhmät,6 Maantieteellinen kohdealue,7.2 "
                                "Osallistuvien henkilöiden lukumäärä\n"
                                "S20001,Polku,\"['Nuoret.', \"\"Työttömät.\"\"]\",\"['Maakunnat: "
                                "Kainuu']\",Suunniteltu: 12 Toteutunut: 14\n")
                                .only();
    CHECK(find_section(project, "4")->text == "Nuoret.\n\nTyöttömät.");
    CHECK(project.provinces == std::vector<std::string>{"Kainuu"});
}

TEST_CASE("JSON that holds a list of projects is read project by project") {
    CHECK(read(R"({"schema":1,"hits":[{"code":"S20001"},{"code":"S20002"}]})").projects.size() == 2);
    CHECK(read(R"({"columns":["Hankekoodi","Hankkeen nimi"],"index":[0],"data":[["S20001","Polku"]]})").only().name ==
          "Polku");
    CHECK(read(R"({"code":"S20001","sections":[{"id":"3","text":"hits data"}]})").projects.size() == 1);
}

TEST_CASE("Kohesio's code of a region is a province, whatever year numbered it") {
    const auto provinces = [](const std::string& code) {
        return read(
                   "Operation_Local_Identifier,Operation_Name_Programme_Language,Fund_Code,NUTS3_Code\nS20001,Polku,"
                   "ESF," +
                   code + "\n")
            .only()
            .provinces;
    };
    CHECK(provinces("FI1C3") == std::vector<std::string>{"Päijät-Häme"});
    CHECK(provinces("FI185") == std::vector<std::string>{"Päijät-Häme"});
    CHECK(provinces("FI1D9") == std::vector<std::string>{"Pohjois-Pohjanmaa"});
    CHECK(provinces("FI200") == std::vector<std::string>{"Ahvenanmaa"});
    CHECK(provinces("\"FI193; FI197\"") == std::vector<std::string>{"Keski-Suomi", "Pirkanmaa"});
}

TEST_CASE("the days of a list may be called Alkupvm and Loppupvm") {
    const Project project =
        read("Hankekoodi;Hankkeen nimi;Alkupvm;Loppupvm\nS20001;Polku;1.9.2016;31.12.2018\n").only();
    REQUIRE(project.start);
    REQUIRE(project.end);
    CHECK(to_iso(*project.start) == "2016-09-01");
    CHECK(to_iso(*project.end) == "2018-12-31");
}

TEST_CASE("a list without quotes and without a header keeps the commas of its texts") {
    const Reading reading = read(
        "S20001,ESR,Silta, joka kestää,3,Kainuun elinkeino-, liikenne- ja ympäristökeskus,Toiminta päättynyt,1.1.2016,"
        "31.12.2017,Silta ja Tori oy,1000,900,1200,1100\n"
        "S20002,ESR,Polku,3,Kainuun elinkeino-, liikenne- ja ympäristökeskus,Toiminnassa,1.1.2016,31.12.2017,"
        "Polku, Silta ja Tori oy,2000,900,1200,1100\n");
    REQUIRE(reading.projects.size() == 2);
    CHECK(reading.projects[0].name == "Silta, joka kestää");
    CHECK(reading.projects[0].ely == "Kainuun ELY-keskus");
    CHECK(reading.projects[1].applicant.name == "Polku, Silta ja Tori oy");
    CHECK(reading.projects[1].funding.granted == 2000);
}

TEST_CASE("a list may have its header in Swedish or English, and sums to the cent") {
    for (const std::string_view header :
         {"Projektkod;Projektets namn;Startdatum;Slutdatum;Stödmottagare;Beviljad EU- och statlig finansiering",
          "Project code;Project name;Start date;End date;Beneficiary;Planned EU and state funding"}) {
        INFO(header);
        const Project project =
            read(std::string(header) + "\nS20001;Polku;1.1.2016;31.12.2017;Silta oy;1 000,05\n").only();
        CHECK(project.name == "Polku");
        CHECK(project.start == date_from_iso("2016-01-01"));
        CHECK(project.end == date_from_iso("2017-12-31"));
        CHECK(project.applicant.name == "Silta oy");
        CHECK(project.funding.granted == Money(1000, 5));
    }
}

TEST_CASE("records under keys are records") {
    const Reading reading = read(
        R"({"0": {"Hankekoodi": "S20001", "Hankkeen nimi": "Polku"}, "1": {"Hankekoodi": "S20002", "Hankkeen nimi": "Silta"}})");
    REQUIRE(reading.projects.size() == 2);
    CHECK(reading.projects[1].name == "Silta");
}
