#include "hankehaku/contact_scrubber.h"
#include "hankehaku/workbook.h"
#include "server/running_server.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include <sstream>

using namespace hankehaku;
using namespace hankehaku::testing;
using nlohmann::json;

namespace {

json get_json(std::string_view target) { return json::parse(sample_server().get(target).body); }

std::string error_of(std::string_view target) { return get_json(target)["error"]["code"]; }

}  // namespace

TEST_CASE("the interface searches, counts, adds up, suggests, explains and shows") {
    CHECK(get_json("/api/v1/search?q=kauppias")["total"] > 0);
    CHECK(get_json("/api/v1/facets?facet=tila")["facets"]["tila"]["distinct"] == 2);
    CHECK(get_json("/api/v1/stats?by=maakunta&sum=rahoitus")["rows"].size() > 3);
    CHECK(get_json("/api/v1/suggest?q=ty&limit=3")["words"].size() == 3);
    CHECK(get_json("/api/v1/explain?q=kieli&code=S99001")["found"] == true);
    CHECK(get_json("/api/v1/projects/S99001")["code"] == "S99001");
    CHECK(get_json("/api/v1/projects/S99001/similar?limit=3")["hits"].size() == 3);
}

TEST_CASE("an organisation is found by its business id or its name, and 404 where there is none") {
    CHECK(get_json("/api/v1/organisations/9900101-4")["total"] > 0);
    CHECK(get_json("/api/v1/organisations/FI99001014")["total"] ==
          get_json("/api/v1/organisations/9900101-4")["total"]);
    CHECK(get_json("/api/v1/organisations/Rannikon%20Ty%C3%B6hakku%20ry")["total"] > 0);
    CHECK(sample_server().get("/api/v1/organisations/1234567-1").status == 404);
    CHECK(error_of("/api/v1/organisations/1234567-1") == "not_found");
    CHECK(get_json("/api/v1/organisations")["organisations"].size() > 10);
}

TEST_CASE("a project's code may be written in small letters") {
    CHECK(get_json("/api/v1/projects/s99001")["code"] == "S99001");
    CHECK(get_json("/api/v1/projects/s99001/similar?limit=1")["total"] > 0);
}

TEST_CASE("the interface says what is wrong, with a status and a code for programs") {
    CHECK(sample_server().get("/api/v1/search?q=(kauppias").status == 400);
    CHECK(error_of("/api/v1/search?q=(kauppias") == "query");
    CHECK(error_of("/api/v1/search?maakunta=Pirkamaa") == "unknown_value");
    CHECK(error_of("/api/v1/search?colour=red") == "usage");
    CHECK(error_of("/api/v1/search?limit=1001") == "usage");
    CHECK(error_of("/api/v1/search?limit=-1") == "usage");
    CHECK(error_of("/api/v1/search?q=a&q=b") == "usage");
    CHECK(error_of("/api/v1/search?sort=size") == "usage");
    CHECK(error_of("/api/v1/stats?by=shoe") == "usage");
    CHECK(error_of("/api/v1/explain?q=a") == "usage");
    CHECK(sample_server().get("/api/v1/projects/X1").status == 404);
    CHECK(error_of("/api/v1/projects/X1") == "not_found");
    CHECK(sample_server().get("/api/v1/nothing").status == 404);
}

TEST_CASE("an error is in the requested language") {
    const auto message = [](std::string_view target, std::string_view headers = {}) {
        return json::parse(sample_server().get(target, headers).body)["error"]["message"].get<std::string>();
    };
    CHECK(message("/api/v1/search?colour=red") == "no parameter \"colour\" here");
    CHECK(message("/api/v1/search?colour=red&lang=fi") == "parametria ”colour” ei ole tässä");
    CHECK(message("/api/v1/search?limit=x", "Accept-Language: sv\r\n") ==
          "limit: ”x” är inte ett heltal från 0 till 1 000");
    CHECK(
        message("/api/v1/stats?by=kenk%C3%A4", "Accept-Language: fi\r\n").starts_with("by: luokitusta ”kenkä” ei ole"));
    CHECK(message("/api/v1/nothing", "Accept-Language: fi\r\n").starts_with("rajapinnassa ei ole"));
    CHECK(message("/%zz", "Accept-Language: fi\r\n").starts_with("osoitteessa on %"));
    CHECK(message("/api/v1/projects/X1?lang=sv") == "projektet ”X1” finns inte i indexet");
}

TEST_CASE("a query has at most 1 000 words") {
    std::string words = "a";
    for (int count = 1; count < 1000; ++count) words += "+a";
    CHECK(sample_server().get("/api/v1/search?limit=0&q=" + words).status == 200);
    CHECK(error_of("/api/v1/search?limit=0&q=" + words + "+a") == "query");
}

TEST_CASE("the interface answers 406 to who wants no JSON") {
    CHECK(sample_server().get("/api/v1/search", "Accept: text/html\r\n").status == 406);
    CHECK(sample_server().get("/api/v1/search", "Accept: text/html, */*;q=0.1\r\n").status == 200);
    CHECK(sample_server().get("/api/v1/search", "Accept: application/json\r\n").status == 200);
}

TEST_CASE("an export has every project found, in pieces, as lines that can be indexed again") {
    const TestIndex many(small_projects(450));
    const RunningServer server(many.path());
    const HttpAnswer answer = server.get("/api/v1/export.jsonl");
    CHECK(answer.status == 200);
    CHECK(answer.headers.at("content-disposition").find("attachment") == 0);
    std::istringstream lines(answer.body);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) CHECK(json::parse(line).contains("code"));
    CHECK(count == 450);
}

