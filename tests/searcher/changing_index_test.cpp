#include "indexer/format/index_directory.h"
#include "indexer/format/schema.h"
#include "indexer/format/steady_index.h"
#include "indexer/format/table_checksums.h"
#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <thread>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

}  // namespace

TEST_CASE("a searcher sees what a writer changed in place") {
    SearchableIndex index({summary_project("A1", "Kalasatama."), summary_project("A2", "Verkko.")});
    CHECK(index.found("kalasatama") == Codes{"A1"});
    for (int round = 0; round < 4; ++round) {
        const std::string code = "B" + std::to_string(round);
        index_projects(index.path(), {summary_project(code, "Kalasatama " + std::to_string(round))});
        CHECK(index.found("kalasatama").size() == static_cast<std::size_t>(round) + 2);
        CHECK(index.searcher().project(code).has_value());
    }
    IndexWriter writer(index.path());
    writer.remove("A1");
    writer.commit();
    CHECK(index.searcher().project("A1") == std::nullopt);
    CHECK(index.found("") == Codes{"A2", "B0", "B1", "B2", "B3"});
}

TEST_CASE("a searcher sees a new facet value at once") {
    SearchableIndex index({summary_project("A1", "Kalasatama.")});
    SearchRequest request;
    request.facets = {{Facet::province, 10}};
    CHECK(index.search(request).facets.at(0).values.empty());
    Project project = summary_project("A2", "Verkko.");
    project.provinces = {"Kainuu"};
    index_projects(index.path(), {project});
    CHECK(index.search(request).facets.at(0).values.at(0).value == "Kainuu");
}

TEST_CASE("a searcher switches to a rebuilt index, also of another chain") {
    SearchableIndex index({summary_project("A1", "Kalasatama.")});
    IndexOptions options;
    options.rebuild = true;
    index_projects(index.path(), {summary_project("A2", "Kalasatama.")}, options);
    CHECK(index.found("kalasatama") == Codes{"A2"});
    options.analyzer.emplace().chain = Chain::snowball;
    index_projects(index.path(), {summary_project("A3", "Kalasatamassa.")}, options);
    CHECK(index.found("kalasatama") == Codes{"A3"});
    options.analyzer.reset();
    index_projects(index.path(), {summary_project("A4", "Kalasatamassa.")}, options);
    CHECK(index.found("satama") == (default_chain() == Chain::voikko ? Codes{"A4"} : Codes{}));
}

TEST_CASE("whether there are contacts is said of the state that answered last") {
    SearchableIndex index({summary_project("A1", "Kalasatama.")});
    IndexOptions options;
    options.rebuild = true;
    for (const bool with_contacts : {true, false}) {
        options.with_contacts = with_contacts;
        index_projects(index.path(), {summary_project("A1", "Kalasatama.")}, options);
        CHECK(index.searcher().has_contacts() != with_contacts);
        CHECK(index.found("kalasatama") == Codes{"A1"});
        CHECK(index.searcher().has_contacts() == with_contacts);
    }
}

TEST_CASE("a search during writing sees the index before a change or after it, never an error") {
    SearchableIndex index({summary_project("A0", "Kalasatama.")});
    std::atomic<bool> finished = false;
    std::thread writer([&] {
        IndexOptions options;
        for (int round = 1; round <= 8; ++round) {
            options.rebuild = round % 2 == 0;
            index_projects(index.path(), {summary_project("A" + std::to_string(round), "Kalasatama.")}, options);
        }
        finished = true;
    });
    std::size_t wrong = 0;
    SearchRequest request = all_of("kalasatama");
    request.snippets = 1;
    request.facets = {{Facet::fund, 10}};
    const auto search = [&] {
        try {
            const auto result = index.search(request);
            // A rebuild holds its own project only, a change in place one more.
            if (result.total < 1 || result.total > 2 || result.hits.size() != result.total) ++wrong;
        } catch (const Error&) {
            ++wrong;
        }
    };
    while (!finished) search();
    writer.join();
    search();
    CHECK(wrong == 0);
    CHECK(index.found("kalasatama") == Codes{"A8"});
}

