#include "searcher/searchable_index.h"
#include "source_paths.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <memory>
#include <sstream>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

std::vector<std::string> cells_of(const std::string& line, char separator, std::size_t at_least = 0) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, separator);) cells.push_back(cell);
    if (cells.size() < at_least) cells.resize(at_least);
    return cells;
}

std::vector<std::vector<std::string>> spelling_table(const std::string& name, std::size_t columns) {
    std::ifstream file(std::string(HANKEHAKU_TEST_DATA) + "/spelling/" + name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && !line.starts_with("# ")) rows.push_back(cells_of(line, '\t', columns));
    REQUIRE_FALSE(rows.empty());
    return rows;
}

std::vector<Project> projects_with(const std::vector<std::string>& texts) {
    std::vector<Project> projects;
    for (const auto& text : texts) projects.push_back(summary_project("A" + std::to_string(projects.size()), text));
    return projects;
}

/// The index of these texts, made once.
SearchableIndex& index_of(const std::string& texts) {
    static std::map<std::string, std::unique_ptr<SearchableIndex>> indexes;
    auto& index = indexes[texts];
    if (!index) index = std::make_unique<SearchableIndex>(projects_with(cells_of(texts, '|')));
    return *index;
}

bool voikko_is_missing() {
    if (chain_available(Chain::voikko)) return false;
    WARN("skipped: needs the voikko chain");
    return true;
}

}  // namespace

TEST_CASE("another spelling is suggested as the table says") {
    if (voikko_is_missing()) return;
    for (const auto& row : spelling_table("corrections.tsv", 3)) {
        INFO(row[0] << " <- " << row[1]);
        CHECK(index_of(row[0]).search(all_of(row[1])).suggestion.value_or("") == row[2]);
    }
}

TEST_CASE("a suggested spelling finds something") {
    if (voikko_is_missing()) return;
    for (const auto& row : spelling_table("corrections.tsv", 3))
        if (!row[2].empty()) {
            INFO(row[0] << " <- " << row[2]);
            CHECK(index_of(row[0]).search(all_of(row[2])).total > 0);
        }
}

TEST_CASE("the other spelling is the answer when nothing else is found, and the answer says so") {
    if (voikko_is_missing()) return;
    auto& index = index_of("Työttömyys laskee.|Poro syö.");
    const auto corrected = index.search(all_of("tyottomyys", MatchMode::automatic));
    CHECK(corrected.query == "tyottomyys");
    CHECK(corrected.corrected_query == "työttömyys");
    CHECK(corrected.suggestion == "työttömyys");
    CHECK(corrected.total == 1);
    REQUIRE(corrected.hits.size() == 1);
    CHECK(corrected.hits[0].project.code == "A0");

    const auto relaxed = index.search(all_of("tyottomyys poro", MatchMode::automatic));
    CHECK_FALSE(relaxed.corrected_query);
    CHECK(relaxed.relaxed);
    CHECK(relaxed.hits.at(0).project.code == "A1");
}

TEST_CASE("match modes all and any only suggest") {
    if (voikko_is_missing()) return;
    for (const auto match : {MatchMode::all, MatchMode::any}) {
        const auto result = index_of("Työttömyys laskee.|Poro syö.").search(all_of("tyottomyys", match));
        CHECK(result.total == 0);
        CHECK_FALSE(result.corrected_query);
        CHECK(result.suggestion == "työttömyys");
    }
}

TEST_CASE("facets, snippets and the page are those of the spelling that was used") {
    if (voikko_is_missing()) return;
    auto projects = projects_with({"Työttömyys laskee.", "Työttömyys kasvaa.", "Poro syö."});
    for (auto& project : projects) project.provinces = {"Lappi"};
    SearchableIndex index(projects);
    SearchRequest request;
    request.query = "tyottomyys";
    request.facets = {{Facet::province}};
    request.snippets = 1;
    request.limit = 1;
    request.offset = 1;
    const auto result = index.search(request);
    CHECK(result.total == 2);
    REQUIRE(result.hits.size() == 1);
    CHECK(result.hits[0].rank == 2);
    CHECK_FALSE(result.hits[0].snippets.empty());
    REQUIRE(result.facets.size() == 1);
    CHECK(result.facets[0].values.at(0).count == 2);
}

TEST_CASE("a spelling that finds nothing under the filters is not suggested") {
    if (voikko_is_missing()) return;
    auto projects = projects_with({"Työttömyys laskee.", "Poro syö."});
    projects[0].provinces = {"Kainuu"};
    projects[1].provinces = {"Lappi"};
    SearchableIndex index(projects);
    auto request = all_of("tyottomyys", MatchMode::automatic);
    request.filters = {{Facet::province, "Lappi"}};
    CHECK_FALSE(index.search(request).suggestion);
    CHECK(index.search(request).total == 0);
    request.filters = {{Facet::province, "Kainuu"}};
    CHECK(index.search(request).corrected_query == "työttömyys");
}

TEST_CASE("a rare slip in the texts does not hide the word that was meant") {
    if (voikko_is_missing()) return;
    std::vector<std::string> texts(20, "Työttömyys laskee.");
    texts.emplace_back("Tyottomyys laskee.");
    SearchableIndex index(projects_with(texts));
    const auto result = index.search(all_of("tyottomyys", MatchMode::automatic));
    CHECK(result.total == 1);
    CHECK_FALSE(result.corrected_query);
    CHECK(result.suggestion == "työttömyys");
}

TEST_CASE("spelling can be switched off") {
    auto request = all_of("tyottomyys", MatchMode::automatic);
    request.spelling = false;
    const auto result = index_of("Työttömyys laskee.").search(request);
    CHECK_FALSE(result.suggestion);
    CHECK_FALSE(result.corrected_query);
    CHECK(result.total == 0);
}

TEST_CASE("a project's code is not taken for a slip") {
    auto project = summary_project("KOULUTSU", "Poro syö.");
    SearchableIndex index({project, summary_project("A1", "Koulutus alkaa.")});
    CHECK_FALSE(index.search(all_of("KOULUTSU")).suggestion);
}

TEST_CASE("an index of stems suggests words, not stems") {
    IndexOptions options;
    options.analyzer = AnalyzerOptions{.chain = Chain::snowball};
    const TestIndex index(projects_with({"Työttömyys laskee.", "Koulutus alkaa."}), options);
    Searcher searcher(index.path());
    CHECK(searcher.search(all_of("tyottomyys")).suggestion == "työttömyys");
    CHECK(searcher.search(all_of("koulutsu")).suggestion == "koulutus");
}

TEST_CASE("a query of a thousand unknown words is answered") {
    std::string query;
    for (int number = 0; number < 1000; ++number) query += "koulutsu ";
    CHECK(index_of("Koulutus alkaa.").search(all_of(query, MatchMode::automatic)).relaxed);
}
