#include "support/test_projects.h"

#include "hankehaku/gazetteer.h"
#include "hankehaku/project_reader.h"
#include "source_paths.h"

#include <array>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace hankehaku::testing {
namespace {

Date day(int year, unsigned month, unsigned number) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}};
}

Project small_project(std::size_t number) {
    constexpr std::array words{"nuorten",   "työpaja",     "kauppiaan",      "kehittämistyö", "palveluohjausta",
                               "yritysten", "koulutuksen", "maahanmuuttaja", "hyvinvointi",   "pitkäaikaistyöttömien"};
    constexpr std::array provinces{"Kainuu", "Lappi", "Keski-Suomi", "Pirkanmaa"};
    const std::string digits = std::to_string(number);
    Project project =
        summary_project("B" + std::string(4 - digits.size(), '0') + digits,
                        std::string("Hanke tukee: ") + words[number % words.size()] + ' ' +
                            words[number / 3 % words.size()] + ". Osallistujia on " + digits + " ryhmässä.");
    project.name = std::string(words[number / 7 % words.size()]) + " -hanke " + digits;
    project.fund = number % 3 == 0 ? "EAKR" : "ESR";
    project.provinces = {provinces[number % provinces.size()]};
    if (number % 5 == 0) project.provinces.emplace_back("Uusimaa");
    project.start = day(2014 + static_cast<int>(number % 5), 1 + static_cast<unsigned>(number % 12), 1);
    project.funding.granted = static_cast<Euros>(number * 1000);
    return project;
}

std::vector<Project> read_samples() {
    const std::filesystem::path folder = std::filesystem::path(HANKEHAKU_SOURCE_DIR) / "corpus" / "samples";
    std::vector<Project> projects;
    const auto refuse = [](const ReadProblem& problem) {
        if (problem.severity == ReadProblem::Severity::refusal) throw std::runtime_error(problem.reason);
    };
    const Gazetteer gazetteer;
    const ProjectReader reader(gazetteer);
    const ProjectSink sink{[&](Project&& project) { projects.push_back(std::move(project)); }, refuse};
    for (const auto& file : find_project_files({folder}, refuse)) reader.read_file(file, sink);
    return projects;
}

}  // namespace

Project summary_project(std::string code, std::string summary) {
    Project project;
    project.code = std::move(code);
    project.sections.push_back({"3", "Tiivistelmä", std::move(summary)});
    return project;
}

std::vector<Project> small_projects(std::size_t count) {
    std::vector<Project> projects;
    for (std::size_t number = 0; number < count; ++number) projects.push_back(small_project(number));
    return projects;
}

Project full_project(std::string code) {
    Project project = summary_project(std::move(code), "Kyläkauppojen yhteinen noutopalvelu suunnitellaan.");
    project.name = "Noutopalvelu kylille";
    project.fund = "ESR";
    project.priority_axis = "3. Työllisyys ja työvoiman liikkuvuus";
    project.specific_objective = "6.1. Nuorten ja muiden heikossa asemassa olevien työllistyminen";
    project.start = day(2016, 3, 1);
    project.end = day(2018, 2, 28);
    project.status = "Toiminta päättynyt";
    project.authority = "Hämeen elinkeino-, liikenne- ja ympäristökeskus";
    project.ely = "Hämeen ELY-keskus";
    project.applicant = {"Kyläyhdistys Tuuliviiri ry", "Yhdistys",    "9900901-1", "Kylätie 3", "13100", "Hämeenlinna",
                         "https://tuuliviiri.example", "Yksi hakija."};
    project.partners = {{"Savipellon kunta", "9900902-2"}};
    project.funding.granted = 120'000;
    project.funding.paid = 90'000;
    project.funding.planned_total = 160'000;
    project.funding.actual_total = 130'000;
    project.provinces = {"Kanta-Häme", "Pirkanmaa"};
    project.subregions = {"Hämeenlinnan seutukunta"};
    project.municipalities = {"Hämeenlinna"};
    project.site = {"Myllypolku 7", "13200", "Hämeenlinna"};
    project.companies = {10, 8};
    project.participants = {40, std::nullopt};
    project.equality = {{"Onko toimintaympäristö analysoitu?", true, "Sukupuolten osuudet on laskettu."}};
    project.sustainability = {{"Ekologinen kestävyys", "Luonnonvarojen käyttö", 3, 4, "Ajokilometrit vähenevät."}};
    project.sections.push_back({"4.1", "Varsinaiset kohderyhmät", "Syrjäkylien ikääntyneet asukkaat."});
    project.sections.push_back({"9", "Loppuraportin tiivistelmä", "Noutopisteitä avattiin yhdeksän."});
    project.other_fields = {{"1", "Diaarinumero", "HAME/77/2016"}};
    return project;
}

const std::vector<Project>& sample_projects() {
    static const std::vector<Project> projects = read_samples();
    return projects;
}

}  // namespace hankehaku::testing
