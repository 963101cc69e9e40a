#include "server/markup/html.h"
#include "server/markup/formats.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::server;

namespace {

std::string inside(const Html& html) {
    const std::string page = html.page();
    const std::size_t begin = page.find('\n') + 1;
    return page.substr(begin, page.size() - begin - 1);
}

}  // namespace

TEST_CASE("text in a page is text, whatever it says") {
    CHECK(inside(Html("<script>alert(1)</script>")) == "&lt;script&gt;alert(1)&lt;/script&gt;");
    CHECK(inside(element("p", {{"title", "\"><b onclick='x'>"}}, "a & b")) ==
          "<p title=\"&quot;&gt;&lt;b onclick=&#39;x&#39;&gt;\">a &amp; b</p>");
}

TEST_CASE("what would turn a line around, controls and bytes that are no text are replaced") {
    CHECK(inside(Html("a\u202Eb\u2066c\u200Fd")) == "a\uFFFDb\uFFFDc\uFFFDd");
    CHECK(inside(Html("a\x1B[31m\x7F\x01")) == "a\uFFFD[31m\uFFFD\uFFFD");
    CHECK(inside(Html("\xFF\xC3")) == "\uFFFD\uFFFD");
    CHECK(inside(Html("työ\n\tåäö")) == "työ\n\tåäö");
}

TEST_CASE("a link never leads to a script") {
    for (const char* address : {"javascript:alert(1)", "JavaScript:x", " javascript:x", "data:text/html,x", ""}) {
        INFO(address);
        CHECK(inside(element("a", {{"href", address}}, "x")) == "<a href=\"#\">x</a>");
    }
    CHECK(inside(element("a", {{"href", "/hanke/S1"}}, "x")) == "<a href=\"/hanke/S1\">x</a>");
    CHECK(inside(element("a", {{"href", "https://x.example/"}}, "x")) == "<a href=\"https://x.example/\">x</a>");
}

TEST_CASE("an attribute without a value is not written, a true one has only its name") {
    CHECK(inside(
              empty_element("input", {{"checked", true}, {"disabled", false}, {"value", std::nullopt}, {"size", 3}})) ==
          "<input checked size=\"3\"/>");
}

TEST_CASE("numbers, money and days are written as in Finland") {
    CHECK(written_number(1234567) == "1\u00A0234\u00A0567");
    CHECK(written_number(-12345) == "\u221212\u00A0345");
    CHECK(written_money(999) == "999\u00A0€");
    CHECK(written_share(1, 3) == "33,3\u00A0%");
    CHECK(written_share(-1, 3) == "\u221233,3\u00A0%");
    CHECK(written_share(1, 0).empty());
    const auto day = date_from_iso("2024-03-01");
    CHECK(written_date(*day) == "1.3.2024");
    CHECK(written_period(day, std::nullopt) == "1.3.2024–");
}
