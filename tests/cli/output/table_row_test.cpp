#include "cli/tables/table_row.h"

#include <catch2/catch.hpp>

using namespace hankehaku::cli;  // NOLINT(google-build-using-namespace)

namespace {

std::string csv(std::string_view value) { return TableRow(TableSyntax::csv).text(value).line(); }
std::string tsv(std::string_view value) { return TableRow(TableSyntax::tsv).text(value).line(); }

}  // namespace

TEST_CASE("csv quotes commas, quotes and line ends") {
    CHECK(csv("työ") == "työ\r\n");
    CHECK(csv("a,b") == "\"a,b\"\r\n");
    CHECK(csv("a\"b") == "\"a\"\"b\"\r\n");
    CHECK(csv("a\nb") == "\"a\nb\"\r\n");
}

TEST_CASE("a text that a spreadsheet would run is made harmless") {
    for (const std::string_view start : {"=", "+", "-", "@"}) {
        CHECK(csv(std::string(start) + "1+1") == "'" + std::string(start) + "1+1\r\n");
        CHECK(tsv(std::string(start) + "1+1") == "'" + std::string(start) + "1+1\n");
    }
    for (const std::string start : {"＝", "＋", "－", "＠", "\u200B=", "\u00A0=", "\u2060\uFEFF="})
        CHECK(csv(start + "1+1") == "'" + start + "1+1\r\n");
    CHECK(csv("\t=1") == "'\t=1\r\n");
    CHECK(tsv("\r=1") == "' =1\n");
}

TEST_CASE("tsv has no tab or line end inside a value") { CHECK(tsv("a\tb\r\nc") == "a b  c\n"); }

TEST_CASE("a tsv cell that begins with a quote does not swallow the next ones") {
    CHECK(tsv("\"Polku\" töihin") == "'\"Polku\" töihin\n");
    CHECK(tsv("Hanke \"Polku\"") == "Hanke \"Polku\"\n");
}

TEST_CASE("numbers are bare, also negative ones, and absent ones empty") {
    CHECK(TableRow(TableSyntax::csv).number(-5).number(std::nullopt).decimal(0.25).line() == "-5,,0.25\r\n");
}

TEST_CASE("an empty first value keeps its separator") {
    CHECK(TableRow(TableSyntax::csv).text("").text("a").line() == ",a\r\n");
}
