#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using Catch::Contains;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("words: a table for people, rows for programs, and what was left out") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome text = run(sandbox, {"words", "--limit", "3"});
    CHECK(text.exit_code == 0);
    CHECK_THAT(text.out, StartsWith("word") && Contains("G2") && Contains("3 projects, ") && Contains("showing 3 of "));
    const Outcome csv = run(sandbox, {"words", "kauppias", "--format", "csv", "--limit", "2"});
    CHECK_THAT(csv.out, StartsWith("word,texts,occurrences,all_texts,all_occurrences,log_likelihood\r\n"));
    CHECK(lines_of(csv.out).size() == 3);
    CHECK_THAT(csv.err, Contains("showing 2 of ") && Contains("--all"));
    CHECK(run(sandbox, {"words", "kauppias", "--format", "csv", "--all"}).err.empty());
    const Json json = Json::parse(run(sandbox, {"words", "kauppias", "--match", "all", "--format", "json"}).out);
    CHECK(json["schema"] == 1);
    CHECK(json["total"] == 1);
    CHECK(json["words"].at(0)["texts"] == 1);
    CHECK(json["words"].size() <= json["distinct"].get<std::size_t>());
    const Outcome none = run(sandbox, {"words", "avaruusasema", "--match", "all"});
    CHECK(none.exit_code == 1);
    CHECK_THAT(none.out, StartsWith("0 projects"));
}

TEST_CASE("words: what cannot be asked is a usage error") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"words", "--near", "kaksi sanaa"},
                                                      {"words", "--near", ""},
                                                      {"words", "--near", "..."},
                                                      {"words", "--order", "size"},
                                                      {"words", "--window", "0"},
                                                      {"words", "--least-texts", "0"},
                                                      {"words", "--all", "--limit", "3"},
                                                      {"concordance"},
                                                      {"concordance", "kaksi sanaa"},
                                                      {"concordance", ""},
                                                      {"concordance", "nuori", "--context", "0"}}) {
        INFO(arguments.back());
        const Outcome refused = run(sandbox, arguments);
        CHECK(refused.exit_code == 2);
        CHECK(lines_of(refused.err).size() == 1);
    }
}

TEST_CASE("words: a matrix with the names of its rows and columns") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string name = sandbox.path("hankkeet").string();
    const Outcome outcome = run(sandbox, {"words", "--matrix", name});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, StartsWith("3 projects, "));
    CHECK(sandbox.read("hankkeet.documents.txt") == "T1\nT2\nT3\n");
    const std::size_t terms = lines_of(sandbox.read("hankkeet.terms.txt")).size();
    const std::vector<std::string> market = lines_of(sandbox.read("hankkeet.mtx"));
    REQUIRE(market.size() > 3);
    CHECK(market[0] == "%%MatrixMarket matrix coordinate integer general");
    CHECK_THAT(market[2], StartsWith("3 " + std::to_string(terms) + " ") &&
                              Catch::EndsWith(" " + std::to_string(market.size() - 3)));
    CHECK(run(sandbox, {"words", "--matrix", sandbox.path("none/here").string()}).exit_code == 5);
}

TEST_CASE("concordance: the forms of a word below one another, or as rows") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome text = run(sandbox, {"concordance", "nuoret"});
    CHECK(text.exit_code == 0);
    CHECK_THAT(text.out, Contains("T1 3") && Contains(" nuoria ") && Contains("showing "));
    for (const std::string& line : lines_of(text.out)) CHECK(line.size() <= 100);
    const Outcome csv = run(sandbox, {"concordance", "nuori", "--format", "csv", "--context", "2"});
    CHECK_THAT(csv.out, StartsWith("code,section,left,match,right\r\n") &&
                            Contains("T1,3,Hanke auttaa,nuoria,löytämään työpaikan\r\n"));
    const Json json = Json::parse(run(sandbox, {"concordance", "nuori", "--format", "json"}).out);
    CHECK(json["total"] == json["lines"].size());
    CHECK(run(sandbox, {"concordance", "nuori", "--ely", "Lappi"}).exit_code == 1);
    CHECK(run(sandbox, {"concordance", "avaruusasema"}).exit_code == 1);
}

TEST_CASE("lemmas: a line for each section of each hit") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "--format", "lemmas", "--sort", "code", "--limit", "1"});
    CHECK(outcome.exit_code == 0);
    const std::vector<std::string> lines = lines_of(outcome.out);
    REQUIRE(lines.size() >= 2);
    const Json name = Json::parse(lines[0]);
    CHECK(name["code"] == "T1");
    CHECK(name["section"] == "1");
    CHECK(name["base_forms"].size() == 2);
    CHECK_THAT(outcome.out, Contains(R"("section":"3")"));
}
