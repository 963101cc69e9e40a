#include "packing.h"
#include "reading.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::string text_of(std::string_view code) { return "1 Hanke\n\nHankekoodi: " + std::string(code) + "\n"; }

std::vector<std::string> codes(const Reading& reading) {
    std::vector<std::string> found;
    for (const Project& project : reading.projects) found.push_back(project.code);
    return found;
}

std::string refusal(const Reading& reading) {
    if (!reading.projects.empty() || reading.problems.size() != 1) return "not one refusal";
    return reading.problems.front().file + ": " + reading.problems.front().reason;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("the texts in an archive are read") {
    const PackedFiles files{{"hankkeet/a.txt", text_of("S20001")}, {"hankkeet/b.html", "<p>Hankekoodi: A70001</p>"}};
    CHECK(codes(read(packed(Packing::zip, files))) == Codes{"S20001", "A70001"});
    CHECK(codes(read(packed(Packing::tar_gz, files))) == Codes{"S20001", "A70001"});
    CHECK(codes(read(packed(Packing::gz, {{"a", text_of("S20001")}}))) == Codes{"S20001"});
    CHECK(codes(read(packed(Packing::xz, {{"a", text_of("S20001")}}))) == Codes{"S20001"});
}

TEST_CASE("an archive in an archive is read, one deeper is not") {
    const std::string inner = packed(Packing::zip, {{"a.txt", text_of("S20001")}});
    const std::string middle = packed(Packing::zip, {{"inner.zip", inner}});
    CHECK(codes(read(middle)) == Codes{"S20001"});
    CHECK(refusal(read(packed(Packing::zip, {{"middle.zip", middle}}))) ==
          "input/middle.zip/inner.zip: an archive inside an archive inside an archive");
}

TEST_CASE("the names in an archive are shown and nothing else") {
    const Reading reading = read(packed(Packing::zip, {{"../../x.txt", "ei hanke"}}));
    CHECK(refusal(reading).starts_with("input/../../x.txt: not a project text"));
}

TEST_CASE("what systems put into archives is passed over") {
    CHECK(codes(read(packed(Packing::zip,
                            {{"__MACOSX/._a.txt", "x"}, {"a/Thumbs.db", "x"}, {"a/a.txt", text_of("S20001")}}))) ==
          Codes{"S20001"});
    CHECK(refusal(read(packed(Packing::zip, {{".DS_Store", "x"}}))) == "input: an archive without texts");
}

TEST_CASE("an archive that unpacks without bound is given up") {
    const std::string zeros(std::size_t{100} << 20U, '0');
    CHECK(refusal(read(packed(Packing::gz, {{"a", zeros}}), {.max_file_bytes = std::size_t{1} << 30U})) ==
          "input: an archive that unpacks to too many bytes");
    CHECK(refusal(read(packed(Packing::gz, {{"a", zeros}}), {.max_file_bytes = 1'000'000})) ==
          "input: larger than 1 000 000 bytes");
}

TEST_CASE("a damaged archive is refused in one line") {
    const std::string zip = packed(Packing::zip, {{"a.txt", text_of("S20001")}});
    CHECK(refusal(read(zip.substr(0, zip.size() / 3))).starts_with("input: "));
    CHECK(refusal(read("PK\x03\x04 x")).starts_with("input: "));
}

TEST_CASE("a web archive and an answer of a server are read as the page in them") {
    const std::string answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<html><p>Hankekoodi: S20001<p>Hankkeen "
        "nimi: Ty\xF6</html>";
    CHECK(read(answer).only().name == "Työ");
    const std::string record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/x\r\nContent-Length: " +
        std::to_string(answer.size()) + "\r\n\r\n" + answer + "\r\n\r\n";
    const std::string request = "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 3\r\n\r\nGET\r\n\r\n";
    CHECK(codes(read(request + record)) == Codes{"S20001"});
}

TEST_CASE("files of other kinds are refused by their name") {
    CHECK(refusal(read("{\\rtf1\\ansi Hankekoodi: S20001}")).starts_with("input: a Rich Text document"));
    CHECK(refusal(read("GIF89a\x01")) == "input: a GIF image");
    CHECK(refusal(read("%PDF-1.4\nx")) == "input: a damaged PDF");
}
