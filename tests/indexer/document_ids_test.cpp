#include "indexer/writing/document_ids.h"

#include "hankehaku/searcher.h"
#include "indexer/index_content.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

bool index_has_no_gaps(const std::filesystem::path& index) {
    const Xapian::Database database(generation_of(index).string());
    return has_no_gaps(database);
}

}  // namespace

TEST_CASE("gaps are closed with the last documents, and nothing of a document is lost") {
    Xapian::WritableDatabase database({}, Xapian::DB_BACKEND_INMEMORY);
    for (int number = 1; number <= 9; ++number) {
        Xapian::Document document;
        document.set_data(std::to_string(number));
        document.add_posting("word", static_cast<Xapian::termpos>(number));
        document.add_value(1, "value " + std::to_string(number));
        database.add_document(document);
    }
    for (const Xapian::docid id : {1U, 2U, 5U, 9U}) database.delete_document(id);
    close_gaps(database);
    std::string left;
    for (Xapian::docid id = 1; id <= 5; ++id) {
        const Xapian::Document document = database.get_document(id);
        const std::string data = document.get_data();
        CHECK(document.get_value(1) == "value " + data);
        CHECK(std::to_string(*database.positionlist_begin(id, "word")) == data);
        left += data;
    }
    CHECK(left == "87346");
}

TEST_CASE("a term that every project has is found after updates and deletions in every order") {
    IndexOptions options;
    options.jobs = 2;
    std::vector<Project> projects = small_projects(40);
    for (Project& project : projects) project.fund = "ESR";
    const TestIndex index(projects, options);
    const auto found = [&] {
        SearchRequest request;
        request.query = "tavoite:hanke";  // in one field: Xapian is asked without weights
        request.filters = {{Facet::fund, "ESR"}};
        request.sort = SortKey::start;
        request.limit = 0;
        return Searcher(index.path()).search(request).total;
    };
    CHECK(found() == 40);
    SECTION("replaced and added") {
        for (std::size_t i = 30; i < 40; ++i) projects[i].name += " (uusi)";
        for (int number = 0; number < 5; ++number) {
            projects.push_back(summary_project("C" + std::to_string(number), "Hanke alkaa."));
            projects.back().fund = "ESR";
        }
        index_projects(index.path(), projects, options);
        CHECK(found() == 45);
    }
    SECTION("deleted from the middle") {
        IndexWriter writer(index.path(), options);
        for (const std::size_t number : {3U, 4U, 17U, 38U}) writer.remove(projects.at(number).code);
        writer.commit();
        CHECK(found() == 36);
    }
    SECTION("added and taken back in one run") {
        IndexWriter writer(index.path(), options);
        for (const char* const code : {"D1", "D2", "D3", "D4"}) {
            Project project = summary_project(code, "Hanke jatkuu.");
            project.fund = "ESR";
            writer.add(project);
        }
        writer.remove("D2");
        writer.remove(projects.front().code);
        writer.commit();
        CHECK(found() == 42);
    }
    CHECK(index_has_no_gaps(index.path()));
}
