#include "cli/project_sketch.h"
#include "cli/test_command.h"

#include "hankehaku/result_pages.h"
#include "hankehaku/searcher.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using Catch::Contains;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;
using namespace hankehaku;

namespace {

std::vector<std::string> codes_of(const std::vector<Hit>& hits) {
    std::vector<std::string> codes;
    for (const Hit& hit : hits) codes.push_back(hit.project.code);
    return codes;
}

// Indexes one project with this name.
void index_named(const Sandbox& sandbox, const std::string& name) {
    const Json line{{"code", "Q1"}, {"name", name}, {"sections", Json::array()}};
    const std::string file = sandbox.write("q.jsonl", line.dump() + "\n").string();
    REQUIRE(run(sandbox, {"index", "--rebuild", file}).exit_code == 0);
}

}  // namespace

TEST_CASE("columns are chosen by --columns, and their order") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome csv =
        run(sandbox, {"search", "--sort", "code", "--format", "csv", "--columns", "granted, code,start"});
    CHECK(csv.exit_code == 0);
    CHECK_THAT(csv.out, StartsWith("granted,code,start\r\n120000,T1,2019-02-01\r\n491641,T2,2015-11-01\r\n,T3,"));
    const Outcome tsv = run(sandbox, {"search", "poro", "--format", "tsv", "--columns", "code,summary"});
    CHECK_THAT(tsv.out, StartsWith("code\tsummary\nT3\t"));
    CHECK(tsv.out.size() > std::string("code\tsummary\nT3\t\n").size());
}

TEST_CASE("keys of json lines are chosen by --columns, null where there is nothing") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome =
        run(sandbox, {"search", "--sort", "code", "--all", "--format", "jsonl", "--columns", "code,provinces,granted"});
    CHECK_THAT(outcome.out, StartsWith("{\"code\":\"T1\",\"provinces\":[\"Kanta-Häme\"],\"granted\":120000}\n"));
    CHECK_THAT(outcome.out, Contains("{\"code\":\"T3\",") && Contains("\"granted\":null}"));
}

TEST_CASE("a column that there is not, and columns where there are none, are wrong usage") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome unknown = run(sandbox, {"search", "--format", "csv", "--columns", "code,colour"});
    CHECK(unknown.exit_code == 2);
    CHECK_THAT(unknown.err, Contains("no column \"colour\"") && Contains("planned_total"));
    CHECK(unknown.out.empty());
    CHECK(run(sandbox, {"search", "--format", "csv", "--columns", "code,,name"}).exit_code == 2);
    CHECK(run(sandbox, {"search", "--format", "json", "--columns", "code"}).exit_code == 2);
}

TEST_CASE("the Finnish dialect has a byte order mark, semicolons and decimal commas") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "kauppias", "--format", "csv", "--csv-dialect", "fi", "--columns",
                                          "code,provinces,granted,score"});
    CHECK_THAT(outcome.out, StartsWith("\xEF\xBB\xBF"
                                       "code;provinces;granted;score\r\nT2;\"Pirkanmaa; Varsinais-Suomi\";491641;"));
    const std::string score = outcome.out.substr(outcome.out.rfind(';') + 1);
    CHECK_THAT(score, Contains(","));
    CHECK(score.find('.') == std::string::npos);
    CHECK_THAT(run(sandbox, {"facets", "--facet", "tila", "--format", "csv", "--csv-dialect", "fi"}).out,
               StartsWith("\xEF\xBB\xBF"
                          "facet;value;count;selected\r\ntila;"));
    CHECK(run(sandbox, {"stats", "--mean", "myönnetty", "--format", "csv", "--csv-dialect", "fi"}).out ==
          "\xEF\xBB\xBF"
          "row;projects;mean_granted;missing_granted;allocation\r\ntotal;3;305820,5;1;full\r\n");
}

TEST_CASE("no cell of a table becomes a formula") {
    const Sandbox sandbox;
    for (const std::string start : {"=", "+", "-", "@", "\t=", "\r=", "\n=", " ="}) {
        INFO(start);
        index_named(sandbox, start + "HYPERLINK(1)");
        for (const std::string dialect : {"rfc4180", "fi"}) {
            const std::string out =
                run(sandbox, {"search", "--format", "csv", "--csv-dialect", dialect, "--columns", "name,code"}).out;
            const std::size_t second_line = out.find('\n') + 1;
            const char first = out.at(second_line) == '"' ? out.at(second_line + 1) : out.at(second_line);
            CHECK((first == '\'' || first == 'H'));
        }
    }
}

TEST_CASE("pages put together are the whole result") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    Searcher searcher(sandbox.index());
    SearchRequest request;
    request.limit = no_limit;
    const SearchResult whole = searcher.search(request);
    for (const std::size_t page_size : {1U, 2U, 3U, 4U}) {
        std::vector<std::string> codes;
        std::vector<std::size_t> ranks;
        std::size_t largest = 0;
        const SearchResult result = search_in_pages(
            searcher, request,
            [&](const SearchResult& page) {
                largest = std::max(largest, page.hits.size());
                for (const Hit& hit : page.hits) {
                    codes.push_back(hit.project.code);
                    ranks.push_back(hit.rank);
                }
                return true;
            },
            page_size);
        CHECK(result.total == 3);
        CHECK(largest <= page_size);
        CHECK(ranks == std::vector<std::size_t>{1, 2, 3});
        CHECK(codes == codes_of(whole.hits));
    }
}