TEST_CASE("every project found and sums of them are workbooks, where this build writes them") {
    if (!workbooks_are_written()) {
        CHECK(sample_server().get("/api/v1/export.xlsx").status == 404);
        return;
    }
    const HttpAnswer hits = sample_server().get("/api/v1/export.xlsx?q=kauppias&lang=fi");
    CHECK(hits.status == 200);
    CHECK(hits.headers.at("content-type").find("spreadsheetml") != std::string::npos);
    CHECK(hits.headers.at("content-disposition") == "attachment; filename=\"hankkeet.xlsx\"");
    CHECK(hits.body.starts_with("PK"));
    CHECK(sample_server().get("/api/v1/export.xlsx?q=xyzzyx&match=all").body.starts_with("PK"));
    CHECK(sample_server().get("/api/v1/stats.xlsx?by=tila&lang=sv").body.starts_with("PK"));
    CHECK(sample_server().get("/api/v1/stats.xlsx?by=shoe").status == 400);
}

TEST_CASE("a workbook has the rows of every page") {
    const auto codes = std::make_shared<std::vector<std::string>>();
    server::SiteOptions options;
    options.tables.hit_book = [codes](Language) -> server::HitBook {
        return {.add =
                    [codes](const SearchResult& page) {
                        for (const Hit& hit : page.hits) codes->push_back(hit.project.code);
                    },
                .finish = [codes] { return std::to_string(codes->size()); }};
    };
    const TestIndex many(small_projects(2100));  // two pages
    const RunningServer server(many.path(), options);
    CHECK(server.get("/api/v1/export.xlsx").body == "2100");
    CHECK(std::set<std::string>(codes->begin(), codes->end()).size() == 2100);
}

TEST_CASE("contacts are not shown, also where the index has them") {
    Project project = summary_project("X1", "Lisätietoja: matti.meikalainen@posti.example tai puhelin 040 123 4567.");
    project.contact = Contact{"Matti Meikäläinen", "johtaja", "matti.meikalainen@posti.example", "040 123 4567", ""};
    IndexOptions options;
    options.with_contacts = true;
    const TestIndex index({project}, options);
    const RunningServer server(index.path());
    for (const char* target : {"/api/v1/projects/X1", "/api/v1/export.jsonl", "/api/v1/search?q=lis%C3%A4tietoja"}) {
        const std::string body = server.get(target).body;
        INFO(body);
        CHECK(body.find("X1") != std::string::npos);
        CHECK(body.find("Meik") == std::string::npos);
        CHECK(body.find("posti.example") == std::string::npos);
        CHECK(body.find("040 123") == std::string::npos);
    }
    const RunningServer open(index.path(), {}, {}, true);
    CHECK(open.get("/api/v1/projects/X1").body.find("Meikäläinen") != std::string::npos);
}

TEST_CASE("what is masked in the index is not masked again in a snippet") {
    // Without its beginning the mask reads like a label, and what follows like a person's name.
    std::string text =
        "Pajat jatkuvat syksyllä ja niihin tulee lapsia kaikista kouluista. Linja kulkee [yhteyshenkilö]-nuket : "
        "Atena 2005. Tätä kohderyhmää tunnistetaan kaukaa.";
    for (int count = 0; count < 20; ++count) text += " Kaupungin lapset tulevat esitykseen.";
    const TestIndex index({summary_project("X1", text)});
    SearchRequest request;
    request.query = "tunnistetaan";
    request.snippets = 1;
    const std::string expected = Searcher(index.path()).search(request).hits.at(0).snippets.at(0).text;
    REQUIRE(mask_personal_data(expected) != expected);
    const RunningServer server(index.path());
    const std::string served = server.get("/api/v1/search?q=tunnistetaan&snippets=1").body;
    INFO(served);
    CHECK(served.find(json(expected).dump()) != std::string::npos);
}

TEST_CASE("suggestions and explanations show nothing that is masked, also where the index has it") {
    const TestIndex index({summary_project("X1", "Lisätietoja: matti.meikalainen@posti.example. Työpaja nuorille.")},
                          IndexOptions{.analyzer = {}, .with_contacts = true});
    const RunningServer server(index.path());
    const std::string explained = server.get("/api/v1/explain?code=X1&q=meik*+OR+ty%C3%B6paja").body;
    CHECK(explained.find("meikalainen") == std::string::npos);
    CHECK(explained.find("työpaja") != std::string::npos);
    CHECK(json::parse(server.get("/api/v1/suggest?q=matti.m").body)["words"].empty());
    const RunningServer open(index.path(), {}, {}, true);
    CHECK(open.get("/api/v1/explain?code=X1&q=meik*+OR+ty%C3%B6paja").body.find("meik") != std::string::npos);
}

TEST_CASE("a changed index is taken up while the server runs") {
    const TestIndex index({summary_project("X1", "Ensimmäinen.")});
    const RunningServer server(index.path());
    CHECK(server.get("/api/v1/projects/X2").status == 404);
    index_projects(index.path(), {summary_project("X2", "Toinen.")});
    CHECK(server.get("/api/v1/projects/X2").status == 200);
    IndexOptions rebuild;
    rebuild.rebuild = true;
    index_projects(index.path(), {summary_project("X3", "Kolmas.")}, rebuild);
    CHECK(server.get("/api/v1/projects/X2").status == 404);
    CHECK(json::parse(server.get("/api/v1/search").body)["total"] == 1);
}
