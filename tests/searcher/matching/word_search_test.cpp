#include "searcher/searchable_index.h"
#include "source_paths.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

struct Claim {
    std::string query, text;
    bool found = false;
};

std::vector<Claim> claims() {
    std::ifstream table(HANKEHAKU_TEST_DATA "/search/finds.tsv");
    REQUIRE(table);
    std::vector<Claim> result;
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        std::istringstream cells(line);
        Claim claim;
        std::string found;
        std::getline(std::getline(std::getline(cells, claim.query, '\t'), claim.text, '\t'), found);
        INFO(line);
        REQUIRE((found == "yes" || found == "no"));
        claim.found = found == "yes";
        result.push_back(claim);
    }
    return result;
}

bool voikko_is_missing() {
    if (chain_available(Chain::voikko)) return false;
    WARN("skipped: needs the voikko chain");
    return true;
}

}  // namespace

TEST_CASE("queries find what the table says they find") {
    if (voikko_is_missing()) return;
    const auto rows = claims();
    REQUIRE(rows.size() > 50);
    std::map<std::string, std::string> code_of;
    std::vector<Project> projects;
    for (const auto& row : rows) {
        const auto [entry, fresh] = code_of.try_emplace(row.text, "T" + std::to_string(code_of.size()));
        if (fresh) projects.push_back(summary_project(entry->second, row.text));
    }
    SearchableIndex index(projects);
    for (const auto& row : rows) {
        INFO(row.query << " -> " << row.text);
        const auto found = index.found(row.query);
        CHECK((std::find(found.begin(), found.end(), code_of[row.text]) != found.end()) == row.found);
    }
}

TEST_CASE("an empty query finds every text") {
    CHECK(samples().found("").size() == sample_projects().size());
    CHECK(samples().found("   ").size() == sample_projects().size());
}

TEST_CASE("match modes decide how many of the words must be there") {
    SearchableIndex index({summary_project("A1", "Kalastus ja metsästys."), summary_project("A2", "Kalastus."),
                           summary_project("A3", "Metsästys."), summary_project("A4", "Marjastus.")});
    CHECK(index.found("kalastus metsästys", MatchMode::all) == Codes{"A1"});
    CHECK(index.found("kalastus metsästys", MatchMode::any) == Codes{"A1", "A2", "A3"});
    const auto automatic = index.search(all_of("kalastus metsästys", MatchMode::automatic));
    CHECK(automatic.total == 3);
    CHECK(automatic.strict == 1);
    CHECK(automatic.hits.front().project.code == "A1");
    CHECK_FALSE(automatic.relaxed);

    const auto relaxed = index.search(all_of("kalastus marjastus", MatchMode::automatic));
    CHECK(relaxed.relaxed);
    CHECK(relaxed.total == 3);
    CHECK(relaxed.hits.size() == 3);
    CHECK(index.found("kalastus marjastus", MatchMode::all).empty());
    CHECK_FALSE(index.search(all_of("kalastus marjastus", MatchMode::all)).relaxed);
    CHECK_FALSE(index.search(all_of("sienestys", MatchMode::automatic)).relaxed);
}

TEST_CASE("exclusions and filters apply in every match mode") {
    auto projects = std::vector{summary_project("A1", "Kalastus."), summary_project("A2", "Kalastus ja verkko."),
                                summary_project("A3", "Metsästys.")};
    projects[0].provinces = {"Kainuu"};
    projects[1].provinces = {"Kainuu"};
    projects[2].provinces = {"Lappi"};
    SearchableIndex index(projects);
    for (const auto match : {MatchMode::automatic, MatchMode::any}) {
        CHECK(index.found("kalastus metsästys -verkko", match) == Codes{"A1", "A3"});
        CHECK(index.found("kalastus metsästys maakunta:Kainuu", match) == Codes{"A1", "A2"});
        CHECK(index.found("kalastus AND metsästys", match).empty());
    }
}

TEST_CASE("filters count when it is decided whether to relax") {
    auto projects = std::vector{summary_project("A1", "Kalastus ja metsästys."), summary_project("A2", "Kalastus.")};
    projects[0].fund = "ESR";
    projects[1].fund = "EAKR";
    SearchableIndex index(projects);
    SearchRequest request = all_of("kalastus metsästys", MatchMode::automatic);
    request.filters = {{Facet::fund, "EAKR"}};
    for (const bool with_facets : {false, true}) {
        if (with_facets) request.facets = {{Facet::fund, 10}};
        const auto result = index.search(request);
        CHECK(result.relaxed);
        CHECK(result.total == 1);
    }
}

