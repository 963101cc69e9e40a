#include "hankehaku/index_writer.h"

#include "hankehaku/index_info.h"
#include "indexer/index_content.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <unistd.h>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

struct Counts {
    std::size_t added, replaced, unchanged, deleted;
    bool operator==(const Counts&) const = default;
};

Counts counts(const IndexCounts& counts) { return {counts.added, counts.replaced, counts.unchanged, counts.deleted}; }

std::string summary_of(const Project& project) { return project.sections.at(0).text; }

}  // namespace

TEST_CASE("a new index holds what was added") {
    const TemporaryFolder folder;
    const auto path = folder / "deep" / "index";
    CHECK(counts(index_projects(path, {full_project("A1"), summary_project("A2", "Lyhyt.")})) == Counts{2, 0, 0, 0});
    CHECK(content_of(path).records.size() == 2);
    CHECK(stored_project(path, "A1") == full_project("A1"));
}

TEST_CASE("an index of nothing is an index") {
    const TestIndex index({});
    CHECK(read_index_info(index.path()).projects == 0);
    CHECK(check_index(index.path()).empty());
    CHECK(counts(index_projects(index.path(), {summary_project("A1", "Ensimmäinen.")})) == Counts{1, 0, 0, 0});
}

TEST_CASE("indexing the same projects again changes nothing") {
    const TestIndex index(small_projects(20));
    const auto before = content_of(index.path());
    CHECK(counts(index_projects(index.path(), small_projects(20))) == Counts{0, 0, 20, 0});
    CHECK(content_of(index.path()) == before);
}

TEST_CASE("a project with a known code and other content replaces the old one") {
    const TestIndex index(small_projects(3));
    CHECK(counts(index_projects(index.path(), {summary_project("B0001", "Uusi teksti.")})) == Counts{0, 1, 0, 0});
    CHECK(content_of(index.path()).records.size() == 3);
    CHECK(summary_of(stored_project(index.path(), "B0001")) == "Uusi teksti.");
}

TEST_CASE("a deleted project is removed from data, terms and values") {
    const TestIndex index({summary_project("A1", "Kalastus."), summary_project("A2", "Metsästys.")});
    IndexWriter writer(index.path());
    CHECK(writer.remove("A1"));
    CHECK_FALSE(writer.remove("A1"));
    CHECK_FALSE(writer.remove("A9"));
    CHECK(counts(writer.commit()) == Counts{0, 0, 0, 1});
    CHECK(content_of(index.path()).records.size() == 1);
    CHECK_FALSE(content_of(index.path()).holds("alastus"));
}

TEST_CASE("nothing is visible before commit, and without it nothing ever is") {
    const TestIndex index(small_projects(3));
    const auto before = content_of(index.path());
    {
        IndexWriter writer(index.path());
        writer.add(summary_project("B0001", "Uusi teksti."));
        writer.add(summary_project("C1", "Lisä."));
        writer.remove("B0002");
        CHECK(content_of(index.path()) == before);
    }
    CHECK(content_of(index.path()) == before);
    CHECK(counts(index_projects(index.path(), small_projects(3))) == Counts{0, 0, 3, 0});
}

TEST_CASE("a first index that is never committed is no index") {
    const TemporaryFolder folder;
    {
        IndexWriter writer(folder / "index");
        writer.add(summary_project("A1", "Teksti."));
    }
    CHECK(fails_with(ErrorCode::index_missing, [&] { static_cast<void>(read_index_info(folder / "index")); }));
}

TEST_CASE("of two projects with one code in one run the last stays") {
    const TemporaryFolder folder;
    const auto first = summary_project("A1", "Ensimmäinen."), second = summary_project("A1", "Toinen.");
    SECTION("A, B") {
        CHECK(counts(index_projects(folder / "i", {first, second})) == Counts{1, 0, 0, 0});
        CHECK(summary_of(stored_project(folder / "i", "A1")) == "Toinen.");
    }
    SECTION("A, A") { CHECK(counts(index_projects(folder / "i", {first, first})) == Counts{1, 0, 0, 0}); }
    SECTION("A, B, A") {
        CHECK(counts(index_projects(folder / "i", {first, second, first})) == Counts{1, 0, 0, 0});
        CHECK(summary_of(stored_project(folder / "i", "A1")) == "Ensimmäinen.");
    }
    SECTION("A in the index, then B, A") {
        index_projects(folder / "i", {first});
        CHECK(counts(index_projects(folder / "i", {second, first})) == Counts{0, 0, 1, 0});
        CHECK(summary_of(stored_project(folder / "i", "A1")) == "Ensimmäinen.");
    }
    CHECK(content_of(folder / "i").records.size() == 1);
    CHECK(content_of(folder / "i") == content_of(TestIndex({stored_project(folder / "i", "A1")}).path()));
}

TEST_CASE("removals and additions of one run take effect in their order") {
    const TestIndex index({summary_project("A1", "Vanha.")});
    IndexWriter writer(index.path());
    SECTION("an addition is taken back") {
        writer.add(summary_project("A2", "Uusi."));
        CHECK(writer.remove("A2"));
        CHECK(counts(writer.commit()) == Counts{1, 0, 0, 1});
        CHECK(content_of(index.path()).records.size() == 1);
    }
    SECTION("a replacement and what it replaced are both removed") {
        writer.add(summary_project("A1", "Uusi."));
        CHECK(writer.remove("A1"));
        CHECK_FALSE(writer.remove("A1"));
        CHECK(counts(writer.commit()) == Counts{0, 1, 0, 1});
        CHECK(content_of(index.path()).records.empty());
    }
    SECTION("what was removed is added again") {
        CHECK(writer.remove("A1"));
        writer.add(summary_project("A1", "Vanha."));
        CHECK(counts(writer.commit()) == Counts{1, 0, 0, 1});
        CHECK(summary_of(stored_project(index.path(), "A1")) == "Vanha.");
    }
    SECTION("added, removed, added otherwise") {
        writer.add(summary_project("A2", "Yksi."));
        CHECK(writer.remove("A2"));
        writer.add(summary_project("A2", "Kaksi."));
        CHECK(counts(writer.commit()) == Counts{2, 0, 0, 1});
        CHECK(summary_of(stored_project(index.path(), "A2")) == "Kaksi.");
    }
}

TEST_CASE("a project without a code is a usage error and changes nothing") {
    const TestIndex index({summary_project("A1", "Teksti.")});
    IndexWriter writer(index.path());
    CHECK(fails_with(ErrorCode::usage, [&] { writer.add(summary_project("", "Koodi puuttuu.")); }));
    CHECK(counts(writer.commit()) == Counts{0, 0, 0, 0});
    CHECK(content_of(index.path()).records.size() == 1);
}

TEST_CASE("a second writer is refused with the process that is writing") {
    const TemporaryFolder folder;
    std::optional<IndexWriter> writer(folder / "index");
    const auto failure = failure_of([&] { const IndexWriter second(folder / "index"); });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::index_locked);
    CHECK_THAT(failure->message, Catch::Contains("process " + std::to_string(::getpid())));
    writer.reset();
    CHECK_NOTHROW(IndexWriter(folder / "index"));
}

TEST_CASE("a writer moves with all that it holds") {
    const TemporaryFolder folder;
    IndexWriter first(folder / "index");
    first.add(summary_project("A1", "Teksti."));
    IndexWriter second(std::move(first));
    CHECK(fails_with(ErrorCode::index_locked, [&] { const IndexWriter third(folder / "index"); }));
    CHECK(second.commit().added == 1);
}