TEST_CASE("pages end at the limit, and where the reader has enough") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    Searcher searcher(sandbox.index());
    const auto handed_over = [&](std::size_t offset, std::size_t limit, std::size_t enough) {
        SearchRequest request;
        request.sort = SortKey::code;
        request.offset = offset;
        request.limit = limit;
        std::string codes;
        std::size_t pages = 0;
        search_in_pages(
            searcher, request,
            [&](const SearchResult& page) {
                for (const Hit& hit : page.hits) codes += hit.project.code;
                return ++pages < enough;
            },
            1);
        return codes;
    };
    CHECK(handed_over(0, 2, 9) == "T1T2");
    CHECK(handed_over(1, 9, 9) == "T2T3");
    CHECK(handed_over(0, no_limit, 2) == "T1T2");
    CHECK(handed_over(7, no_limit, 9).empty());
}

TEST_CASE("pages by relevance have the scores and ranks of the whole result") {
    const Sandbox sandbox;
    index_samples(sandbox);
    Searcher searcher(sandbox.index());
    SearchRequest request;
    request.query = "koulutus yritys";
    request.match = MatchMode::any;
    request.offset = 3;
    request.limit = 11;
    request.snippets = 1;
    const SearchResult whole = searcher.search(request);
    REQUIRE(whole.hits.size() == 11);
    ResultPages pages(request, 4);
    std::vector<Hit> hits;
    for (std::size_t page = 0; const auto result = pages.next(searcher); ++page) {
        CHECK(result->offset == 3 + 4 * page);
        CHECK(result->total == whole.total);
        hits.insert(hits.end(), result->hits.begin(), result->hits.end());
    }
    REQUIRE(codes_of(hits) == codes_of(whole.hits));
    for (std::size_t at = 0; at < hits.size(); ++at) {
        CHECK(hits[at].rank == whole.hits[at].rank);
        CHECK(hits[at].score == whole.hits[at].score);
        CHECK(hits[at].snippets.size() == whole.hits[at].snippets.size());
    }
    CHECK_FALSE(pages.next(searcher));
}

TEST_CASE("pages go on where an index is rebuilt of the same projects, with any searcher") {
    const Sandbox sandbox;
    index_samples(sandbox);
    Searcher searcher(sandbox.index());
    SearchRequest request;
    request.query = "koulutus";
    request.limit = no_limit;
    const SearchResult whole = searcher.search(request);
    REQUIRE(whole.hits.size() > 4);
    Searcher other = searcher.clone();
    ResultPages pages(request, 2);
    std::vector<std::string> codes;
    for (bool first = true; const auto page = pages.next(first ? searcher : other); first = false) {
        for (const Hit& hit : page->hits) codes.push_back(hit.project.code);
        if (first) index_samples(sandbox);
    }
    CHECK(codes == codes_of(whole.hits));
}

TEST_CASE("an index that changes between pages makes the export fail") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    Searcher searcher(sandbox.index());
    SearchRequest request;
    request.limit = no_limit;
    bool deleted = false;
    const auto export_all = [&] {
        search_in_pages(
            searcher, request,
            [&](const SearchResult&) {
                if (!deleted) run(sandbox, {"delete", "T3"});
                deleted = true;
                return true;
            },
            1);
    };
    CHECK_THROWS_WITH(export_all(), Contains("the index was changed"));
}

TEST_CASE("a manifest describes how the export was made") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::string file = sandbox.path("manifest.json").string();
    const Outcome outcome =
        run(sandbox, {"search", "kauppias", "--ely", "pirkanmaalla", "--all", "--format", "csv", "--manifest", file});
    CHECK(outcome.exit_code == 0);
    const Json manifest = Json::parse(sandbox.read("manifest.json"));
    CHECK(manifest["program"] == "hankehaku");
    CHECK(manifest["arguments"] == Json{"search", "--ely=pirkanmaalla", "--all", "--format=csv", "--", "kauppias"});
    const Json& query = manifest["queries"].at(0);
    CHECK(query["query"] == "kauppias");
    CHECK(query["filters"] == Json{{{"facet", "ely"}, {"value", "Pirkanmaan ELY-keskus"}}});
    CHECK(query["found"] == 1);
    CHECK(query["written"] == 1);
    const Json info = Json::parse(run(sandbox, {"info", "--format", "json"}).out);
    CHECK(manifest["index"]["fingerprint"] == info["fingerprint"]);
    CHECK(manifest["index"]["projects"] == 3);
    CHECK_THAT(manifest["date"].get<std::string>(), StartsWith("20") && Catch::EndsWith("Z"));

    std::vector<std::string> again = manifest["arguments"].get<std::vector<std::string>>();
    CHECK(run(sandbox, again).out == outcome.out);
}

TEST_CASE("a manifest that cannot be written is an error, after the export") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome =
        run(sandbox, {"search", "--format", "codes", "--manifest", sandbox.path("no/such/m.json").string()});
    CHECK(outcome.exit_code == 5);
    CHECK_THAT(outcome.err, Contains("cannot write"));
    CHECK(outcome.out == "T1\nT2\nT3\n");
}

TEST_CASE("the fingerprint is of the content, not of the way it came in") {
    const Sandbox sandbox;
    const auto fingerprint = [&] {
        return Json::parse(run(sandbox, {"info", "--format", "json"}).out)["fingerprint"].get<std::string>();
    };
    const auto line = [](const std::string& code) { return R"({"code":")" + code + R"(","name":"Polku"})" + "\n"; };
    const std::string forth = sandbox.write("forth.jsonl", line("A") + line("B")).string();
    const std::string back = sandbox.write("back.jsonl", line("B") + line("A")).string();
    run(sandbox, {"index", forth});
    const std::string first = fingerprint();
    CHECK(first.size() == 16);
    run(sandbox, {"index", "--rebuild", back});
    CHECK(fingerprint() == first);
    run(sandbox, {"delete", "A"});
    CHECK(fingerprint() != first);
    run(sandbox, {"index", forth});
    CHECK(fingerprint() == first);
}
