#include "cli/output_lines.h"
#include "cli/project_sketch.h"
#include "cli/test_command.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

}  // namespace

TEST_CASE("json has the contracted keys, in their order, for the answer and for each hit") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json answer = Json::parse(run(sandbox, {"search", "kauppias", "--format", "json"}).out);
    CHECK(keys_of(answer) == std::vector<std::string>{"schema", "query", "match", "relaxed", "filters", "scores",
                                                      "answers", "total", "strict", "left_out", "offset", "hits",
                                                      "facets", "suggestion", "corrected"});
    CHECK(answer["schema"] == 1);
    CHECK(answer["query"] == "kauppias");
    CHECK(answer["match"] == "auto");
    CHECK(answer["relaxed"] == false);
    CHECK(answer["total"] == 1);
    CHECK(answer["suggestion"].is_null());
    const Json& hit = answer["hits"].at(0);
    CHECK(keys_of(hit) == std::vector<std::string>{"rank", "code", "name", "score", "fund", "ely", "provinces",
                                                   "municipalities", "status", "start", "end", "applicant",
                                                   "organisation_type", "funding", "snippets"});
    CHECK(hit["rank"] == 1);
    CHECK(hit["code"] == "T2");
    CHECK(hit["ely"] == "Pirkanmaan ELY-keskus");
    CHECK(hit["provinces"] == Json{"Pirkanmaa", "Varsinais-Suomi"});
    CHECK(hit["municipalities"] == Json::array());
    CHECK(hit["start"] == "2015-11-01");
    CHECK(hit["end"] == "2018-04-30");
    CHECK(hit["applicant"] == "Tammerin kauppayhdistys ry");
    CHECK(hit["funding"]["granted"] == 491641);
    CHECK(hit["funding"]["paid"].is_null());
    CHECK(hit["score"].get<double>() > 0);
}

TEST_CASE("marks are byte ranges of the snippet's text that hold the inflected word") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json answer = Json::parse(run(sandbox, {"search", "kehittämistyö", "--format", "json"}).out);
    const Json& snippet = answer["hits"].at(0)["snippets"].at(0);
    const auto text = snippet["text"].get<std::string>();
    std::vector<std::string> marked;
    for (const Json& mark : snippet["marks"]) {
        const auto begin = mark.at(0).get<std::size_t>();
        marked.push_back(text.substr(begin, mark.at(1).get<std::size_t>() - begin));
    }
    CHECK(std::find(marked.begin(), marked.end(), "kehittämistyö") != marked.end());
}

TEST_CASE("resolved filters, facets and paging are part of the json") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Json answer = Json::parse(
        run(sandbox, {"search", "--ely", "hameen", "--facet", "maakunta", "--offset", "1", "--format", "json"}).out);
    CHECK(answer["filters"] == Json{{{"facet", "ely"}, {"value", "Hämeen ELY-keskus"}}});
    CHECK(answer["offset"] == 1);
    CHECK(answer["hits"].empty());
    CHECK(answer["total"] == 1);
    CHECK(answer["facets"]["maakunta"]["distinct"] == 1);
    CHECK(answer["facets"]["maakunta"]["values"].at(0) ==
          Json{{"value", "Kanta-Häme"}, {"count", 1}, {"selected", false}});
}

TEST_CASE("jsonl has rank and score first and then the project as show prints it") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string line = run(sandbox, {"search", "kauppias", "--format", "jsonl"}).out;
    CHECK_THAT(line, StartsWith("{\"rank\":1,\"score\":"));
    CHECK(lines_of(line).size() == 1);
    Json hit = Json::parse(line);
    hit.erase("rank");
    hit.erase("score");
    CHECK(hit == Json::parse(run(sandbox, {"show", "T2", "--format", "json"}).out));
}

