#include "hankehaku/project_privacy.h"

#include "hankehaku/project_json.h"
#include "hankehaku/project_reader.h"
#include "reading.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

namespace {

const std::string secret = "aino.mallinen@taitopolku.example";

/// A project with the secret in every string but its code.
Project leaking_project() {
    Project project;
    project.code = "X1";
    for (std::string* text : {&project.name, &project.fund, &project.priority_axis, &project.specific_objective,
                              &project.status, &project.authority, &project.ely})
        *text = secret;
    project.applicant = {secret, secret, secret, secret, secret, secret, secret, secret};
    project.site = {secret, secret, secret};
    project.partners = {{secret, secret}};
    project.provinces = project.subregions = project.municipalities = {secret};
    project.equality = {{secret, true, secret}};
    project.sustainability = {{secret, secret, 1, 2, secret}};
    project.sections = {{secret, secret, secret}};
    project.other_fields = {{secret, secret, secret}};
    project.sources.texts = project.sources.lists = {secret};
    project.contact = Contact{secret, secret, secret, secret, secret};
    return project;
}

Project named(const std::string& applicant) {
    Project project;
    project.code = "A698103007";
    project.applicant.name = applicant;
    project.applicant.street_address = "Kuusikuja 4";
    remove_personal_data(project);
    return project;
}

}  // namespace

TEST_CASE("personal data leaves every string of a project") {
    Project project = leaking_project();
    CHECK(personal_data_of(project).size() >= 30);
    remove_personal_data(project);
    CHECK(to_json(project).find("mallinen") == std::string::npos);
    CHECK(personal_data_of(project).empty());
    CHECK(project.code == "X1");
}

TEST_CASE("an applicant that is a natural person loses name and address, an organisation keeps them") {
    for (const char* const person : {"Olli Oletettu", "OLETETTU OLLI", "Oletettu, Olli", "Aino-Liisa Mallinen"}) {
        INFO(person);
        CHECK(named(person).applicant.name.empty());
        CHECK(named(person).applicant.street_address.empty());
    }
    for (const char* const other : {"Taitopolku ry", "Aino Mallinen Oy", "Lahden kaupunki", "Oy Olli Oletettu Ab",
                                    "Maria Akatemia ry", "Alvar Aalto -säätiö", "Savilan tutkimus oy"}) {
        INFO(other);
        CHECK(named(other).applicant.name == other);
        CHECK(named(other).applicant.street_address == "Kuusikuja 4");
    }
}

TEST_CASE("a value is judged with its label") {
    Project project;
    project.code = "X1";
    project.applicant.business_id = "02458963";
    project.applicant.postcode = "00100";
    project.other_fields = {{"2", "Projektipäällikkö", "Xylia Qvarnberg"},
                            {"1", "Diaarinumero", "0400000123"},
                            {"2", "GSM", "nolla neljäkymmentä"}};
    project.sections = {{"10", "Yhteystiedot", "Aino Mallinen\nTaitopolku ry\n\nHankkeessa oli neljä pilottia."}};
    remove_personal_data(project);
    CHECK(project.applicant.business_id == "02458963");
    CHECK(project.applicant.postcode == "00100");
    REQUIRE(project.other_fields.size() == 2);
    CHECK(project.other_fields[0].value == "[yhteyshenkilö]");
    CHECK(project.other_fields[1].value == "0400000123");
    CHECK(project.sections.front().text == "[yhteyshenkilö]\nTaitopolku ry\n\nHankkeessa oli neljä pilottia.");
}

TEST_CASE("no person is left of the inputs that people have") {
    const char* const given = std::getenv("HANKEHAKU_SHARED");
    const fs::path folder =
        (given == nullptr ? fs::path(HANKEHAKU_SOURCE_DIR) / ".." / "shared" : fs::path(given)) / "cases" / "inputs";
    if (!fs::exists(folder)) {
        WARN("skipped: no inputs in " << folder);
        return;
    }
    std::size_t read = 0;
    const Gazetteer places;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!entry.is_directory()) continue;
        Reading reading;
        const ProjectSink sink = sink_into(reading);
        for (const fs::path& file : find_project_files({entry.path()}, sink.problem))
            ProjectReader(places, {}).read_file(file, sink);
        std::string all;
        for (Project& project : reading.projects) {
            remove_personal_data(project);
            CHECK(personal_data_of(project).empty());
            all += to_json(project);
            ++read;
        }
        for (const ReadProblem& problem : reading.problems) all += problem.reason;
        for (const char* const secret_word :
             {"Mallikas", "mallikas", "Olematon", "Satunen", "satunen", "Esimerkki", "Kuvitteinen", "Tekaistu",
              "tekaistu", "000 91", "0009101", "000-9101", "00091", "000.9101", "308T", "123N", "0007 85", "0000785"}) {
            INFO(entry.path().filename().string() << ": " << secret_word);
            const std::size_t at = all.find(secret_word);
            CHECK((at == std::string::npos ? "" : all.substr(at > 60 ? at - 60 : 0, 120)) == "");
        }
    }
    CHECK(read > 100);
}
