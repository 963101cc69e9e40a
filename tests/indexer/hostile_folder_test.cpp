#include "hankehaku/index_info.h"
#include "hankehaku/index_writer.h"
#include "hankehaku/searcher.h"
#include "indexer/format/index_directory.h"
#include "indexer/index_content.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

// An index folder may come from anybody, and may have lost a byte: opening it starts nothing, follows nothing, waits
// for nothing, and removes nothing that is not known to be replaced.

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Catch::Contains;
namespace fs = std::filesystem;

void write_text(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::trunc) << text; }

std::string read_text(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void check_refused_everywhere(const fs::path& index) {
    CHECK(fails_with(ErrorCode::index_damaged, [&] { static_cast<void>(read_index_info(index)); }));
    CHECK(fails_with(ErrorCode::index_damaged, [&] { const Searcher searcher(index); }));
    CHECK(fails_with(ErrorCode::index_damaged, [&] { const IndexWriter writer(index); }));
    CHECK_FALSE(check_index(index).empty());
}

/// Nothing more can be opened while it lives.
class NoMoreFiles {
public:
    NoMoreFiles() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        const rlimit none{0, before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    NoMoreFiles(const NoMoreFiles&) = delete;
    NoMoreFiles& operator=(const NoMoreFiles&) = delete;

private:
    rlimit before_{};
};

}  // namespace

TEST_CASE("a stub that names a program starts none") {
    const TestIndex index(small_projects(3));
    const fs::path mark = index.path() / "started";
    const std::string stub = "remote :/usr/bin/touch " + mark.string() + "\n";
    SECTION("in the folder") { write_text(index.path() / "XAPIANDB", stub); }
    SECTION("in the generation") {
        const fs::path generation = generation_of(index.path());
        fs::remove(generation / "iamglass");
        write_text(generation / "XAPIANDB", stub);
    }
    check_refused_everywhere(index.path());
    CHECK_FALSE(fs::exists(mark));
}

TEST_CASE("a stub with any line but the one that is written is damage") {
    const TestIndex index(small_projects(3));
    const std::string name = generation_of(index.path()).filename().string();
    fs::copy(index.path() / name, index.path() / "elsewhere", fs::copy_options::recursive);
    for (const std::string& line :
         {std::string(), std::string("\n"), std::string("auto"), name, "auto  " + name, "auto ./" + name,
          "auto " + name + "/", "auto " + name + "/../" + name, "auto " + (index.path() / name).string(),
          std::string("auto elsewhere"), std::string("auto generation-01"), std::string("auto generation-0"),
          std::string("auto generation-99999999999999999999"), "glass " + name,
          "auto " + name + "\nauto " + name + "\n", "auto " + name + " ", "Auto " + name, std::string("inmemory\n"),
          std::string(100000, 'x')}) {
        INFO(line.substr(0, 80));
        write_text(index.path() / "XAPIANDB", line);
        check_refused_everywhere(index.path());
    }
    write_text(index.path() / "XAPIANDB", "auto " + name + "\n");
    CHECK(check_index(index.path()).empty());
}

TEST_CASE("links, pipes and folders in the place of the stub or of what it names are damage") {
    const TestIndex index(small_projects(3));
    const TemporaryFolder outside;
    const fs::path stub = index.path() / "XAPIANDB";
    const fs::path generation = generation_of(index.path());
    SECTION("the stub is a link") {
        fs::rename(stub, outside / "stub");
        fs::create_symlink(outside / "stub", stub);
    }
    SECTION("the stub is a pipe") {
        fs::remove(stub);
        REQUIRE(::mkfifo(stub.c_str(), 0600) == 0);
    }
    SECTION("the stub is a folder") {
        fs::remove(stub);
        fs::create_directory(stub);
    }
    SECTION("the generation is a link") {
        fs::rename(generation, outside / "generation");
        fs::create_directory_symlink(outside / "generation", generation);
    }
    SECTION("a table is a link") {
        fs::rename(generation / "docdata.glass", outside / "docdata.glass");
        fs::create_symlink(outside / "docdata.glass", generation / "docdata.glass");
    }
    SECTION("a table is a pipe") {
        fs::remove(generation / "docdata.glass");
        REQUIRE(::mkfifo((generation / "docdata.glass").c_str(), 0600) == 0);
    }
    check_refused_everywhere(index.path());
}

TEST_CASE("an index without its stub is damaged, not new: nothing is removed, and the message says how to repair it") {
    const TestIndex index(small_projects(44));
    const fs::path stub = index.path() / "XAPIANDB";
    const fs::path generation = generation_of(index.path());
    SECTION("missing") { fs::remove(stub); }
    SECTION("one damaged byte") { write_text(stub, "auto generatioN-1\n"); }
    SECTION("another number") { write_text(stub, "auto generation-9\n"); }
    const auto failure = failure_of([&] { index_projects(index.path(), small_projects(5)); });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::index_damaged);
    CHECK_THAT(failure->message, Contains("nothing was removed") && Contains("has " + generation.filename().string()));
    REQUIRE(fs::exists(generation));
    CHECK(mentions(check_index(index.path()), generation.filename().string() + " can be opened: 44 projects"));
    write_text(stub, "auto " + generation.filename().string());
    CHECK(check_index(index.path()).empty());
    CHECK(read_index_info(index.path()).projects == 44);
}

