#include "hankehaku/index_files.h"
#include "hankehaku/index_info.h"
#include "hankehaku/searcher.h"
#include "indexer/format/packed_bytes.h"
#include "indexer/format/schema.h"
#include "indexer/format/table_checksums.h"
#include "indexer/index_content.h"
#include "indexer/inversion/form_runs.h"
#include "indexer/lists/form_readings.h"
#include "indexer/lists/list_keys.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <map>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

std::map<std::string, std::string> known_forms(const fs::path& index) {
    lists::StoredReadings readings(Xapian::Database(index.string()), 0);
    std::map<std::string, std::string> forms;
    const auto stored = stored_forms(readings);
    while (stored->next()) forms.emplace(stored->form(), stored->analysis());
    return forms;
}

IndexOptions options_with(unsigned jobs, bool rebuild = false) {
    IndexOptions options;
    options.jobs = jobs;
    options.rebuild = rebuild;
    return options;
}

void rebuild_from_itself(const fs::path& index) {
    IndexWriter writer(index, rebuilding_options(index));
    index_stored_projects(index, writer, {});
    writer.commit();
}

/// Makes the index say that the base form of `form` is `base`.
void teach(const fs::path& index, const std::string& form, const std::string& base) {
    const WordAnalysis analysis{.surface = form, .readings = {{.base = base, .parts = {}, .roots = {}}}, .stem = form};
    lists::ReadingsBlockWriter block;
    block.add(form, lists::encode_analysis(form, analysis));
    lists::StoredReadings readings(Xapian::Database(index.string()), 0);
    REQUIRE(readings.bounds().size() == 1);
    Xapian::WritableDatabase database = database_to_tamper_with(index);
    database.set_metadata(lists::keys::of_term(lists::keys::readings_family, readings.bounds().front()),
                          sealed(block.take()));
    database.commit();
}

void damage_readings(const fs::path& index) {
    const std::string bound = lists::StoredReadings(Xapian::Database(index.string()), 0).bounds().front();
    Xapian::WritableDatabase database = database_to_tamper_with(index);
    database.set_metadata(lists::keys::of_term(lists::keys::readings_family, bound), "damaged");
    database.commit();
}

std::vector<std::string> codes_found(Searcher& searcher, const std::string& query) {
    SearchRequest request;
    request.query = query;
    std::vector<std::string> codes;
    for (const Hit& hit : searcher.search(request).hits) codes.push_back(hit.project.code);
    return codes;
}

bool has_term(const fs::path& index, const std::string& term) { return content_of(index).terms.contains(term); }

}  // namespace

TEST_CASE("an index knows the forms of its texts, whatever the number of jobs") {
    const TestIndex first(sample_projects(), options_with(1)), second(sample_projects(), options_with(3));
    const auto forms = known_forms(first.path());
    CHECK(forms.size() > 100);
    CHECK(forms == known_forms(second.path()));
}

TEST_CASE("a rebuild makes the same index with stored readings and without, and drops forms that are gone") {
    const TestIndex index({summary_project("A1", "Kalasatama ja verkko."), summary_project("A2", "Metsäpolku.")});
    REQUIRE(known_forms(index.path()).contains("Metsäpolku"));
    const TestIndex fresh({summary_project("A1", "Kalasatama ja verkko.")});
    SECTION("from texts") {
        index_projects(index.path(), {summary_project("A1", "Kalasatama ja verkko.")}, options_with(2, true));
    }
    SECTION("from what it stores") {
        {
            IndexWriter writer(index.path());
            writer.remove("A2");
            writer.commit();
        }
        rebuild_from_itself(index.path());
    }
    CHECK((content_of(index.path()) == content_of(fresh.path())));
    CHECK(known_forms(index.path()) == known_forms(fresh.path()));
    CHECK(check_index(index.path()).empty());
}

TEST_CASE("what an index knows of a form is not asked for again") {
    const std::vector<Project> projects{summary_project("A1", "Kalasatama.")};
    const TestIndex index(projects);
    teach(index.path(), "Kalasatama", "tunnettu");
    SECTION("by a rebuild") { rebuild_from_itself(index.path()); }
    SECTION("by a rebuild from texts") { index_projects(index.path(), projects, options_with(1, true)); }
    SECTION("by an update") { index_projects(index.path(), {summary_project("A2", "Kalasatama ja muuta.")}); }
    CHECK(has_term(index.path(), "tunnettu"));
}

TEST_CASE("what an index knows of a form is what a query means with it") {
    const TestIndex index({summary_project("A1", "Kalasatama."), summary_project("A2", "Verkko.")});
    teach(index.path(), "Satamat", "verkko");
    Searcher searcher(index.path());
    CHECK(codes_found(searcher, "Satamat") == std::vector<std::string>{"A2"});
    Searcher clone = searcher.clone();
    CHECK(codes_found(clone, "Satamat") == std::vector<std::string>{"A2"});
}

TEST_CASE("a query whose stored readings are damaged is analysed") {
    const TestIndex index({summary_project("A1", "Kalasatama."), summary_project("A2", "Verkko.")});
    damage_readings(index.path());
    Searcher searcher(index.path());
    CHECK(codes_found(searcher, "verkot") == std::vector<std::string>{"A2"});
}

TEST_CASE("what another analysis knew is dropped") {
    const TestIndex index({summary_project("A1", "Kalasatama.")});
    teach(index.path(), "Kalasatama", "tunnettu");
    {
        Xapian::WritableDatabase database = database_to_tamper_with(index.path());
        database.set_metadata(schema::analysis_key, "another");
        database.commit();
    }
    rebuild_from_itself(index.path());
    CHECK_FALSE(has_term(index.path(), "tunnettu"));
    CHECK(has_term(index.path(), "kalasatama"));
}

TEST_CASE("damaged readings stop an update and are found by a check, and a rebuild does without them") {
    const std::vector<Project> projects{summary_project("A1", "Kalasatama.")};
    const TestIndex index(projects);
    damage_readings(index.path());
    CHECK(mentions(check_index(index.path()), "readings of word forms"));
    CHECK(fails_with(ErrorCode::index_damaged,
                     [&] { index_projects(index.path(), {summary_project("A2", "Kalasatama.")}); }));
    index_projects(index.path(), projects, options_with(1, true));
    CHECK(check_index(index.path()).empty());
    CHECK(known_forms(index.path()).contains("Kalasatama"));
}

TEST_CASE("a large change keeps what was known and adds what is new") {
    const TestIndex index({summary_project("A1", "Kalasatama.")});
    index_projects(index.path(), small_projects(600));
    const auto forms = known_forms(index.path());
    CHECK(forms.contains("Kalasatama"));
    const TestIndex others(small_projects(600));
    for (const auto& [form, analysis] : known_forms(others.path())) CHECK(forms.at(form) == analysis);
    CHECK(check_index(index.path()).empty());
}
