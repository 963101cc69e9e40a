#include "hankehaku/project_reader.h"

#include "reading.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::vector<std::string> codes(const Reading& reading) {
    std::vector<std::string> result;
    for (const Project& project : reading.projects) result.push_back(project.code);
    return result;
}

/// The line and reason of the one refusal.
std::string refusal(const Reading& reading) {
    if (reading.problems.size() != 1 || reading.problems.front().severity != ReadProblem::Severity::refusal)
        return "none or many";
    return std::to_string(reading.problems.front().line) + ": " + reading.problems.front().reason;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("the format is detected from the content") {
    CHECK(codes(read("Hankekoodi: X1")) == Codes{"X1"});
    CHECK(codes(read("<p>Hankekoodi: X1</p>")) == Codes{"X1"});
    CHECK(codes(read("{\"code\":\"X1\"}")) == Codes{"X1"});
    CHECK(codes(read("\xEF\xBB\xBF \n{\"code\":\"X1\"}")) == Codes{"X1"});
    CHECK(codes(read("[luonnos]\nHankekoodi: X1")) == Codes{"X1"});
}

TEST_CASE("JSON may be an object, several, an array or lines") {
    CHECK(codes(read("{\n \"code\": \"A\"\n}\n")) == Codes{"A"});
    CHECK(codes(read("{\n \"code\": \"A\"\n}\n{\n \"code\": \"B\"\n}")) == Codes{"A", "B"});
    CHECK(codes(read("[{\"code\":\"A\"},\n{\"code\":\"B\"}]")) == Codes{"A", "B"});
    CHECK(codes(read("[\n]")).empty());
    CHECK(codes(read("\n{\"code\":\"A\"}\r\n\r\n{\"code\":\"B\"}\r\n")) == Codes{"A", "B"});
    CHECK(codes(read("{\"code\":\"A\"} {\"code\":\"B\"}")) == Codes{"A", "B"});
    CHECK(codes(read("{\"code\":\"A]}\\\"{\"}")) == Codes{"A]}\"{"});
}

TEST_CASE("a broken element of an array is refused by its line") {
    const Reading reading = read("[\n{\"code\":\"A\"},\n{\"code\":5.5},\n{\"code\":\"C\"}\n]");
    CHECK(codes(reading) == Codes{"A", "C"});
    CHECK(refusal(reading) == "3: expected a string at \"code\"");
}

TEST_CASE("JSON that is cut off is refused after what is whole") {
    const Reading array = read("[{\"code\":\"A\"},\n{\"code\":\"B\"");
    CHECK(codes(array) == Codes{"A"});
    CHECK(refusal(array) == "2: JSON that is cut off");
    CHECK(refusal(read("[{\"code\":\"A\"}")) == "1: JSON array that is cut off or broken");
    CHECK(refusal(read("[{\"code\":\"A\"}] x")) == "1: text after the end of a JSON array");
    CHECK(refusal(read("{\"code\":\"A\"")) == "1: JSON that is cut off");
}

TEST_CASE("a broken first line does not stop JSON Lines") {
    const Reading reading = read("{\"code\":\"A\n{\"code\":\"B\"}\n{\"code\":\"C\"}\n");
    CHECK(codes(reading) == Codes{"B", "C"});
    CHECK(reading.problems.size() == 1);
    CHECK(reading.problems.front().line == 1);
}

TEST_CASE("an overlong line of JSON Lines costs only itself") {
    const std::string lines = "{\"code\":\"A\"}\n{\"code\":\"" + std::string(200'000, 'B') + "\"}\n{\"code\":\"C\"}\n";
    const Reading reading = read(lines, {.max_file_bytes = 1000});
    CHECK(codes(reading) == Codes{"A", "C"});
    CHECK(refusal(reading) == "2: line longer than 1 000 bytes");
}

TEST_CASE("a text over the limit is refused") {
    const std::string text = "Hankekoodi: X1\n" + std::string(2000, 'a');
    CHECK(refusal(read(text, {.max_file_bytes = 1000})) == "0: larger than 1 000 bytes");
    CHECK(codes(read(text, {.max_file_bytes = text.size()})) == Codes{"X1"});
    CHECK(refusal(read("[" + std::string(2000, ' ') + "{}]", {.max_file_bytes = 1000})) ==
          "1: line longer than 1 000 bytes");
}

TEST_CASE("empty and binary input is refused") {
    CHECK(refusal(read("")) == "0: empty file");
    CHECK(refusal(read(" \r\n\t")) == "0: empty file");
    CHECK(refusal(read("\n[ ]\n")) == "2: empty JSON array");
    CHECK(refusal(read(std::string_view("\x7F"
                                        "ELF\0\0\0",
                                        7))) == "0: a program");
    CHECK(refusal(read("\x01\x02\x03")) == "0: binary file");
}

TEST_CASE("JSON in UTF-16 is read") {
    std::string bytes = "\xFF\xFE";
    for (const char c : std::string(R"({"code":"X1"})")) bytes += {c, '\0'};
    CHECK(codes(read(bytes)) == Codes{"X1"});
}

TEST_CASE("damaged UTF-8 is read with a warning that names the line") {
    const Reading reading = read("Hankekoodi: X1\nHankkeen nimi: Työtä\xC3 ja väylä\xE4");
    REQUIRE(reading.projects.size() == 1);
    CHECK(reading.projects.front().name == "Työtä\uFFFD ja väylä\uFFFD");
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().severity == ReadProblem::Severity::warning);
    CHECK(reading.problems.front().line == 2);
}

TEST_CASE("what the sink throws passes through") {
    const ProjectReader reader(gazetteer());
    const ProjectSink sink{[](Project&&) { throw std::runtime_error("full"); }, {}};
    CHECK_THROWS_WITH(reader.read_bytes("Hankekoodi: X1", "input", sink), "full");
    CHECK_THROWS_WITH(reader.read_bytes("{\"code\":\"X1\"}", "input", sink), "full");
}

TEST_CASE("a sink without functions is no trouble") {
    CHECK_NOTHROW(ProjectReader(gazetteer()).read_bytes("Hankekoodi: X1\n", "input", {}));
    CHECK_NOTHROW(ProjectReader(gazetteer()).read_bytes("", "input", {}));
}

TEST_CASE("a word of 300 letters and a line of a megabyte are text") {
    const std::string word(300, 'a'), line(1 << 20, 'b');
    const Project project = read(text_with_body(word + "\n\n" + line)).only();
    CHECK(find_section(project, "3")->text == word + "\n\n" + line);
}

TEST_CASE("a file that cannot be read is refused by name") {
    Reading reading;
    ProjectReader(gazetteer()).read_file("/no/such/file.txt", sink_into(reading));
    CHECK_THAT(refusal(reading), Catch::StartsWith("0: cannot be read"));
    CHECK(reading.problems.front().file == "/no/such/file.txt");
    Reading folder;
    ProjectReader(gazetteer()).read_file("/", sink_into(folder));
    CHECK(refusal(folder) == "0: a folder, not a file");
}
