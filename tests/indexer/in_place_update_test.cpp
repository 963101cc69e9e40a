#include "hankehaku/index_files.h"
#include "hankehaku/index_info.h"
#include "hankehaku/index_writer.h"
#include "indexer/format/schema.h"
#include "indexer/index_content.h"
#include "indexer/lists/word_totals.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>

// A change in place must leave what a build from nothing makes, whatever was replaced, added and deleted before.

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

Project random_project(const std::string& code, std::mt19937& random) {
    static const std::vector<std::string> words{
        "kalastus",  "Kalastusta",   "nuorten",   "työpaja",   "kylätalo", "sahatavara", "elinkeino-",     "ja",
        "liikenne-", "ympäristötyö", "matkailun", "kauppiaan", "EU:n",     "työttömyys", "pitkäaikaistyö", "24:n"};
    std::string text;
    for (std::size_t i = 10 + random() % 60; i > 0; --i) text += words[random() % words.size()] + ' ';
    text += "sana" + std::to_string(random() % 300) + ".";
    Project project = summary_project(code, text);
    project.name = "Hanke " + words[random() % words.size()];
    return project;
}

std::vector<Project> values_of(const std::map<std::string, Project>& projects) {
    std::vector<Project> all;
    for (const auto& [code, project] : projects) all.push_back(project);
    return all;
}

}  // namespace

TEST_CASE("after any changes in place an index is the one that is built of the same projects") {
    std::mt19937 random(4);
    std::map<std::string, Project> projects;
    for (int number = 0; number < 60; ++number) {
        const std::string code = "A" + std::to_string(number);
        projects[code] = random_project(code, random);
    }
    const TestIndex index(values_of(projects));
    const auto generation = generation_of(index.path());
    for (int round = 0; round < 8; ++round) {
        IndexWriter writer(index.path());
        for (std::size_t change = 1 + random() % 10; change > 0; --change) {
            const std::string code = "A" + std::to_string(random() % 80);
            if (random() % 2 == 0) {
                writer.remove(code);
                projects.erase(code);
            } else {
                projects[code] = random_project(code, random);
                writer.add(projects[code]);
            }
        }
        writer.commit();
        REQUIRE(check_index(index.path()).empty());
        REQUIRE(content_of(index.path()) == content_of(TestIndex(values_of(projects)).path()));
    }
    CHECK(generation_of(index.path()) == generation);
}

TEST_CASE("if the index has other words for a text than it should, an update merges its lists again") {
    const TestIndex index(small_projects(5));
    const auto generation = generation_of(index.path());
    {
        Xapian::WritableDatabase database = database_to_tamper_with(index.path());
        Xapian::Document document = database.get_document(1);
        lists::WordTotals totals = lists::decode_totals(document.get_value(schema::word_totals_slot));
        ++totals.postings;
        document.add_value(schema::word_totals_slot, encode_totals(totals));
        database.replace_document(1, document);
        database.commit();
    }
    CHECK_FALSE(check_index(index.path()).empty());
    std::vector<Project> projects = small_projects(5);
    for (Project& project : projects) project.sections.at(0).text += " Uusi teksti.";
    CHECK(index_projects(index.path(), projects).replaced == 5);
    CHECK(generation_of(index.path()) != generation);
    CHECK(check_index(index.path()).empty());
    CHECK(content_of(index.path()) == content_of(TestIndex(projects).path()));
}

TEST_CASE("an index is rebuilt from its stored projects, with its chain and its contacts") {
    IndexOptions options;
    options.with_contacts = true;
    options.analyzer.emplace().chain = Chain::snowball;
    Project project = full_project("A1");
    project.contact = Contact{"Salla Savinen", "", "", "", ""};
    const TestIndex index({project, summary_project("A2", "Lyhyt.")}, options);
    const auto before = content_of(index.path());
    {
        IndexWriter writer(index.path(), rebuilding_options(index.path()));
        std::size_t told = 0;
        index_stored_projects(index.path(), writer, [&](const IndexProgress& progress) {
            CHECK(progress.total_files == 2);
            told = progress.projects;
            return true;
        });
        CHECK(told == 2);
        CHECK(writer.commit().added == 2);
    }
    CHECK(content_of(index.path()) == before);
    CHECK(read_index_info(index.path()).with_contacts);
    CHECK(read_index_info(index.path()).chain == Chain::snowball);
    IndexWriter writer(index.path(), rebuilding_options(index.path()));
    CHECK(fails_with(ErrorCode::cancelled,
                     [&] { index_stored_projects(index.path(), writer, [](const auto&) { return false; }); }));
}

TEST_CASE("a writer returns the project that the index stores") {
    const TestIndex index({summary_project("A1", "Lyhyt.")});
    IndexWriter writer(index.path());
    writer.add(summary_project("A2", "Pitkä."));
    CHECK(writer.stored("A1") == summary_project("A1", "Lyhyt."));
    CHECK(writer.stored("A2") == std::nullopt);
}
