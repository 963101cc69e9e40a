#include "hankehaku/project_json.h"
#include "reading.h"
#include "source_paths.h"
#include "support/table.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

constexpr ProjectReaderOptions keep{.keep_contacts = true};

std::string applicant_text(const std::string& line) {
    return "1 Hanke\n\nHankekoodi: X1\n\n2 Hakijan perustiedot\n\nHakijan virallinen nimi: Taitopolku ry\n\n" + line +
           "\n\nWWW-osoite: https://www.taitopolku.example\n\n3 Suunnitelman mukainen tiivistelmä "
           "toteutuksesta\n\nTeksti";
}

std::string everything_said_about(const Reading& reading) {
    std::string all;
    for (const Project& project : reading.projects) all += to_json(project);
    for (const ReadProblem& problem : reading.problems) all += problem.reason;
    return all;
}

}  // namespace

TEST_CASE("nothing about the contact person leaves the reader") {
    for (const auto& row : table("corpus/contact_labels.tsv", 1)) {
        INFO(row[0]);
        const Reading reading = read(applicant_text(row[0]));
        REQUIRE(reading.projects.size() == 1);
        const std::string all = everything_said_about(reading);
        CHECK(all.find("SALAISUUS") == std::string::npos);
        CHECK(all.find("salaisuus") == std::string::npos);
        CHECK(all.find("0999") == std::string::npos);
        CHECK(reading.projects.front().applicant.name == "Taitopolku ry");
        CHECK(reading.projects.front().applicant.website == "https://www.taitopolku.example");
        CHECK(find_section(reading.projects.front(), "3") != nullptr);
    }
}

TEST_CASE("contacts are read when asked for") {
    const std::string text = file_content(std::string(HANKEHAKU_TEST_DATA) + "/corpus/full_text.txt");
    CHECK(read(text, keep).only().contact == Contact{"Aino Mallinen", "Polkuvastaava",
                                                     "aino.mallinen(at)taitopolku.example", "040 000 0902",
                                                     "040 000 0901"});
}

TEST_CASE("personal labels that the template lacks are kept when asked for") {
    const Project project = read(applicant_text("GSM: 040 000 0123"), keep).only();
    CHECK(project.other_fields == std::vector<OtherField>{{"2", "GSM", "040 000 0123"}});
}

TEST_CASE("JSON's contacts and personal keys are dropped too") {
    const std::string json =
        R"({"code":"X1","contact":{"name":"SALAISUUS","email":"SALAISUUS"},"phone":"SALAISUUS",)"
        R"("contact_person":"SALAISUUS","other_fields":[{"section":"2","label":"GSM","value":"SALAISUUS"}]})";
    CHECK(everything_said_about(read(json)).find("SALAISUUS") == std::string::npos);
    CHECK(read(json, keep).only().contact->name == "SALAISUUS");
}

TEST_CASE("a refusal of JSON does not quote the text") {
    const Reading reading = read(R"({"code":"X1","contact":{"name":"SALAISUUS)");
    CHECK(reading.projects.empty());
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().reason.find("SALAISUUS") == std::string::npos);
}

TEST_CASE("a list of contacts in a section that the template lacks is dropped") {
    const Reading reading = read(
        text_with_section("9 Loppuraportin tiivistelmä", "Raportti\n\n10 Liitteet\n\nPuhelin: SALAISUUS\n\nKartta"));
    CHECK(everything_said_about(reading).find("SALAISUUS") == std::string::npos);
    CHECK(find_section(reading.only(), "10")->text == "Kartta");
}

TEST_CASE("a warning quotes no person, whatever is in the place of a sum, a day or a key") {
    const std::vector<std::string> persons{"Aino Malli", "aino.malli@posti.example", "Aino Malli, 040 123 4567",
                                           "131052-308T"};
    for (const std::string& person : persons) {
        INFO(person);
        const Reading text =
            read("1 Hanke\n\nHankekoodi: S99999\nSuunnitelman mukainen toteutusaika: " + person +
                 "\n\n5 Projektin julkinen rahoitus\n\nMyönnetty EU- ja valtion rahoitus: " + person + "\n");
        const Reading json = read(R"({"code":"S99999",")" + person + R"(":{}})");
        CHECK(text.problems.size() == 2);
        CHECK(json.problems.size() == 1);
        for (const Reading* reading : {&text, &json})
            for (const ReadProblem& problem : reading->problems)
                for (const std::string_view part : {"Malli", "malli", "123", "308T"})
                    CHECK(problem.reason.find(part) == std::string::npos);
    }
}