TEST_CASE("a reader starts again as often as the index changes") {
    const TestIndex index({summary_project("A1", "Kalasatama.")});
    const fs::path version = IndexDirectory(index.path()).current().value() / "iamglass";
    constexpr int changes = 20;
    int attempts = 0;
    on_steady_index(index.path(), [&] {
        if (++attempts > changes) return;
        std::ofstream(version, std::ios::app) << "changed";
        throw Xapian::DatabaseModifiedError("changed");
    });
    CHECK(attempts == changes + 1);
}

TEST_CASE("a reader whose index does not change ends soon when that is damaged") {
    const TestIndex index({summary_project("A1", "Kalasatama.")});
    int attempts = 0;
    CHECK_THROWS_AS(on_steady_index(index.path(),
                                    [&] {
                                        ++attempts;
                                        throw Xapian::DatabaseCorruptError("damaged");
                                    }),
                    Xapian::DatabaseCorruptError);
    CHECK(attempts == 3);
}

TEST_CASE("a searcher whose index was removed says so, and answers again when there is one") {
    SearchableIndex index({summary_project("A1", "Kalasatama.")});
    fs::remove_all(index.path());
    CHECK(fails_with(ErrorCode::index_missing, [&] { static_cast<void>(index.found("kalasatama")); }));
    CHECK(fails_with(ErrorCode::index_missing, [&] { static_cast<void>(index.searcher().project("A1")); }));
    index_projects(index.path(), {summary_project("A2", "Kalasatama.")});
    CHECK(index.found("kalasatama") == Codes{"A2"});
}

TEST_CASE("what cannot be searched is refused when it is opened") {
    const TemporaryFolder folder;
    CHECK(fails_with(ErrorCode::index_missing, [&] { const Searcher searcher(folder / "none"); }));
    const TestIndex index({summary_project("A1", "Kalasatama.")});
    for (const auto& entry : fs::directory_iterator(index.path()))
        if (entry.is_directory()) fs::remove_all(entry.path());
    CHECK(fails_with(ErrorCode::index_damaged, [&] { const Searcher searcher(index.path()); }));
}

TEST_CASE("an index made with fewer steps of the chain is searched with the same ones") {
    if (!chain_available(Chain::voikko)) {
        WARN("skipped: needs the voikko chain");
        return;
    }
    IndexOptions options;
    options.analyzer.emplace().compound_parts = false;
    const TestIndex index({summary_project("A1", "Kalasatamassa.")}, options);
    Searcher searcher(index.path());
    CHECK(codes(searcher, all_of("kalasatama")) == Codes{"A1"});
    CHECK(codes(searcher, all_of("satama")).empty());
}

TEST_CASE("an index of an unavailable analyser shows and filters its projects, and refuses words") {
    Project project = summary_project("A1", "Kalasatama.");
    project.ely = "Lapin ELY-keskus";
    const TestIndex index({project});
    {
        const auto generation = IndexDirectory(index.path()).current().value();
        forget_table_checksums(generation);
        Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
        database.set_metadata(schema::analysis_key, "voikko of next year");
        database.commit();
    }
    Searcher searcher(index.path());
    CHECK(searcher.project("A1") == project);
    SearchRequest request;
    request.filters = {{Facet::ely, "Lappi"}};
    request.full_text = true;
    request.snippets = 1;
    CHECK(searcher.search(request).total == 1);
    StatsRequest sums;
    sums.search = request;
    CHECK(searcher.stats(sums).total.projects == 1);
    request.query = "kalasatama";
    sums.search.query = "kalasatama";
    const auto failure = failure_of([&] { static_cast<void>(searcher.search(request)); });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::index_incompatible);
    CHECK_THAT(failure->message, Catch::Contains("voikko of next year") && !Catch::Contains("--rebuild"));
    const auto refused = [](const auto& call) { return fails_with(ErrorCode::index_incompatible, call); };
    CHECK(refused([&] { static_cast<void>(searcher.stats(sums)); }));
    CHECK(refused([&] { static_cast<void>(searcher.similar("A1")); }));
    CHECK(refused([&] { static_cast<void>(searcher.explain(request, "A1")); }));
    CHECK(refused([&] { static_cast<void>(searcher.suggest("kala")); }));
    CHECK(refused([&] { static_cast<void>(searcher.analyzer()); }));
    CHECK(refused([&] { static_cast<void>(searcher.clone().suggest("kala")); }));
}