TEST_CASE("csv has a header, one row for each hit, and quotes what needs quotes") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "--sort", "code", "--format", "csv"});
    const std::vector<std::string> lines = lines_of(outcome.out);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] ==
          "code,name,ely,provinces,status,start,end,applicant,organisation_type,fund,granted,paid,planned_total,"
          "actual_total,score\r");
    CHECK_THAT(lines[2], StartsWith("T2,Kauppa käy kylillä,Pirkanmaan ELY-keskus,Pirkanmaa; Varsinais-Suomi,"
                                    "Toiminta päättynyt,2015-11-01,2018-04-30,"));
    CHECK_THAT(lines[2], Contains(",491641,,,,"));
    const std::string file =
        sandbox.write("q.jsonl", "{\"code\":\"Q1\",\"name\":\"=cmd(), \\\"kova\\\"\\tnimi\"}\n").string();
    run(sandbox, {"index", "--rebuild", file});
    CHECK_THAT(run(sandbox, {"search", "--format", "csv"}).out, Contains("Q1,\"'=cmd(), \"\"kova\"\"\tnimi\","));
    CHECK_THAT(run(sandbox, {"search", "--format", "tsv"}).out, Contains("Q1\t'=cmd(), \"kova\" nimi\t"));
}

TEST_CASE("trec lines are those of the evaluation programs") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::vector<std::string> lines =
        lines_of(run(sandbox, {"search", "työ", "--match", "any", "--format", "trec"}).out);
    REQUIRE_FALSE(lines.empty());
    std::size_t rank = 0;
    double previous = 1e9;
    for (const std::string& line : lines) {
        std::istringstream columns(line);
        std::string id, zero, code, run_name;
        std::size_t shown_rank = 0;
        double score = 0;
        columns >> id >> zero >> code >> shown_rank >> score >> run_name;
        CHECK(id == "q");
        CHECK(zero == "Q0");
        CHECK(shown_rank == ++rank);
        CHECK(score <= previous);
        CHECK(run_name == "hankehaku");
        previous = score;
    }
}

TEST_CASE("search --queries answers every line in turn, from a file and from standard input") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string queries = "a1\tkauppias\n\na2\tavaruusraketti\r\na3\tporo\n";
    const std::string file = sandbox.write("queries.tsv", queries).string();
    const Outcome trec = run(sandbox, {"search", "--queries", file, "--format", "trec"});
    CHECK(trec.exit_code == 0);
    const std::vector<std::string> lines = lines_of(trec.out);
    REQUIRE(lines.size() == 2);
    CHECK_THAT(lines[0], StartsWith("a1 Q0 T2 1 "));
    CHECK_THAT(lines[1], StartsWith("a3 Q0 T3 1 "));
    CHECK(TestCommand(sandbox, {"search", "--queries", "-", "--format", "trec"}).input(queries).run().out == trec.out);

    CHECK(run(sandbox, {"search", "--queries", file, "--format", "codes"}).out == "a1\tT2\na3\tT3\n");
    const std::vector<std::string> objects =
        lines_of(run(sandbox, {"search", "--queries", file, "--format", "json"}).out);
    REQUIRE(objects.size() == 3);
    CHECK(Json::parse(objects[1])["query_id"] == "a2");
    CHECK(Json::parse(objects[1])["total"] == 0);
    CHECK_THAT(run(sandbox, {"search", "--queries", file, "--format", "csv"}).out,
               StartsWith("query_id,code,") && Contains("\r\na3,T3,"));
}

TEST_CASE("one bad query of many is reported with its id, the others are answered, and the exit code is 2") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string file = sandbox.write("queries.tsv", "a1\t(kauppias\na2\tporo\n").string();
    const Outcome outcome = run(sandbox, {"search", "--queries", file, "--format", "codes"});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out == "a2\tT3\n");
    CHECK_THAT(outcome.err, StartsWith("hankehaku: a1: "));
}

TEST_CASE("a query file that is missing, or has a line without a tab, exits with 2") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run(sandbox, {"search", "--queries", sandbox.path("none.tsv").string()}).exit_code == 2);
    CHECK(run(sandbox, {"search", "--queries", sandbox.path("texts").string()}).exit_code == 2);
    const std::string file = sandbox.write("queries.tsv", "a1\tporo\nkauppias\n").string();
    const Outcome outcome = run(sandbox, {"search", "--queries", file});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, Contains("queries.tsv:2: "));
}

TEST_CASE("facets asked for in a format without a place for them are pointed to their own command") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "poro", "--facets", "--format", "codes"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out == "T3\n");
    CHECK_THAT(outcome.err, Contains("hankehaku facets"));
}
