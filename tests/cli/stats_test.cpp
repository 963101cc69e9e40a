#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;

// T1: Kanta-Häme, 120 000 €; T2: Pirkanmaa and Varsinais-Suomi, 491 641 €; T3: Lappi, no money.

TEST_CASE("stats adds up and names its rule: full, split, single") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto csv = [&](const std::string& allocation) {
        return run(sandbox,
                   {"stats", "--by", "maakunta", "--sum", "myönnetty", "--allocation", allocation, "--format", "csv"})
            .out;
    };
    const std::string header = "row,maakunta,projects,sum_granted,missing_granted,allocation\r\n";
    CHECK(csv("full") == header +
                             "value,Pirkanmaa,1,491641,0,full\r\nvalue,Varsinais-Suomi,1,491641,0,full\r\n"
                             "value,Kanta-Häme,1,120000,0,full\r\nvalue,Lappi,1,,1,full\r\n"
                             "total,,3,611641,1,full\r\n");
    CHECK(csv("split") == header +
                              "value,Pirkanmaa,1,245821,0,split\r\nvalue,Varsinais-Suomi,1,245820,0,split\r\n"
                              "value,Kanta-Häme,1,120000,0,split\r\nvalue,Lappi,1,,1,split\r\n"
                              "total,,3,611641,1,split\r\n");
    CHECK(csv("single") == header +
                               "value,Kanta-Häme,1,120000,0,single\r\nvalue,Lappi,1,,1,single\r\n"
                               "several,,1,491641,0,single\r\ntotal,,3,611641,1,single\r\n");
}

TEST_CASE("the text of stats is a table in Finnish figures, with what it means below") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome full = run(sandbox, {"stats", "--by", "maakunta", "--sum", "myönnetty"});
    CHECK(full.exit_code == 0);
    CHECK_THAT(full.out, Contains("\nrows added up            4  1 103 282 €\n"));
    CHECK_THAT(full.out, Contains("\ntotal, each once         3    611 641 €\n"));
    CHECK_THAT(full.out, Contains("\nallocation full: "));
    CHECK_THAT(full.out, EndsWith("\nmissing: granted in 1 project\n"));
    const Outcome split = run(sandbox, {"stats", "--by", "maakunta", "--allocation", "split"});
    CHECK_THAT(split.out, Contains("\nallocation split: ") && !Contains("rows added up"));
}

TEST_CASE("the table of stats fits the screen, columns that do not fit go below") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = TestCommand(sandbox, {"stats", "--by", "hakija", "--sum", "rahoitus", "--sum",
                                                  "julkinen-rahoitus", "--mean", "kesto", "--count", "yritykset"})
                                .environment("COLUMNS", "60")
                                .run();
    CHECK(outcome.exit_code == 0);
    std::size_t tables = 0;
    for (std::size_t begin = 0; begin < outcome.out.size();) {
        const std::size_t end = outcome.out.find('\n', begin);
        const std::string line = outcome.out.substr(begin, end - begin);
        const auto continued = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
        CHECK(line.size() - static_cast<std::size_t>(std::count_if(line.begin(), line.end(), continued)) <= 60);
        tables += line.starts_with("Applicant") ? 1 : 0;
        begin = end + 1;
    }
    CHECK(tables > 1);
}

TEST_CASE("the JSON of stats has rows, total, missing numbers and the rule") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json answer = Json::parse(run(sandbox, {"stats", "--by", "rahasto", "--by", "tila", "--sum", "rahoitus",
                                                  "--mean", "myönnetty", "--format", "json"})
                                        .out);
    CHECK(answer["schema"] == 1);
    CHECK(answer["by"] == Json{"rahasto", "tila"});
    CHECK(answer["allocation"] == "full");
    CHECK_FALSE(answer["allocation_rule"].get<std::string>().empty());
    CHECK(answer["columns"].size() == 3);
    CHECK(answer["rows"].size() == 3);
    CHECK(answer["rows"][0]["keys"] == Json{{{"facet", "rahasto"}, {"kind", "value"}, {"value", "ESR"}}});
    CHECK(answer["rows"][1]["keys"][1]["value"] == "Toiminta päättynyt");
    CHECK(answer["total"]["figures"]["sum_granted"] == Json{{"value", 611641}, {"projects", 2}, {"missing", 1}});
    CHECK(answer["total"]["figures"]["mean_granted"]["value"] == 305820.5);
    CHECK(answer["total"]["figures"]["sum_paid"] == Json{{"value", nullptr}, {"projects", 0}, {"missing", 3}});
    CHECK(answer["rows_added_up"].is_null());
}

