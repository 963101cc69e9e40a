#include "corpus/template/field_values.h"
#include "support/table.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using hankehaku::testing::table;

TEST_CASE("sums of money are read to the cent or not at all") {
    for (const auto& row : table("corpus/money.tsv", 2)) {
        INFO(row[0]);
        const auto sum = parse_money(row[0]);
        CHECK((sum ? to_string(*sum) : "") == row[1]);
    }
}

TEST_CASE("a number too large for 64 bits is not a count") {
    CHECK(parse_count("9223372036854775799") == 9223372036854775799);
    CHECK_FALSE(parse_count("9223372036854775808"));
    CHECK_FALSE(parse_count("18446744073709551617"));
}

TEST_CASE("periods are read from days of the calendar") {
    for (const auto& row : table("corpus/periods.tsv", 4)) {
        INFO(row[0]);
        const Period period = parse_period(row[0]);
        CHECK((period.start ? to_iso(*period.start) : "") == row[1]);
        CHECK((period.end ? to_iso(*period.end) : "") == row[2]);
        CHECK((period.understood ? "yes" : "no") == row[3]);
    }
}

TEST_CASE("a partner is a name and, after the last comma, its business id") {
    for (const auto& row : table("corpus/partners.tsv", 3)) {
        INFO(row[0]);
        CHECK(parse_partner(row[0]) == Partner{row[1], row[2]});
    }
}

TEST_CASE("lists are split at commas, without empty and repeated parts") {
    CHECK(split_list("Turku, Salo ,,Turku; Loimaa") == std::vector<std::string>{"Turku", "Salo", "Loimaa"});
    CHECK(split_list("-").empty());
    CHECK(split_list("").empty());
}

TEST_CASE("only Kyllä and Ei are answers") {
    CHECK(parse_answer(" Kyllä") == true);
    CHECK(parse_answer("KYLLÄ.") == true);
    CHECK(parse_answer("ei") == false);
    CHECK_FALSE(parse_answer("Kyllä ja ei"));
    CHECK_FALSE(parse_answer(""));
}

TEST_CASE("a lone dash says nothing") {
    CHECK(is_void_value(" – "));
    CHECK(is_void_value("-"));
    CHECK_FALSE(is_void_value("- ei"));
}