TEST_CASE("a field narrows to one kind of text") {
    Project named = summary_project("A1", "Noutopisteitä avataan.");
    named.name = "Kalasatama kuntoon";
    Project project = full_project("A2");
    project.sections.push_back({"4.2", "Välilliset kohderyhmät", "Kalasataman yrittäjät."});
    SearchableIndex index({named, project, summary_project("A3", "Kalasatamaan rakennetaan laituri.")});
    CHECK(index.found("kalasatama") == Codes{"A1", "A2", "A3"});
    CHECK(index.found("nimi:kalasatama") == Codes{"A1"});
    CHECK(index.found("kohderyhmä:kalasatama") == Codes{"A2"});
    CHECK(index.found("tavoite:kalasatama") == Codes{"A3"});
    CHECK(index.found("kalasatama -nimi:kalasatama") == Codes{"A2", "A3"});
    CHECK(index.found("nimi:(kalasatama kuntoon)") == Codes{"A1"});
    CHECK(index.found("tavoite:(kalasatama kuntoon)").empty());
    CHECK(index.found("nimi:(kalasatama OR noutopalvelu)") == Codes{"A1", "A2"});
    CHECK(index.found("tavoite:\"rakennetaan laituri\"") == Codes{"A3"});
    CHECK(index.found("nimi:\"rakennetaan laituri\"").empty());
    CHECK(index.found("tavoite:(laituri NEAR/2 kalasatama)") == Codes{"A3"});
    CHECK(index.found("nimi:kalasat*") == Codes{"A1"});
    CHECK(index.found("nimi:kalasatma~") == Codes{"A1"});
    CHECK(index.found("tavoite:=kalasatamaan") == Codes{"A3"});
    CHECK(index.found("nimi:=kalasatamaan").empty());
    CHECK(index.found("hakija:Savipelto") == Codes{"A2"});
    CHECK(index.found("hakija:9900902-2") == Codes{"A2"});
    CHECK(index.found("paikka:Hämeenlinna") == Codes{"A2"});
    CHECK(index.found("muu:\"HAME/77/2016\"") == Codes{"A2"});
}

TEST_CASE("a project is found by its code") {
    Project mention = summary_project("S99902", "Hanke jatkaa hanketta S99901.");
    SearchableIndex index({summary_project("S99901", "Kalasatama."), mention, summary_project("S99903", "Verkko.")});
    CHECK(index.found("S99901") == Codes{"S99901", "S99902"});
    CHECK(codes(index.searcher(), all_of("s99901")).front() == "S99901");
    CHECK(index.found("nimi:S99901").empty());
    CHECK(index.found("S99901 kalasatama") == Codes{"S99901"});
}

TEST_CASE("the whole project comes only when asked for") {
    SearchableIndex index({full_project("A1")});
    SearchRequest request;
    CHECK(index.search(request).hits.at(0).project.sections.empty());
    CHECK(index.search(request).hits.at(0).project.name == full_project("A1").name);
    request.full_text = true;
    CHECK(index.search(request).hits.at(0).project == full_project("A1"));
    request.snippets = 1;
    CHECK(index.search(request).hits.at(0).project == full_project("A1"));
    CHECK(index.searcher().project("A1") == full_project("A1"));
    CHECK(index.searcher().project("A2") == std::nullopt);
}

TEST_CASE("a star that matches too many words is refused") {
    std::string many;
    for (int i = 0; i < 10'100; ++i) many += "zz" + std::to_string(i) + ' ';
    SearchableIndex index({summary_project("A1", many)});
    const auto failure = failure_of([&] { static_cast<void>(index.found("zz*")); });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::query);
    CHECK_THAT(failure->message, Catch::Contains("\"zz*\"") && Catch::Contains("more letters"));
    CHECK(index.found("zz100*") == Codes{"A1"});
}

TEST_CASE("stars in phrases stand for so many words together, and a query has so many tildes") {
    std::string many;
    for (int i = 0; i < 4'000; ++i) many += "zz" + std::to_string(i) + ' ';
    SearchableIndex index({summary_project("A1", many)});
    CHECK(index.found("\"zz* zz*\"") == Codes{"A1"});
    const auto failure = failure_of([&] { static_cast<void>(index.found("\"zz* zz* zz*\" \"zz* zz* zz*\"")); });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::query);
    CHECK_THAT(failure->message, Catch::Contains("words together"));
    std::string tildes;
    for (char letter = 'a'; letter < 'a' + 16; ++letter) tildes += std::string("sana") + letter + "~ ";
    CHECK(index.found(tildes + tildes).empty());
    const auto refused = failure_of([&] { static_cast<void>(index.found(tildes + "uusi~")); });
    REQUIRE(refused);
    CHECK_THAT(refused->message, Catch::Contains("more than 16 different words with ~"));
}

TEST_CASE("what no query can be is an error with its position") {
    const auto failure = failure_of([] { static_cast<void>(samples().found("nuori ) työ")); });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::query);
    CHECK_THAT(failure->message, Catch::Contains("column 7"));
}
