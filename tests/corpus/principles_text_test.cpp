#include "corpus/template/principles_text.h"

#include <catch2/catch.hpp>

#include <array>

using namespace hankehaku;

namespace {

EqualityText equality(std::string_view text) { return read_equality_text(split_lines(text)); }

SustainabilityText sustainability(std::string_view text) { return read_sustainability_text(split_lines(text)); }

}  // namespace

TEST_CASE("a question of the template may be unanswered or folded") {
    const auto read = equality(
        "Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta:\nTulossa.\n"
        "Sukupuolinäkökulma on huomioitu hankkeen toiminnassa\n(valtavirtaistaminen): ei\nx");
    REQUIRE(read.answers.size() == 2);
    CHECK_FALSE(read.answers[0].answer);
    CHECK(read.answers[0].text == "Tulossa.");
    CHECK(read.answers[1].question == "Sukupuolinäkökulma on huomioitu hankkeen toiminnassa (valtavirtaistaminen)");
    CHECK(read.answers[1].answer == false);
}

TEST_CASE("another question is taken when it reads like one") {
    CHECK(equality("Hankkeella on tasa-arvosuunnitelma: Kyllä").answers.size() == 1);
    CHECK(equality("vastaus kysymykseen: Kyllä").answers.empty());
    CHECK(equality("Kysyimme näin. Vastaus: Kyllä").answers.empty());
    CHECK(equality("Vastaus oli selvä: Kyllä, aina").answers.empty());
}

TEST_CASE("text above the first question is kept") {
    CHECK(joined_lines(equality("Johdanto.\nHankkeella on suunnitelma: Ei\nx").rest) == "Johdanto.");
}

TEST_CASE("rows of 8.2 may hold digits, be folded and come from a table") {
    const auto read = sustainability(
        "Välitön\tVälillinen\nEkologinen kestävyys\nNatura 2000 -ohjelman kohteet 0 1\n"
        "Pinta- ja pohjavedet, maaperä sekä ilma (ja\nkasvihuonekaasujen väheneminen) 2 3\n"
        "Kulttuuriympäristö\t4\t5");
    REQUIRE(read.scores.size() == 3);
    CHECK(read.scores[0].label == "Natura 2000 -ohjelman kohteet");
    CHECK(read.scores[1].label == "Pinta- ja pohjavedet, maaperä sekä ilma (ja kasvihuonekaasujen väheneminen)");
    CHECK(read.scores[1].indirect == 3);
    CHECK(read.scores[2].direct == 4);
    CHECK(read.rest.empty());
}

TEST_CASE("text that ends in two numbers is no row") {
    constexpr std::array<std::string_view, 8> lines{
        "Tavoite on asteikolla 3 5", "kohteita tuli 3 4", "Vuosina 2015 2016", "Tulos. Pisteet 3 4",
        "Pisteitä 3, 4 5",           "Kohteita 3 4 5",    "Määrä oli 3 4",     "Osuus 30 40"};
    for (const std::string_view line : lines) {
        INFO(line);
        const auto read = sustainability("Ympäristöosaaminen 1 2\n" + std::string(line));
        REQUIRE(read.scores.size() == 1);
        CHECK(read.scores[0].text == line);
    }
}

TEST_CASE("a row that the template lacks is taken when it reads like one") {
    const auto read = sustainability("Taloudellinen kestävyys\nAlueellinen saavutettavuus 3 4\nHyvä.");
    REQUIRE(read.scores.size() == 1);
    CHECK(read.scores[0] ==
          SustainabilityScore{"Taloudellinen kestävyys", "Alueellinen saavutettavuus", 3, 4, "Hyvä."});
}

TEST_CASE("a score that is no score is left out with a warning, and its text is kept") {
    const auto read =
        sustainability("Kulttuuriympäristö 0 11\nEhkä.\nYmpäristöosaaminen\nEi pisteitä.\nMateriaalit ja jätteet 1 1");
    REQUIRE(read.warnings.size() == 2);
    CHECK(read.warnings[0].line == 1);
    CHECK(read.warnings[1].line == 3);
    REQUIRE(read.scores.size() == 1);
    CHECK(joined_lines(read.rest) == "Kulttuuriympäristö 0 11\nEhkä.\nYmpäristöosaaminen\nEi pisteitä.");
}
