#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "opened_workbook.h"

#include "hankehaku/workbook.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

using Catch::Contains;
using Json = nlohmann::ordered_json;
using namespace hankehaku;

namespace {

std::vector<OpenedSheet> written(const Sandbox& sandbox, std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"-o", sandbox.path("out.xlsx").string()});
    const Outcome outcome = run(sandbox, std::move(arguments));
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    CHECK(outcome.out.empty());
    return opened_workbook(sandbox.read("out.xlsx"));
}

/// The value beside a fact on the last sheet.
std::string fact(const OpenedSheet& about, const std::string& name) {
    for (const auto& [at, cell] : about.cells)
        if (at.front() == 'A' && cell.value == name) return about.text("B" + at.substr(1));
    return {};
}

}  // namespace

TEST_CASE("a workbook has real dates and numbers, and codes and postcodes as text") {
    const Sandbox sandbox;
    const Json line{{"code", "Q1"},
                    {"name", "=1+1"},
                    {"start", "2019-02-01"},
                    {"applicant", "Yritys"},
                    {"applicant_details", {{"postcode", "09241"}}},
                    {"funding", {{"granted", 120000}}},
                    {"sections", Json::array()}};
    REQUIRE(run(sandbox, {"index", sandbox.write("q.jsonl", line.dump() + "\n").string()}).exit_code == 0);
    const auto sheets =
        written(sandbox, {"search", "--columns", "code,name,start,postcode,granted,end", "--language", "fi"});
    REQUIRE(sheets.size() == 2);
    const OpenedSheet& hits = sheets.front();
    CHECK(hits.name == "Hankkeet");
    CHECK(hits.first_row_stays);
    CHECK(hits.filtered == "A1:F2");
    CHECK(hits.text("A1") == "Hankekoodi");
    CHECK(hits.cells.at("A1").bold);
    CHECK(hits.text("D1") == "Postinumero");
    CHECK(hits.text("B2") == "=1+1");
    CHECK(hits.cells.at("B2").kind == OpenedCell::Kind::text);
    CHECK(hits.text("C2") == "43497");
    CHECK(hits.cells.at("C2").format == "d.m.yyyy");
    CHECK(hits.text("D2") == "09241");
    CHECK(hits.cells.at("D2").kind == OpenedCell::Kind::text);
    CHECK(hits.cells.at("E2").kind == OpenedCell::Kind::number);
    CHECK(hits.text("E2") == "120000");
    CHECK_THAT(hits.cells.at("E2").format, Contains("€"));
    CHECK_FALSE(hits.cells.contains("F2"));
}

TEST_CASE("the last sheet of a workbook has the request, the date and the index") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto sheets = written(sandbox, {"search", "poro", "--rahasto", "ESR", "--language", "fi"});
    const OpenedSheet& about = sheets.back();
    CHECK(about.name == "Tietoja");
    CHECK(fact(about, "Haku") == "poro");
    CHECK(fact(about, "Rahasto") == "ESR");
    CHECK(fact(about, "Hankkeita löytyi") == "1");
    CHECK(fact(about, "Hankkeita hakemistossa") == "3");
    CHECK_THAT(run(sandbox, {"info"}).out, Contains(fact(about, "Hakemiston sormenjälki")));
    CHECK(std::stoi(fact(about, "Päivä")) > 45000);
}

TEST_CASE("counts and sums are workbooks too, with the same numbers as csv") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto counts = written(sandbox, {"facets", "--facet", "rahasto", "--language", "en"});
    CHECK(counts.front().text("A2") == "Fund");
    CHECK(counts.front().cells.at("C2").kind == OpenedCell::Kind::number);
    const auto sums = written(sandbox, {"stats", "--by", "rahasto", "--sum", "myönnetty", "--mean", "kesto"});
    const OpenedSheet& table = sums.front();
    CHECK(table.text("A1") == "Fund");
    CHECK(table.text("C1") == "sum granted");
    CHECK_THAT(table.cells.at("C2").format, Contains("€"));
    CHECK(table.cells.at("D2").format == "#,##0.00");
    const std::string last = std::to_string(table.cells.size() / 6);
    CHECK(table.text("A" + last) == "total");
    CHECK(table.cells.at("A" + last).bold);
    CHECK(table.text("C" + last) == "611641");
}

TEST_CASE("a workbook goes to a file or a pipe, never to a terminal") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(opened_workbook(run(sandbox, {"search", "--format", "xlsx"}).out).size() == 2);
    const Outcome terminal = TestCommand(sandbox, {"search", "--format", "xlsx"}).run_on_terminal(80);
    CHECK(terminal.exit_code == 2);
    CHECK_THAT(terminal.err, Contains("-o"));
}

TEST_CASE("a text longer than a cell is cut and counted, one that is not XML is made so") {
    Workbook book;
    book.begin_sheet("a/b", {{"x"}, {"y", CellStyle::whole}});
    book.add_row({std::string(40000, 'a'), std::int64_t{-5}});
    book.add_row({std::string("a\xEF\xBF\xBF"
                              "b\x01"
                              "c"),
                  std::int64_t{9007199254740993}});
    CHECK(book.rows() == 2);
    CHECK(book.cut_texts() == 1);
    const auto sheets = opened_workbook(book.finish());
    CHECK(sheets.front().name == "a b");
    CHECK(sheets.front().text("A2") == std::string(32766, 'a') + "…");
    CHECK(sheets.front().text("B2") == "-5");
    CHECK(sheets.front().text("B3") == "9007199254740993");
    CHECK(sheets.front().cells.at("B3").kind == OpenedCell::Kind::text);
}
