#include "hankehaku/json_escapes.h"
#include "hankehaku/project_json.h"

#include "reading.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

using namespace hankehaku;
using namespace hankehaku::testing;

TEST_CASE("what a terminal obeys in JSON is escaped, and nothing else is touched") {
    CHECK(with_controls_escaped("\"a\x7F\u0080\u009b31m\"") == R"("a\u007f\u0080\u009b31m")");
    CHECK(with_controls_escaped("\"\u061C\u200E\u200F\"") == R"("\u061c\u200e\u200f")");
    CHECK(with_controls_escaped("\"\u202A\u202E\u2066\u2069\"") == R"("\u202a\u202e\u2066\u2069")");
    CHECK(with_controls_escaped("\"\u2028\u2029\"") == R"("\u2028\u2029")");
    for (const std::string json : {"", "{}", "\"työ \u00A0 – € \u200B 東京 \U0001F600\"", "\"\\u009b\""})
        CHECK(with_controls_escaped(json) == json);
}

TEST_CASE("a project with controls in its texts is written without raw ones and reads back the same") {
    Project project;
    project.code = "X1";
    project.name = "ensin \u202Etoisin\u2066 viimein\u200F";
    for (const std::string& json : {to_json(project), to_pretty_json(project)}) {
        CHECK(json.find("\u202E") == std::string::npos);
        CHECK(json.find("\\u202e") != std::string::npos);
        CHECK(read(json).only().name == project.name);
    }
}
