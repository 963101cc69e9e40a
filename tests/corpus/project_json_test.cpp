#include "hankehaku/project_json.h"
#include "generated_project.h"
#include "reading.h"
#include "source_paths.h"
#include "support/table.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

constexpr ProjectReaderOptions keep{.keep_contacts = true};

Project with_code(const std::string& code) {
    Project project;
    project.code = code;
    return project;
}

}  // namespace

TEST_CASE("the smallest line is a project") {
    const Project project = read(R"({"code":"X1","name":"Polku","sections":[{"id":"3","text":"Teksti"}]})").only();
    CHECK(project.code == "X1");
    CHECK(project.name == "Polku");
    CHECK(project.sections == std::vector<Section>{{"3", "Suunnitelman mukainen tiivistelmä toteutuksesta", "Teksti"}});
}

TEST_CASE("a code may be a whole number") { CHECK(read(R"({"code":384583})").only().code == "384583"); }

TEST_CASE("a code is one line without space around it") { CHECK(read(R"({"code":" X\n1\t"})").only().code == "X 1"); }

TEST_CASE("what is missing follows from the rest, and what is there wins") {
    CHECK(read(R"({"code":"S20000"})").only().fund == "ESR");
    CHECK(read(R"({"code":"S20000","fund":"JTF"})").only().fund == "JTF");
    CHECK(read(R"({"code":"X1","authority":"Kainuun elinkeino-, liikenne- ja ympäristökeskus"})").only().ely ==
          "Kainuun ELY-keskus");
    CHECK(read(R"({"code":"X1","ely":"hämeen ely"})").only().ely == "Hämeen ELY-keskus");
    CHECK(read(R"({"code":"X1","provinces":["Egentliga Finland"]})").only().provinces.at(0) == "Varsinais-Suomi");
}

TEST_CASE("text in JSON is composed and without soft hyphens") {
    CHECK(read("{\"code\":\"X1\",\"name\":\"tyo\u0308\u00ADpaja\\r\\nx\"}").only().name == "työpaja\nx");
}

TEST_CASE("every key of the schema is always there") {
    const auto json = nlohmann::json::parse(to_json(with_code("X1")));
    std::set<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.insert(key);
    CHECK(keys == std::set<std::string>{"code",
                                        "name",
                                        "fund",
                                        "ely",
                                        "authority",
                                        "provinces",
                                        "subregions",
                                        "municipalities",
                                        "status",
                                        "start",
                                        "end",
                                        "applicant",
                                        "organisation_type",
                                        "funding",
                                        "priority_axis",
                                        "sources",
                                        "specific_objective",
                                        "applicant_details",
                                        "partners",
                                        "companies",
                                        "participants",
                                        "equality",
                                        "sustainability",
                                        "site",
                                        "sections",
                                        "other_fields"});
    CHECK(json["funding"].size() == 4);
    CHECK(json["funding"]["granted"].is_null());
    CHECK(json["name"].is_null());
}

TEST_CASE("one line without line ends, or indented by two") {
    Project project = with_code("X1");
    project.sections.push_back({"3", "Otsikko", "a\nb"});
    CHECK(to_json(project).find('\n') == std::string::npos);
    CHECK(to_pretty_json(project).starts_with("{\n  \"code\": \"X1\",\n"));
}

TEST_CASE("what is written is read back the same") {
    const std::string text = file_content(std::string(HANKEHAKU_TEST_DATA) + "/corpus/full_text.txt");
    const Project project = read(text).only(), with_contact = read(text, keep).only();
    CHECK(read(to_json(project)).only() == project);
    CHECK(read(to_pretty_json(project)).only() == project);
    CHECK(read(to_json(with_contact), keep).only() == with_contact);
    CHECK(read(to_json(with_contact)).only() == project);
}

TEST_CASE("generated projects are read back the same") {
    ProjectGenerator generator(2014);
    for (int i = 0; i < 300; ++i) {
        const Project project = generator.next();
        INFO(to_json(project));
        CHECK(read(to_json(project), keep).only() == project);
    }
}

TEST_CASE("each bad line of JSON Lines is refused by its number, and the others are read") {
    for (const auto& row : table("corpus/json_refusals.tsv", 2)) {
        INFO(row[0]);
        const Reading reading = read("{\"code\":\"A\"}\n" + row[0] + "\n{\"code\":\"B\"}\n");
        CHECK(reading.projects.size() == 2);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems.front().severity == ReadProblem::Severity::refusal);
        CHECK(reading.problems.front().line == 2);
        CHECK_THAT(reading.problems.front().reason, Catch::Contains(row[1]));
    }
}

TEST_CASE("JSON that is not UTF-8 is refused") {
    const Reading reading = read("{\"code\":\"X1\",\"name\":\"ty\xF6\"}");
    CHECK(reading.projects.empty());
    REQUIRE(reading.problems.size() == 1);
    CHECK_THAT(reading.problems.front().reason, Catch::Contains("UTF-8"));
}

TEST_CASE("deep nesting is refused, not followed") {
    for (const std::size_t depth : {100UL, 1'000'000UL}) {
        const Reading reading = read(R"({"code":"X1","a":)" + std::string(depth, '[') + std::string(depth, ']') + "}");
        CHECK(reading.projects.empty());
        REQUIRE(reading.problems.size() == 1);
        CHECK_THAT(reading.problems.front().reason, Catch::Contains("deep"));
    }
}

TEST_CASE("single values under unknown keys are kept, a search hit's own keys are not") {
    const Reading reading = read(R"({"code":"X1","schema":1,"rank":2,"score":1.5,"snippets":[{"text":"x"}],)"
                                 R"("theme":"polut","size":5,"open":true,"nothing":null})");
    CHECK(reading.only().other_fields ==
          std::vector<OtherField>{{"json", "open", "true"}, {"json", "size", "5"}, {"json", "theme", "polut"}});
}

TEST_CASE("lists under unknown keys are left out with a warning") {
    const Reading reading = read(R"({"code":"X1","themes":["a"]})");
    CHECK(reading.projects.size() == 1);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().severity == ReadProblem::Severity::warning);
    CHECK_THAT(reading.problems.front().reason, Catch::Contains("themes"));
}
