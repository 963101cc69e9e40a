#include "hankehaku/searcher.h"
#include "indexer/index_content.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

std::vector<Project> many_projects() {
    std::vector<Project> projects = sample_projects();
    for (Project& project : small_projects(60)) projects.push_back(std::move(project));
    return projects;
}

IndexOptions with_jobs(unsigned jobs) {
    IndexOptions options;
    options.jobs = jobs;
    return options;
}

/// Codes in order of rank, with scores, for queries of several kinds.
std::vector<std::string> rankings(const std::filesystem::path& index) {
    Searcher searcher(index);
    std::vector<std::string> lines;
    for (const char* const query :
         {"nuorten työpaja", "kauppias", "hanke", "työllisyys TAI koulutus -metsä", "ryhmä*"}) {
        SearchRequest request;
        request.query = query;
        request.limit = no_limit;
        for (const Hit& hit : searcher.search(request).hits)
            lines.push_back(std::string(query) + ' ' + hit.project.code + ' ' + std::to_string(hit.score));
    }
    return lines;
}

}  // namespace

TEST_CASE("the same texts make the same index, whatever the number of jobs and the order of the input") {
    const std::vector<Project> projects = many_projects();
    const TestIndex first(projects, with_jobs(1));
    const IndexContent content = content_of(first.path());
    const std::vector<std::string> ranking = rankings(first.path());
    REQUIRE(ranking.size() > projects.size());
    for (const unsigned jobs : {1U, 2U, 8U}) {
        INFO(jobs << " jobs");
        std::vector<Project> shuffled = projects;
        std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(jobs));
        const TestIndex other(shuffled, with_jobs(jobs));
        CHECK((content_of(other.path()) == content));
        CHECK(rankings(other.path()) == ranking);
    }
}

TEST_CASE("an index that was updated step by step is the one that is built at once") {
    const std::vector<Project> projects = many_projects();
    std::vector<Project> older = projects;
    for (std::size_t i = 0; i < older.size(); i += 3) older[i].name += " (luonnos)";
    older.push_back(summary_project("Z1", "Poistetaan kohta."));
    const TestIndex updated(older);
    index_projects(updated.path(), projects);
    IndexWriter writer(updated.path());
    writer.remove("Z1");
    writer.commit();
    const TestIndex fresh(projects);
    CHECK((content_of(updated.path()) == content_of(fresh.path())));
    CHECK(rankings(updated.path()) == rankings(fresh.path()));
}

TEST_CASE("projects that are equally relevant come in the order of their codes") {
    std::vector<Project> projects;
    for (int number = 10; number < 50; ++number)
        projects.push_back(summary_project("T" + std::to_string(number), "Kalasatama ja verkko."));
    std::vector<std::string> codes;
    for (const Project& project : projects) codes.push_back(project.code);
    std::shuffle(projects.begin(), projects.end(), std::mt19937(3));
    const TestIndex index(projects, with_jobs(8));
    SearchRequest request;
    request.query = "kalasatama";
    request.limit = no_limit;
    std::vector<std::string> found;
    for (const Hit& hit : Searcher(index.path()).search(request).hits) found.push_back(hit.project.code);
    CHECK(found == codes);
}
