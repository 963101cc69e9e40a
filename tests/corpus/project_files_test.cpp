#include "packing.h"
#include "reading.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <algorithm>
#include <random>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

namespace fs = std::filesystem;

/// A folder of its own, which goes with it.
class ScratchFolder {
public:
    ScratchFolder() : path_(fs::temp_directory_path() / ("hankehaku-files-" + std::to_string(std::random_device{}()))) {
        fs::create_directories(path_);
    }
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

    fs::path add(const std::string& name, std::string_view content = "Hankekoodi: X1") const {
        fs::path file = path_ / name;
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }

    /// The files found for the folder, relative to it, and the problems.
    [[nodiscard]] std::vector<std::string> found(std::vector<ReadProblem>& problems) const {
        std::vector<std::string> names;
        for (const fs::path& file :
             find_project_files({path_}, [&](const ReadProblem& problem) { problems.push_back(problem); }))
            names.push_back(file.lexically_relative(path_).native());
        return names;
    }

private:
    fs::path path_;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder means its files in byte order, without the hidden ones") {
    const ScratchFolder folder;
    for (const char* const name :
         {"b.txt", "a/z.txt", "a-b.txt", "B.txt", "ä.txt", ".hidden.txt", ".git/x.txt", "a/.y/z.txt"})
        folder.add(name);
    std::vector<ReadProblem> problems;
    CHECK(folder.found(problems) == Names{"B.txt", "a-b.txt", "a/z.txt", "b.txt", "ä.txt"});
    CHECK(problems.empty());
}

TEST_CASE("a file means itself, also a hidden one") {
    const ScratchFolder folder;
    const fs::path file = folder.add(".hidden.txt");
    CHECK(find_project_files({file, file}, {}) == std::vector<fs::path>{file, file});
}

TEST_CASE("links to files are followed, links to folders are not") {
    const ScratchFolder folder;
    folder.add("sub/a.txt");
    fs::create_symlink(folder.path() / "sub/a.txt", folder.path() / "link.txt");
    fs::create_directory_symlink(folder.path(), folder.path() / "sub/loop");
    fs::create_symlink("nowhere", folder.path() / "sub/broken");
    std::vector<ReadProblem> problems;
    CHECK(folder.found(problems) == Names{"link.txt", "sub/a.txt"});
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems.front().file, Catch::EndsWith("sub/broken"));
}

TEST_CASE("what is no regular file is refused, not opened") {
    const ScratchFolder folder;
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    std::vector<ReadProblem> problems;
    CHECK(folder.found(problems).empty());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().reason == "not a regular file");
}

TEST_CASE("a path that does not exist is reported, and the others are found") {
    const ScratchFolder folder;
    const fs::path file = folder.add("a.txt");
    std::vector<ReadProblem> problems;
    const auto files =
        find_project_files({folder.path() / "none", file}, [&](const ReadProblem& p) { problems.push_back(p); });
    CHECK(files == std::vector<fs::path>{file});
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().severity == ReadProblem::Severity::refusal);
}

TEST_CASE("file names that are not UTF-8 are read and shown") {
    const ScratchFolder folder;
    folder.add("ty\xF6\n.txt", "tyhjää");
    std::vector<ReadProblem> problems;
    const Names names = folder.found(problems);
    REQUIRE(names == Names{"ty\xF6\n.txt"});
    Reading reading;
    ProjectReader(gazetteer()).read_file(folder.path() / names.front(), sink_into(reading));
    REQUIRE(reading.problems.size() == 1);
    CHECK_THAT(reading.problems.front().file, Catch::EndsWith("ty\uFFFD?.txt"));
}

TEST_CASE("JSON Lines are read from a file") {
    const ScratchFolder folder;
    std::string lines;
    for (int i = 0; i < 2000; ++i)
        lines += R"({"code":"X)" + std::to_string(i) + R"(","name":")" + std::string(100, 'a') + "\"}\n";
    Reading reading;
    ProjectReader(gazetteer(), {.max_file_bytes = 200}).read_file(folder.add("a.jsonl", lines), sink_into(reading));
    CHECK(reading.problems.empty());
    REQUIRE(reading.projects.size() == 2000);
    CHECK(reading.projects.back().code == "X1999");
}

TEST_CASE("the bytes of one large packed file are told while its lines are read") {
    std::string lines;
    for (int number = 0; number < 200; ++number)
        lines += "{\"code\":\"X" + std::to_string(number) + "\",\"name\":\"" + std::to_string(number * 7919) + "\"}\n";
    const ScratchFolder folder;
    const fs::path file = folder.add("hankkeet.jsonl.gz", packed(Packing::gz, {{"", lines}}));
    Reading reading;
    std::vector<std::uintmax_t> told;
    ProjectSink sink = sink_into(reading);
    sink.bytes_read = [&](std::uintmax_t bytes) { told.push_back(bytes); };
    ProjectReader(gazetteer(), {}).read_file(file, sink);
    CHECK(reading.projects.size() == 200);
    REQUIRE(told.size() > 100);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told[50] > 0);
    CHECK(told[50] < told[150]);
    CHECK(told.back() <= fs::file_size(file));
}
