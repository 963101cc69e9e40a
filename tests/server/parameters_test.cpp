#include "server/http/parameters.h"

#include <catch2/catch.hpp>

using hankehaku::server::BadRequest;
using hankehaku::server::Parameters;
using hankehaku::server::percent_decoded;
using hankehaku::server::percent_encoded;

TEST_CASE("parameters are read in their order, with + and %XX decoded") {
    const Parameters read = Parameters::parse("q=ty%C3%B6+haku&maakunta=Lappi&maakunta=Kainuu&&tyhja=&nimi");
    CHECK(read.first("q") == "työ haku");
    CHECK(read.all("maakunta") == std::vector<std::string>{"Lappi", "Kainuu"});
    CHECK(read.first("tyhja") == "");
    CHECK(read.first("nimi") == "");
    CHECK_FALSE(read.has("muu"));
}

TEST_CASE("parameters that are no text are refused") {
    for (const char* query : {"q=%", "q=%4", "q=%zz", "q=%00", "q=%ff", "%c3=1", "q=%ed%a0%80"}) {
        INFO(query);
        CHECK_THROWS_AS(Parameters::parse(query), BadRequest);
    }
}

TEST_CASE("what is written into an address is read back") {
    const std::string value = "a b&c=d+e%f/ä\"<>'\n?#";
    CHECK(percent_decoded(percent_encoded(value), true) == value);
    const Parameters written = Parameters().with("q", value).with("maakunta", "Keski-Suomi");
    CHECK(Parameters::parse(written.text()).entries() == written.entries());
}

TEST_CASE("a parameter can be added and taken away") {
    const Parameters some = Parameters::parse("q=a&maakunta=Lappi&maakunta=Kainuu");
    CHECK(some.without("maakunta", "Lappi").text() == "q=a&maakunta=Kainuu");
    CHECK(some.without("maakunta").text() == "q=a");
    CHECK(some.with("tila", "Toiminnassa").text() == "q=a&maakunta=Lappi&maakunta=Kainuu&tila=Toiminnassa");
    CHECK(Parameters::parse("q=&tila=x").text() == "tila=x");
}
