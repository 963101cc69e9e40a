#include "hankehaku/project_merge.h"
#include "reading.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

Project read_as(std::string_view name, std::string_view bytes) {
    Reading reading;
    ProjectReader(gazetteer(), {}).read_bytes(bytes, name, sink_into(reading));
    return reading.only();
}

const Project text =
    read_as("hanke.txt",
            "1 Hanke\n\nHankekoodi: S20001\n\nHankkeen nimi: Polku\n\nToiminnan tila: Toiminnassa\n\n3 Suunnitelman "
            "mukainen tiivistelmä toteutuksesta\n\nPitkä teksti.\n");

const Project row = read_as("lista.csv",
                            "Koodi;Nimi;Tila;Toteuttajan nimi;Aloituspvm;Tiivistelmä;Tukimuoto\n"
                            "S20001;Lyhyt;Toiminta päättynyt;Polku ry;1.9.2016;Lyhyt.;01 Avustus\n");

const Project newer_row = read_as("uusi.csv", "Koodi;Nimi;Tila;Aloituspvm\nS20001;Lyhyt;Keskeytynyt;2.9.2016\n");

}  // namespace

TEST_CASE("a row fills in a text and brings it up to date, whichever came first") {
    const Project both = merged(text, row);
    CHECK(both.name == "Polku");
    CHECK(both.status == "Toiminta päättynyt");
    CHECK(both.applicant.name == "Polku ry");
    CHECK(both.start.has_value());
    REQUIRE(both.sections.size() == 1);
    CHECK(both.sections.front().text == "Pitkä teksti.");
    CHECK(both.other_fields == std::vector<OtherField>{{"list", "Tukimuoto", "01 Avustus"}});
    CHECK(both.sources.texts == std::vector<std::string>{"hanke.txt"});
    CHECK(both.sources.lists == std::vector<std::string>{"lista.csv"});
    CHECK(merged(row, text) == both);
}

TEST_CASE("reading the same again changes nothing") {
    CHECK(merged(text, text) == text);
    CHECK(merged(row, row) == row);
    const Project both = merged(text, row);
    CHECK(merged(both, row) == both);
    CHECK(merged(both, text) == both);
}

TEST_CASE("a later row counts, and a later text replaces the text and keeps the rows") {
    const Project both = merged(merged(text, row), newer_row);
    CHECK(both.status == "Keskeytynyt");
    CHECK(both.applicant.name == "Polku ry");
    CHECK(both.sources.lists == std::vector<std::string>{"lista.csv", "uusi.csv"});
    CHECK(merged(merged(row, newer_row), text) == both);
    Project other = text;
    other.name = "Silta";
    other.sections.clear();
    const Project replaced = merged(both, other);
    CHECK(replaced.name == "Silta");
    CHECK(replaced.status == "Keskeytynyt");
}

TEST_CASE("a row alone is a project, and no text is left of it when a text comes") {
    CHECK(is_from_lists(row));
    CHECK_FALSE(is_from_lists(text));
    CHECK_FALSE(is_from_lists(merged(row, text)));
    REQUIRE(row.sections.size() == 1);
    CHECK(row.sections.front().text == "Lyhyt.");
}
