#include "corpus/formats/project_html.h"
#include "reading.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

const std::string full_text = file_content(std::string(HANKEHAKU_TEST_DATA) + "/corpus/full_text.txt");

std::string text_of(std::string_view page) { return page_text(page).text; }

/// The text as a page: headings, a table row for each label, a paragraph for all else.
std::string page_of(std::string_view text) {
    std::string page =
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Hanke</title></head>\n<body><nav>Etusivu</nav>\n";
    for (const std::string_view line : {text}) {
        std::size_t begin = 0;
        while (begin < line.size()) {
            const std::size_t end = std::min(line.find('\n', begin), line.size());
            std::string shown;
            for (const char c : line.substr(begin, end - begin))
                shown += c == '&' ? std::string("&amp;") : std::string(1, c);
            const std::size_t colon = shown.find(": ");
            if (shown.empty())
                page += "\n";
            else if (shown[0] >= '1' && shown[0] <= '9' && shown.find(". ") == std::string::npos &&
                     shown.find('%') == std::string::npos)
                page += "<h2>" + shown + "</h2>\n";
            else if (colon != std::string::npos && !shown.ends_with("Kyllä") && shown.find(". ") == std::string::npos)
                page += "<table><tr><td><b>" + shown.substr(0, colon + 1) + "</b></td>\n <td>" +
                        shown.substr(colon + 2) + "</td></tr></table>\n";
            else
                page += "<div>" + shown + "</div>\n";
            begin = end + 1;
        }
    }
    return page + "<footer>Sivun alareuna</footer></body></html>";
}

}  // namespace

TEST_CASE("a saved page of a text has the same labelled fields") {
    const Project expected = read(full_text).only();
    const Reading reading = read(page_of(full_text));
    REQUIRE(reading.projects.size() == 1);
    const Project& project = reading.projects.front();
    CHECK(project.name == expected.name);
    CHECK(project.fund == expected.fund);
    CHECK(project.applicant == expected.applicant);
    CHECK(project.funding == expected.funding);
    CHECK(project.provinces == expected.provinces);
    CHECK(project.site == expected.site);
    CHECK(project.companies == expected.companies);
    CHECK(project.sustainability == expected.sustainability);
    CHECK(project.start == expected.start);
    REQUIRE(find_section(project, "9") != nullptr);
    CHECK(find_section(project, "9")->text == find_section(expected, "9")->text);
}

TEST_CASE("block elements are lines, and a table's row is one line") {
    CHECK(text_of("<p>a</p><p>b<br>c</p>d") == "a\n\nb\nc\n\nd");
    CHECK(text_of("<div>a</div>\n<div>b</div>") == "a\nb");
    CHECK(text_of("<tr><td>Nimi:</td>\n<td>Polku</td></tr><tr><td>x</td><td>0</td><td>1</td></tr>") ==
          "Nimi: Polku\nx\t0\t1");
    CHECK(text_of("<tr><td><p>Nimi:</p></td><td><p>Polku</p></td></tr>") == "Nimi: Polku");
    CHECK(text_of("<table><tr><td>Etusivu</td><td><h2>1 Hanke</h2><p>x</p></td></tr></table>") ==
          "Etusivu\n\n1 Hanke\n\nx");
}

TEST_CASE("white space runs together, but not in pre") {
    CHECK(text_of("<p>a \n  b\tc</p>") == "a b c");
    CHECK(text_of("<b>Nimi:</b> <i>Polku</i>") == "Nimi: Polku");
    CHECK(text_of("<pre>1 Hanke\nHankekoodi: X1\n</pre>") == "1 Hanke\nHankekoodi: X1");
}

TEST_CASE("entities are decoded") {
    CHECK(text_of("Ty&ouml;t&auml;&#33; &#x20AC; &amp;lt; a&nbsp;b &unknown; AT&T &") ==
          "Työtä! € &lt; a\u00A0b &unknown; AT&T &");
    CHECK(text_of("a&#10;b&#0;&#xD800;&#99999999;") == "a b");
}

TEST_CASE("scripts, styles, comments and navigation are no text") {
    CHECK(text_of("a<script>if (a<b) x('</p>')</script><style>p{}</style><!-- <p>b --><nav>c</nav><NAV>d</NAV>e") ==
          "ae");
    CHECK(text_of("<title>a</title><p title=\"x > y\" data-a='<b>'>c</p>") == "c");
}

