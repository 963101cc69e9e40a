#include "hankehaku/index_info.h"
#include "hankehaku/index_writer.h"
#include "indexer/format/schema.h"
#include "indexer/index_content.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

AnalyzerOptions snowball() {
    AnalyzerOptions options;
    options.chain = Chain::snowball;
    return options;
}

IndexOptions with_chain(const AnalyzerOptions& analyzer, bool rebuild = false) {
    IndexOptions options;
    options.analyzer = analyzer;
    options.rebuild = rebuild;
    return options;
}

void write_file(const fs::path& file) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "left behind\n";
}

void set_format_version(const fs::path& index, const std::string& version) {
    Xapian::WritableDatabase database = database_to_tamper_with(index);
    database.set_metadata(schema::format_version_key, version);
    database.commit();
}

void read_info(const fs::path& index) { static_cast<void>(read_index_info(index)); }

}  // namespace

TEST_CASE("an index stores how it was made") {
    IndexOptions options = with_chain(snowball());
    options.with_contacts = true;
    const TestIndex index(small_projects(7), options);
    const IndexInfo info = read_index_info(index.path());
    CHECK(info.projects == 7);
    CHECK(info.format_version == schema::format_version);
    CHECK(info.chain == Chain::snowball);
    CHECK(info.analysis == Analyzer(snowball()).fingerprint());
    CHECK(info.with_contacts);
    CHECK(info.bytes > 0);
    CHECK_THAT(info.updated, Catch::Matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"));
}

TEST_CASE("an update keeps the chain and the privacy of the index") {
    IndexOptions options = with_chain(snowball());
    options.with_contacts = true;
    const TestIndex index(small_projects(2), options);
    index_projects(index.path(), small_projects(3));
    CHECK(read_index_info(index.path()).chain == Chain::snowball);
    CHECK(read_index_info(index.path()).with_contacts);
}

TEST_CASE("a writer with another chain is refused unless it rebuilds") {
    AnalyzerOptions whole_words = snowball();
    if (chain_available(Chain::voikko)) whole_words = {};
    if (whole_words.chain == Chain::snowball) {
        WARN("skipped: there is only one chain here");
        return;
    }
    const TestIndex index(small_projects(3), with_chain(snowball()));
    CHECK(fails_with(ErrorCode::index_incompatible,
                     [&] { const IndexWriter writer(index.path(), with_chain(whole_words)); }));
    index_projects(index.path(), small_projects(1), with_chain(whole_words, true));
    CHECK(read_index_info(index.path()).chain == whole_words.chain);
    CHECK(read_index_info(index.path()).projects == 1);
}

TEST_CASE("contact persons cannot be added to an index made without them") {
    const TestIndex index(small_projects(1));
    IndexOptions options;
    options.with_contacts = true;
    CHECK(fails_with(ErrorCode::index_incompatible, [&] { const IndexWriter writer(index.path(), options); }));
    options.rebuild = true;
    CHECK_NOTHROW(index_projects(index.path(), small_projects(1), options));
}

TEST_CASE("a rebuild starts from nothing, and the old index answers until its commit") {
    const TestIndex index(small_projects(5));
    IndexOptions options;
    options.rebuild = true;
    IndexWriter writer(index.path(), options);
    writer.add(summary_project("C1", "Uusi alku."));
    CHECK(content_of(index.path()).records.size() == 5);
    CHECK(writer.commit().added == 1);
    CHECK(content_of(index.path()).records.size() == 1);
}

TEST_CASE("what a killed writer left is removed by the next, and nothing else is") {
    const TestIndex index(small_projects(2));
    write_file(index.path() / "building" / "shard-0" / "iamglass");
    write_file(index.path() / "generation-99" / "iamglass");
    write_file(index.path() / "XAPIANDB.new");
    write_file(index.path() / "README");
    index_projects(index.path(), small_projects(3));
    CHECK_FALSE(fs::exists(index.path() / "building"));
    CHECK_FALSE(fs::exists(index.path() / "generation-99"));
    CHECK_FALSE(fs::exists(index.path() / "XAPIANDB.new"));
    CHECK(fs::exists(index.path() / "README"));
    CHECK(content_of(index.path()).records.size() == 3);
}

TEST_CASE("a writer killed in the middle leaves the old index answering and unlocked") {
    const TestIndex index(small_projects(5));
    const auto before = content_of(index.path());
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        IndexOptions options;
        options.rebuild = true;
        IndexWriter writer(index.path(), options);
        for (const auto& project : small_projects(300)) writer.add(project);
        static_cast<void>(::raise(SIGKILL));
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    CHECK(content_of(index.path()) == before);
    CHECK(index_projects(index.path(), small_projects(6)).added == 1);
    CHECK_FALSE(fs::exists(index.path() / "building"));
}

TEST_CASE("an abandoned writer leaves no rubbish") {
    const TestIndex index(small_projects(2));
    {
        IndexWriter writer(index.path());
        writer.add(summary_project("C1", "Lisä."));
    }
    CHECK_FALSE(fs::exists(index.path() / "building"));
}

TEST_CASE("a folder without an index is distinguished from an unreadable index") {
    const TemporaryFolder folder;
    SECTION("no folder") {
        CHECK(fails_with(ErrorCode::index_missing, [&] { read_info(folder / "none"); }));
        CHECK(fails_with(ErrorCode::index_missing, [&] { static_cast<void>(check_index(folder / "none")); }));
    }
    SECTION("an empty folder") {
        CHECK(fails_with(ErrorCode::index_missing, [&] { read_info(folder.path()); }));
    }
    SECTION("a database of another program") {
        { const Xapian::WritableDatabase other((folder / "other").string(), Xapian::DB_CREATE); }
        std::ofstream(folder / "XAPIANDB") << "auto other\n";
        CHECK(fails_with(ErrorCode::index_damaged, [&] { read_info(folder.path()); }));
    }
    SECTION("the database is gone") {
        const TestIndex index(small_projects(1));
        fs::remove_all(generation_of(index.path()));
        CHECK(fails_with(ErrorCode::index_damaged, [&] { read_info(index.path()); }));
    }
}

TEST_CASE("an index of a later format is refused everywhere but in a rebuild") {
    const TestIndex index(small_projects(3));
    set_format_version(index.path(), "999");
    CHECK(fails_with(ErrorCode::index_incompatible, [&] { read_info(index.path()); }));
    CHECK(fails_with(ErrorCode::index_incompatible, [&] { static_cast<void>(check_index(index.path())); }));
    CHECK(fails_with(ErrorCode::index_incompatible, [&] { const IndexWriter writer(index.path()); }));
    IndexOptions options;
    options.rebuild = true;
    CHECK(index_projects(index.path(), small_projects(2), options).added == 2);
    CHECK(read_index_info(index.path()).format_version == schema::format_version);
}

TEST_CASE("a folder that cannot be made is an input/output error") {
    const TemporaryFolder folder;
    write_file(folder / "file");
    CHECK(fails_with(ErrorCode::io, [&] { const IndexWriter writer(folder / "file" / "index"); }));
}
