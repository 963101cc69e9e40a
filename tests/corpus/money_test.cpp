#include "hankehaku/money.h"
#include "hankehaku/project_json.h"
#include "reading.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

TEST_CASE("a sum of money is exact to the cent, on both sides of zero") {
    const Money sum(412300, 50);
    CHECK(sum.in_cents() == 41230050);
    CHECK(sum.euros() == 412300);
    CHECK(sum.cents() == 50);
    CHECK(Money::of_cents(-50).euros() == -1);
    CHECK(Money::of_cents(-50).cents() == 50);
    CHECK(sum > 412300);
    CHECK(sum < 412301);
    CHECK(Money::of_euros(Money::largest_euros()));
    CHECK_FALSE(Money::of_euros(Money::largest_euros() + 1));
    CHECK_FALSE(Money::of_euros(-Money::largest_euros() - 1));
}

TEST_CASE("a sum of money has two decimals where it has cents, and none elsewhere") {
    CHECK(to_string(Money(412300)) == "412300");
    CHECK(to_string(Money(412300, 5)) == "412300.05");
    CHECK(to_string(Money::of_cents(-50)) == "-0.50");
    CHECK(to_string(Money::of_cents(-150)) == "-1.50");
    CHECK(to_string(Money::of_cents(-200)) == "-2");
}

TEST_CASE("JSON tells cents and takes them back; whole euros are whole numbers") {
    Project project;
    project.code = "X1";
    project.funding.granted = Money(412300, 25);
    project.funding.paid = 398766;
    const std::string json = to_json(project);
    CHECK(json.find("\"granted\":412300.25,") != std::string::npos);
    CHECK(json.find("\"paid\":398766,") != std::string::npos);
    CHECK(read(json).only().funding == project.funding);
    CHECK(read(R"({"code":"X1","funding":{"granted":0.1}})").only().funding.granted == Money(0, 10));
    for (const std::string_view no_sum : {"-1", "-0.5", "\"paljon\"", "1e30", "99999999999999999999", "true"}) {
        INFO(no_sum);
        CHECK(read(R"({"code":"X1","funding":{"granted":)" + std::string(no_sum) + "}}").projects.empty());
    }
}
