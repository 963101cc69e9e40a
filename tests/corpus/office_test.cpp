#include "packing.h"
#include "reading.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::string inline_cell(std::string_view reference, std::string_view text) {
    return "<c r=\"" + std::string(reference) + "\" t=\"inlineStr\"><is><t>" + std::string(text) + "</t></is></c>";
}

std::string sheet(const std::string& rows) { return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; }

std::string workbook(const std::string& sheet_xml, const std::string& strings = "<sst/>") {
    return packed(Packing::zip, {{"xl/worksheets/sheet1.xml", sheet_xml},
                                 {"xl/sharedStrings.xml", strings},
                                 {"xl/workbook.xml", "<workbook/>"},
                                 {"[Content_Types].xml", "<Types/>"}});
}

const std::string header = "<row r=\"3\">" + inline_cell("A3", "Hankekoodi ") + inline_cell("B3", "Hankkeen nimi") +
                           inline_cell("C3", "Aloituspvm") + inline_cell("E3", "Suunniteltu EU- ja valtion rahoitus") +
                           "</row>";

std::string refusal(const Reading& reading) {
    if (!reading.projects.empty() || reading.problems.size() != 1) return "not one refusal";
    return reading.problems.front().reason;
}

}  // namespace

TEST_CASE("the rows of a workbook are projects, with days and sums as it stores them") {
    const std::string rows = "<row r=\"1\">" + inline_cell("A1", "EURA") + "</row>" + header + "<row r=\"4\">" +
                             inline_cell("A4", "S30001") +
                             "<c r=\"B4\" t=\"s\"><v>1</v></c><c r=\"C4\" s=\"1\"><v>44986</v></c>"
                             "<c r=\"E4\"><v>412300.25</v></c></row><row r=\"5\">" +
                             inline_cell("A5", "Yhteensä 1 hanke") + "</row>";
    const Project project =
        read(workbook(sheet(rows), "<sst><si><t>x</t></si><si><r><t>Polku </t></r><r><t>työhön</t></r></si></sst>"))
            .only();
    CHECK(project.code == "S30001");
    CHECK(project.name == "Polku työhön");
    CHECK(project.fund == "ESR+");
    REQUIRE(project.start);
    CHECK(to_iso(*project.start) == "2023-03-01");
}

TEST_CASE("a workbook that is no list of projects says so") {
    CHECK(refusal(read(workbook(sheet("<row>" + inline_cell("A1", "Nimi") + "</row>")))) ==
          "a workbook without project codes");
    CHECK(refusal(read(workbook(sheet(header)))) == "a list without projects");
}

TEST_CASE("entities are not expanded") {
    const std::string bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
    CHECK(refusal(read(workbook(bomb))) == "a workbook that defines entities");
}

TEST_CASE("a document is read paragraph by paragraph, without what was deleted") {
    const std::string document =
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>1 Hanke</w:t></w:r></w:p><w:p><w:r><w:t>Hankekoodi: "
        "</w:t><w:t>S20001</w:t></w:r><w:del><w:r><w:delText>X</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p>"
        "<w:r><w:t>Hankkeen nimi</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Polku</w:t></w:r></w:p></w:tc></w:tr>"
        "</w:tbl></w:body></w:document>";
    const Project project =
        read(packed(Packing::zip, {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", document}})).only();
    CHECK(project.code == "S20001");
    CHECK(project.name == "Polku");
}

TEST_CASE("an open document is read without comments and their authors") {
    const std::string content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"t\" "
        "xmlns:dc=\"d\"><office:body><office:text><text:h>1 Hanke</text:h><text:p>Hankekoodi:<text:s/>S20001"
        "<office:annotation><dc:creator>Kuvitteellinen</dc:creator><text:p>Huom</text:p></office:annotation></text:p>"
        "<text:h>3 Suunnitelman mukainen tiivistelmä toteutuksesta</text:h><text:p>Yksi</text:p><text:p>Kaksi</text:p>"
        "</office:text></office:body></office:document-content>";
    const Project project = read(packed(Packing::zip, {{"mimetype", "x"}, {"content.xml", content}})).only();
    CHECK(project.code == "S20001");
    REQUIRE(find_section(project, "3") != nullptr);
    CHECK(find_section(project, "3")->text == "Yksi\n\nKaksi");
}

TEST_CASE("a sheet of an open document may repeat cells and rows") {
    const std::string content =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"t\" "
        "xmlns:text=\"x\"><office:body><office:spreadsheet><table:table><table:table-row><table:table-cell>"
        "<text:p>Koodi</text:p></table:table-cell><table:table-cell><text:p>Tl</text:p></table:table-cell>"
        "<table:table-cell><text:p>Et</text:p></table:table-cell><table:table-cell><text:p>Aloituspvm</text:p>"
        "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>S20001</text:p>"
        "</table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>3</text:p></table:table-cell>"
        "<table:table-cell office:date-value=\"2016-09-01\"><text:p>1.9.16</text:p></table:table-cell>"
        "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row></table:table>"
        "</office:spreadsheet></office:body></office:document-content>";
    const Project project = read(packed(Packing::zip, {{"mimetype", "x"}, {"content.xml", content}})).only();
    CHECK(project.priority_axis == "3");
    CHECK(project.specific_objective == "3");
    REQUIRE(project.start);
    CHECK(to_iso(*project.start) == "2016-09-01");
}

TEST_CASE("a day of a workbook may have a time, and no column is taken for another") {
    const std::string rows = header + "<row r=\"4\">" + inline_cell("A4", "S30001") + inline_cell("B4", "Polku") +
                             "<c r=\"C4\"><v>44986.5</v></c><c r=\"E4\"><v>412300.25</v></c></row>";
    const Project project = read(workbook(sheet(rows))).only();
    CHECK(project.start == date_from_iso("2023-03-01"));
    CHECK(project.funding.granted == Money(412300, 25));
}

TEST_CASE("a sheet of labels with their values beside them is one project") {
    std::string rows;
    int number = 0;
    for (const auto& [label, value] :
         std::vector<std::pair<std::string, std::string>>{{"Hankekoodi", "S20001"},
                                                          {"Hankkeen nimi", "Polku"},
                                                          {"Toiminnan tila", "Toiminnassa"},
                                                          {"Hankkeen yhteyshenkilön nimi", "Kerttu Keksitty"}}) {
        const std::string row = std::to_string(++number);
        rows += "<row r=\"" + row + "\">" + inline_cell("A" + row, label) + inline_cell("B" + row, value) + "</row>";
    }
    const Project project = read(workbook(sheet(rows))).only();
    CHECK(project.name == "Polku");
    CHECK(project.status == "Toiminnassa");
    CHECK_FALSE(project.contact);
    CHECK(project.other_fields.empty());
}
