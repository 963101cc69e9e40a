#include "cli/test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using Json = nlohmann::ordered_json;

namespace {

// What a terminal would obey, or what would turn the line around: escape sequences, bell, C1 controls, bidirectional
// controls, the zero byte.
const std::string hostile =
    std::string("\x1b[31m nuori \x07 \u009b2J \u202Eohjaus\u2066 \x1b]0;title\x07") + '\0' + "loppu";

void index_hostile_project(const Sandbox& sandbox) {
    const Json project{
        {"code", "H1"},
        {"name", hostile},
        {"status", hostile},
        {"ely", hostile},
        {"authority", hostile},
        {"fund", hostile},
        {"provinces", {hostile, "Lappi"}},
        {"municipalities", {hostile}},
        {"applicant", hostile},
        {"organisation_type", hostile},
        {"partners", {{{"name", hostile}, {"business_id", hostile}}}},
        {"sections",
         {{{"id", "3"}, {"title", hostile}, {"text", hostile}}, {{"id", ""}, {"title", hostile}, {"text", hostile}}}},
        {"other_fields", {{{"section", "1"}, {"label", hostile}, {"value", hostile}}}}};
    const std::string file = sandbox.write("hostile.jsonl", project.dump() + "\n").string();
    REQUIRE(run(sandbox, {"index", file}).exit_code == 0);
}

bool holds_any(std::string_view text, const std::vector<std::string>& sequences) {
    return std::any_of(sequences.begin(), sequences.end(),
                       [&](const std::string& sequence) { return text.find(sequence) != std::string_view::npos; });
}

// True when nothing in `text` would be obeyed; line ends and tabs of our own are fine.
bool is_harmless(std::string_view text) {
    for (const char byte : text)
        if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7F)
            return false;
    return !holds_any(text, {"\u009b", "\u202E", "\u2066"});
}

}  // namespace

TEST_CASE("no command's text output hands controls of a text on to the terminal") {
    const Sandbox sandbox;
    index_hostile_project(sandbox);
    REQUIRE(run(sandbox, {"search", "nuori", "--save", "h", "--format", "codes"}).exit_code == 0);
    const std::vector<std::vector<std::string>> commands{
        {"search", "nuori", "--facets", "--facet", "alue"},
        {"search", "nuori", "--format", "codes"},
        {"search", "nuori", "--format", "trec"},
        {"search", hostile},
        {"search", "nuori", "--format", "csv"},
        {"search", "nuori", "--format", "tsv", "--columns", "name,summary,partners"},
        {"facets"},
        {"facets", "--format", "csv"},
        {"facets", "--facet", "alue:all"},
        {"show", "H1"},
        {"show", hostile},
        {"similar", "H1"},
        {"similar", hostile},
        {"explain", "nuori", "H1"},
        {"explain", "nuori", "--tila", "Toiminnassa" + hostile, "H1"},
        {"suggest", "nuo"},
        {"suggest", hostile},
        {"analyze", hostile},
        {"delete", hostile},
        {"info"},
        {"info", "--quality"},
        {"saved", "list"},
        {"saved", "run", "h"},
        {"saved", "run", "h", "--new"},
        {"saved", "delete", hostile},
        {"search", "--maakunta", hostile},
        {"search", "nimi:(" + hostile},
        {"search", "--facet", hostile},
        {"search", "--columns", hostile, "--format", "csv"},
        {hostile},
        {"index", "--db", sandbox.path("none").string(), hostile},
    };
    for (const auto& command : commands) {
        std::string shown;
        for (const std::string& word : command) shown += word + " ";
        INFO(shown);
        // An argument ends at its zero byte, as it would in a shell.
        const Outcome outcome = run(sandbox, command);
        CHECK(is_harmless(outcome.out));
        CHECK(is_harmless(outcome.err));
    }
}

TEST_CASE("json escapes what a terminal would obey and so keeps it") {
    const Sandbox sandbox;
    index_hostile_project(sandbox);
    const Json answer = Json::parse(run(sandbox, {"search", "nuori", "--format", "json"}).out);
    CHECK(answer["total"] == 1);
    CHECK_THAT(answer["hits"][0]["name"].get<std::string>(), Catch::Contains("\u202Eohjaus\u2066"));
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"search", "nuori", "--format", "json"},
                                               {"search", "nuori", "--format", "jsonl"},
                                               {"search", "nuori", "--format", "jsonl", "--columns", "name,status"},
                                               {"search", hostile, "--format", "json"},
                                               {"facets", "--format", "json"},
                                               {"stats", "--by", "maakunta", "--format", "json"},
                                               {"show", "H1", "--format", "json"},
                                               {"similar", "H1", "--format", "json"},
                                               {"explain", hostile, "H1", "--format", "json"},
                                               {"suggest", hostile, "--format", "json"},
                                               {"analyze", hostile, "--format", "json"},
                                               {"info", "--quality", "--format", "json"}}) {
        INFO(command.front());
        const Outcome outcome = run(sandbox, command);
        CHECK_FALSE(outcome.out.empty());
        CHECK(is_harmless(outcome.out));
    }
}
