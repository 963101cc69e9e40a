#include "output/opened_workbook.h"
#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("organisations come in every format with the same numbers") {
    const Sandbox sandbox;
    index_samples(sandbox);
    const Json answer = Json::parse(run(sandbox, {"organisations", "--format", "json"}).out);
    const std::size_t all = answer["organisations"].size();
    CHECK(all > 44);
    const Json& first = answer["organisations"][0];
    const std::string csv = run(sandbox, {"organisations", "--format", "csv"}).out;
    CHECK_THAT(csv, StartsWith("name,business_id,leads,leads_granted,leads_paid,takes_part,takes_part_granted,"
                               "takes_part_paid\r\n"));
    CHECK(lines_in(csv) == all + 1);
    CHECK_THAT(csv, Contains(first["business_id"].get<std::string>() + "," + first["leads"]["projects"].dump() + "," +
                             first["leads"]["granted"].dump()));
    REQUIRE(run(sandbox, {"organisations", "-o", sandbox.path("o.xlsx").string()}).exit_code == 0);
    const OpenedSheet sheet = opened_workbook(sandbox.read("o.xlsx")).front();
    CHECK(sheet.text("B2") == first["business_id"].get<std::string>());
    CHECK(sheet.cells.at("B2").kind == OpenedCell::Kind::text);
    CHECK(sheet.text("D2") == first["leads"]["granted"].dump());
}

TEST_CASE("option --top says how many organisations are left") {
    const Sandbox sandbox;
    index_samples(sandbox);
    const Outcome text = run(sandbox, {"organisations", "--top", "3"});
    CHECK_THAT(text.out, Contains("\n3 of ") && Contains("--top N"));
    const Outcome csv = run(sandbox, {"organisations", "--top", "3", "--format", "csv"});
    CHECK(lines_in(csv.out) == 4);
    CHECK_THAT(csv.err, Contains("more rows"));
    CHECK(run(sandbox, {"organisations", "avaruusraketti"}).exit_code == 1);
}

TEST_CASE("option --pairs has the partners and their leaders") {
    const Sandbox sandbox;
    index_samples(sandbox);
    const Outcome pairs = run(sandbox, {"organisations", "--pairs", "--format", "csv"});
    CHECK(pairs.exit_code == 0);
    CHECK_THAT(pairs.out, StartsWith("row,kumppani,organisaatio,projects,sum_granted,sum_paid,"));
}

TEST_CASE("what a value cannot mean is refused, with what it could") {
    const Sandbox sandbox;
    index_samples(sandbox);
    for (const std::string value : {"100000..500000", ">100000", "1,5"}) {
        const Outcome outcome = run(sandbox, {"search", "--rahoitusluokka", value});
        INFO(value);
        CHECK(outcome.exit_code == 2);
        CHECK_THAT(outcome.err, Contains("100 000–249 999 €"));
    }
    const Outcome class_of_sum = run(sandbox, {"search", "--rahoitusluokka", "120 000,00", "--format", "json"});
    CHECK(Json::parse(class_of_sum.out)["filters"][0]["value"] == "100 000–249 999 €");
    CHECK(run(sandbox, {"search", "--alku", "eilen"}).exit_code == 2);
    CHECK(Json::parse(run(sandbox, {"search", "--alku", "2016..2017", "--format", "json"}).out)["ranges"][0] ==
          Json{{"field", "alku"}, {"range", "2016..2017"}});
}

TEST_CASE("facets names ignored options, and --top the number of further rows") {
    const Sandbox sandbox;
    index_samples(sandbox);
    CHECK_THAT(run(sandbox, {"facets", "--limit", "3"}).err, Contains("--limit") && Contains("--top"));
    const Outcome top = run(sandbox, {"facets", "--facet", "kunta", "--top", "2", "--format", "csv"});
    CHECK(lines_in(top.out) == 3);
    CHECK_THAT(top.err, Contains("more rows"));
    CHECK_THAT(run(sandbox, {"facets", "--facet", "kunta", "--top", "2"}).out, StartsWith("Municipality  2 of "));
}

TEST_CASE("where --top limits the rows, --limit names it") {
    const Sandbox sandbox;
    index_samples(sandbox);
    for (const std::string command : {"stats", "organisations"}) {
        const Outcome outcome = run(sandbox, {command, "--limit", "3"});
        INFO(command);
        CHECK(outcome.exit_code == 2);
        CHECK_THAT(outcome.err, StartsWith("hankehaku: --limit: ") && Contains("--top N"));
    }
}

TEST_CASE("a pivot has a column for each value of the second facet, and a sheet of its own") {
    const Sandbox sandbox;
    index_samples(sandbox);
    const std::vector<std::string> stats{"stats", "--by", "ely", "--by", "rahasto", "--sum", "myönnetty"};
    std::vector<std::string> pivot = stats;
    pivot.insert(pivot.end(), {"--pivot", "--format", "csv"});
    const Outcome csv = run(sandbox, pivot);
    CHECK_THAT(csv.out, StartsWith("ely,EAKR,ESR,total\r\n"));
    const Json by_fund =
        Json::parse(run(sandbox, {"stats", "--by", "rahasto", "--sum", "myönnetty", "--format", "json"}).out);
    const auto sum_of = [](const Json& row) { return row["figures"]["sum_granted"]["value"].dump(); };
    std::map<std::string, std::string> sums;
    for (const Json& row : by_fund["rows"]) sums[row["keys"][0]["value"]] = sum_of(row);
    CHECK_THAT(csv.out, EndsWith("\r\ntotal," + sums.at("EAKR") + "," + sums.at("ESR") + "," +
                                 sum_of(by_fund["total"]) + "\r\n"));
    CHECK(run(sandbox, {"stats", "--by", "ely", "--pivot"}).exit_code == 2);
    std::vector<std::string> workbook = stats;
    workbook.insert(workbook.end(), {"-o", sandbox.path("s.xlsx").string(), "--language", "fi"});
    REQUIRE(run(sandbox, workbook).exit_code == 0);
    const auto sheets = opened_workbook(sandbox.read("s.xlsx"));
    REQUIRE(sheets.size() == 3);
    CHECK(sheets[1].name == "Ristiintaulukko");
    CHECK(sheets[1].text("B1") == "EAKR");
    CHECK(sheets[1].text("A13") == "yhteensä, kukin kerran");
    CHECK(sheets[1].text("B13") == sums.at("EAKR"));
}