TEST_CASE("stats counts what search finds, and says when it took any word or another spelling") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto total = [](const Outcome& outcome) { return Json::parse(outcome.out)["total"]["projects"]; };
    CHECK(total(run(sandbox, {"stats", "poro", "--format", "json"})) == 1);
    CHECK(total(run(sandbox, {"stats", "--tila", "päättynyt", "--format", "json"})) == 2);
    const Outcome relaxed = run(sandbox, {"stats", "kauppias", "poro", "--format", "csv"});
    CHECK_THAT(relaxed.err, Contains("any of them"));
    CHECK_THAT(run(sandbox, {"stats", "kauppias", "poro"}).out, StartsWith("no project contains every word"));
    CHECK(Json::parse(run(sandbox, {"stats", "pitkaaikaistyottomat", "--format", "json"}).out)["corrected"] ==
          "pitkäaikaistyöttömät");
    CHECK(run(sandbox, {"stats", "avaruusraketti"}).exit_code == 1);
}

TEST_CASE("stats refuses what it cannot add up") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto refused = [&](const std::vector<std::string>& arguments, const std::string& message) {
        const Outcome outcome = run(sandbox, arguments);
        INFO(outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK_THAT(outcome.err, StartsWith("hankehaku: ") && Contains(message));
    };
    refused({"stats", "--sum", "eurot"}, "no field \"eurot\"; there are rahoitus");
    refused({"stats", "--by", "väri"}, "no facet \"väri\"");
    refused({"stats", "--by", "kunta", "--by", "kunta"}, "divided twice");
    refused({"stats", "--by", "kunta", "--by", "ely", "--by", "tila"}, "2 facets at most");
    refused({"stats", "--by", "kunta", "--mean", "kesto", "--allocation", "split"}, "--allocation full");
    refused({"stats", "--allocation", "some"}, "not one of full, split, single");
    refused({"stats", "--maakunta", "Pirkamnaa"}, "Pirkanmaa");
}

TEST_CASE("a province that looks like a formula stays text in the table") {
    const Sandbox sandbox;
    sandbox.write("x.jsonl",
                  "{\"code\":\"X1\",\"name\":\"Nimi\",\"provinces\":[\"=SUMMA(A1)\"],\"funding\":{\"granted\":5}}\n");
    REQUIRE(run(sandbox, {"index", sandbox.path("x.jsonl").string()}).exit_code == 0);
    CHECK_THAT(run(sandbox, {"stats", "--by", "maakunta", "--format", "csv"}).out, Contains("value,'=SUMMA(A1),1,5,"));
}

TEST_CASE("sums have two decimals where they have cents, in every format") {
    const Sandbox sandbox;
    sandbox.write("cents.jsonl",
                  "{\"code\":\"X1\",\"name\":\"Nimi\",\"provinces\":[\"Lappi\"],\"funding\":{\"granted\":1000.05}}\n"
                  "{\"code\":\"X2\",\"name\":\"Nimi\",\"provinces\":[\"Lappi\"],\"funding\":{\"granted\":1000}}\n");
    REQUIRE(run(sandbox, {"index", sandbox.path("cents.jsonl").string()}).exit_code == 0);
    const auto stats = [&](std::vector<std::string> options) {
        std::vector<std::string> arguments{"stats", "--by", "maakunta", "--sum", "myönnetty"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return run(sandbox, arguments).out;
    };
    CHECK_THAT(stats({"--format", "csv"}), Contains("value,Lappi,2,2000.05,0,full\r\n"));
    CHECK_THAT(stats({"--format", "csv", "--csv-dialect", "fi"}), Contains("value;Lappi;2;2000,05;0;full\r\n"));
    CHECK_THAT(stats({}), Contains("2 000,05 €"));
    CHECK(Json::parse(stats({"--format", "json"})).at("total").at("figures").at("sum_granted").at("value") == 2000.05);
    const auto granted = [&](const char* format) {
        return run(sandbox, {"search", "", "--sort", "code", "--format", format, "--columns", "code,granted"}).out;
    };
    CHECK_THAT(granted("csv"), Contains("X1,1000.05\r\nX2,1000\r\n"));
    CHECK_THAT(granted("jsonl"), Contains("\"granted\":1000.05}"));
    CHECK_THAT(run(sandbox, {"show", "X1"}).out, Contains("1 000,05 €"));
    CHECK_THAT(run(sandbox, {"show", "X2"}).out, Contains("1 000 €"));
}
