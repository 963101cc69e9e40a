#include "hankehaku/funding_class.h"

#include "hankehaku/facet.h"

#include <catch2/catch.hpp>

using namespace hankehaku;

TEST_CASE("every sum lies in one class, at its lower bound already") {
    const auto classes = funding_classes();
    REQUIRE(classes.size() == 6);
    CHECK(funding_class_of(-1) == classes[0]);
    CHECK(funding_class_of(0) == "alle 50 000 €");
    CHECK(funding_class_of(49'999) == "alle 50 000 €");
    CHECK(funding_class_of(50'000) == "50 000–99 999 €");
    CHECK(funding_class_of(100'000) == "100 000–249 999 €");
    CHECK(funding_class_of(249'999) == "100 000–249 999 €");
    CHECK(funding_class_of(500'000) == "500 000–999 999 €");
    CHECK(funding_class_of(1'000'000) == "vähintään 1 000 000 €");
}

TEST_CASE("a class is found by its name however it is written, and by a sum in it") {
    for (const std::string_view name : funding_classes()) CHECK(find_funding_class(name) == name);
    CHECK(find_funding_class("50000-99999") == "50 000–99 999 €");
    CHECK(find_funding_class("VAHINTAAN 1000000") == "vähintään 1 000 000 €");
    CHECK(find_funding_class("120 000 €") == "100 000–249 999 €");
    CHECK_FALSE(find_funding_class("paljon"));
    CHECK_FALSE(find_funding_class(""));
    CHECK_FALSE(find_funding_class("12345678901234567890"));
}

TEST_CASE("a project without granted funding is in no class") {
    Project project;
    CHECK(facet_values(project, Facet::funding_class).empty());
    project.funding.granted = 75'000;
    CHECK(facet_values(project, Facet::funding_class) == std::vector<std::string>{"50 000–99 999 €"});
}