TEST_CASE("what an id calls furniture is no text") {
    CHECK(text_of("<div id=\"nav\"><p>Etusivu</p><div>x</div></div><p>a</p><div class='Footer'>Palaute</div>b") ==
          "a\n\nb");
}

TEST_CASE("tables are kept cell by cell, with their empty cells") {
    const auto tables = page_text("<table><tr><th>Koodi</th><th>Tl</th></tr>\n<tr><td>S1<td><td>x</table>").tables;
    REQUIRE(tables.size() == 1);
    REQUIRE(tables.front().size() == 2);
    CHECK(tables.front()[0].cells == std::vector<std::string>{"Koodi", "Tl"});
    CHECK(tables.front()[1].cells == std::vector<std::string>{"S1", "", "x"});
    CHECK(tables.front()[1].line == 2);
}

TEST_CASE("broken markup gives some text") {
    CHECK(text_of("a < b < c") == "a < b < c");
    CHECK(text_of("a<!-- b") == "a");
    CHECK(text_of("a<b") == "a");
    CHECK(text_of("<nav>Etusivu<p>a") == "Etusivu\n\na");
    CHECK(text_of("").empty());
}

TEST_CASE("many unclosed elements do not take forever") {
    std::string page;
    for (int i = 0; i < 100'000; ++i) page += "<script><nav><a '><b \"";
    CHECK_FALSE(text_of(page).size() > page.size());
}

TEST_CASE("the charset of a page is taken from its head") {
    CHECK(declared_charset("<meta charset=\"ISO-8859-15\">") == "ISO-8859-15");
    CHECK(declared_charset("<META http-equiv=x content='text/html; CHARSET=windows-1252'>") == "windows-1252");
    CHECK(declared_charset("<p>").empty());
    const Project project =
        read("<html><meta charset=iso-8859-1><p>Hankekoodi: X1<p>Hankkeen nimi: Ty\xF6\x80</html>").only();
    CHECK(project.name == "Työ€");
}

TEST_CASE("a page's warnings name the page's lines") {
    const Reading reading = read(
        "<html>\n<body>\n<p>Hankekoodi:\nX1</p>\n<h1>5 Projektin julkinen rahoitus, euroa</h1>\n"
        "<p>Myönnetty EU- ja valtion rahoitus: paljon</p>");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().line == 6);
}

TEST_CASE("a page that is no project text is refused") {
    const Reading reading = read("<!doctype html><p>Hei</p>");
    CHECK(reading.projects.empty());
    CHECK(reading.problems.size() == 1);
}

TEST_CASE("a label whose cell is empty has no value") {
    const Project project =
        read(
            "<p>Hankekoodi: S20001</p><h2>1 Hanke</h2><table><tr><th>Toiminnan tila</th><td></td></tr>"
            "<tr><th>Vastuuviranomainen</th><td>Kainuun ELY-keskus</td></tr><tr><th>Toimintalinja</th><td>&nbsp;</td>"
            "</tr></table><p>Loppu.</p>")
            .only();
    CHECK(project.status.empty());
    CHECK(project.authority == "Kainuun ELY-keskus");
}

TEST_CASE("a strong label needs no colon, and strong words inside a word or before a colon are no label") {
    const Project project = read(
                                "<h2>1 Hanke</h2><ul><li><strong>Hankekoodi</strong> S20001</li><li><b>Hankkeen nimi"
                                "</b>: Polku</li><li><strong>Toimin</strong>nan tila: Toiminnassa</li></ul>")
                                .only();
    CHECK(project.code == "S20001");
    CHECK(project.name == "Polku");
    CHECK(project.status == "Toiminnassa");
    CHECK(text_of("<p>On <b>hyvin</b> tärkeä</p>") == "On hyvin tärkeä");
}

TEST_CASE("a page with sections is no list, also when a row of labels stands above their values") {
    const Project project =
        read(
            "<h2>1 Hanke</h2><table><tr><th>Hankekoodi</th><th>Hankkeen nimi</th><th>Toiminnan tila</th></tr><tr><td>"
            "S20001</td><td>Polku</td><td>Toiminnassa</td></tr></table><h2>3 Suunnitelman mukainen tiivistelmä "
            "toteutuksesta</h2><p>Teksti.</p><h2>9 Loppuraportin tiivistelmä</h2><p>Loppu.</p>")
            .only();
    CHECK(project.name == "Polku");
    CHECK(project.status == "Toiminnassa");
    REQUIRE(find_section(project, "9") != nullptr);
    CHECK(find_section(project, "9")->text == "Loppu.");
}