TEST_CASE("an index whose stub is damaged can be built again") {
    const TestIndex index(small_projects(3));
    const fs::path old = generation_of(index.path());
    write_text(index.path() / "XAPIANDB", "nothing");
    IndexOptions options;
    options.rebuild = true;
    {
        IndexWriter writer(index.path(), options);
        for (const auto& project : small_projects(5)) writer.add(project);
        CHECK(fs::exists(old));
        writer.commit();
    }
    CHECK(read_index_info(index.path()).projects == 5);
    CHECK_FALSE(fs::exists(old));
}

TEST_CASE("leftover files are kept while the index in use cannot be opened") {
    const TestIndex index(small_projects(3));
    fs::copy(generation_of(index.path()), index.path() / "generation-77", fs::copy_options::recursive);
    fs::remove(generation_of(index.path()) / "iamglass");
    CHECK(fails_with(ErrorCode::index_damaged, [&] { const IndexWriter writer(index.path()); }));
    CHECK(fs::exists(index.path() / "generation-77"));
}

TEST_CASE("an error of the system while the stub is read is that error") {
    const TestIndex index(small_projects(3));
    const auto failure = failure_of([&] {
        const NoMoreFiles limit;
        static_cast<void>(IndexDirectory(index.path()).current());
    });
    REQUIRE(failure);
    CHECK(failure->code == ErrorCode::io);
    CHECK_THAT(failure->message, Contains("too many open files") && !Contains("remove"));
}

TEST_CASE("a lock file that is a link or a pipe is refused, and its target keeps what it holds") {
    const TestIndex index(small_projects(3));
    const TemporaryFolder outside;
    const fs::path lock = index.path() / "write.lock";
    fs::remove(lock);
    SECTION("link") {
        write_text(outside / "diary", "years of work");
        fs::create_symlink(outside / "diary", lock);
    }
    SECTION("link to nothing") { fs::create_symlink(outside / "diary", lock); }
    SECTION("pipe") { REQUIRE(::mkfifo(lock.c_str(), 0600) == 0); }
    const bool there = fs::exists(outside / "diary");
    CHECK(fails_with(ErrorCode::index_damaged, [&] { const IndexWriter writer(index.path()); }));
    CHECK(fs::exists(outside / "diary") == there);
    if (there) CHECK(read_text(outside / "diary") == "years of work");
    CHECK(read_index_info(index.path()).projects == 3);
}

TEST_CASE("a new stub is never written through a link") {
    const TestIndex index(small_projects(3));
    const TemporaryFolder outside;
    write_text(outside / "diary", "years of work");
    fs::create_symlink(outside / "diary", index.path() / "XAPIANDB.new");
    IndexOptions options;
    options.rebuild = true;
    index_projects(index.path(), small_projects(4), options);
    CHECK(read_text(outside / "diary") == "years of work");
    CHECK(read_index_info(index.path()).projects == 4);
}

TEST_CASE("a first build that was killed in its last step is put into use by the next writer") {
    const TestIndex index(small_projects(3));
    fs::rename(index.path() / "XAPIANDB", index.path() / "XAPIANDB.new");
    CHECK(fails_with(ErrorCode::index_missing, [&] { static_cast<void>(read_index_info(index.path())); }));
    CHECK(index_projects(index.path(), small_projects(4)).added == 1);
    CHECK(read_index_info(index.path()).projects == 4);
    CHECK_FALSE(fs::exists(index.path() / "XAPIANDB.new"));
}
