#include "hankehaku/index_files.h"

#include "indexer/index_content.h"
#include "support/test_index.h"

#include <catch2/catch.hpp>

#include <fstream>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

void write_file(const fs::path& file, const std::string& content) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

std::string line(const std::string& code, const std::string& text) {
    return R"({"code":")" + code + R"(","sections":[{"id":"3","text":")" + text + "\"}]}\n";
}

}  // namespace

TEST_CASE("files and folders are read into the index, and what is no project is told") {
    const TemporaryFolder folder;
    write_file(folder / "in" / "a.jsonl", line("A1", "Kalasatama.") + "ei jsonia\n" + line("A2", "Kylätalo."));
    write_file(folder / "in" / "deep" / "b.txt", "1 Hanke\n\nHankekoodi: A3\n\nHankkeen nimi: Tupa\n");
    write_file(folder / "in" / "empty.txt", "");
    std::vector<ReadProblem> problems;
    IndexProgress last;
    std::size_t reports = 0;
    IndexFilesOptions options;
    options.problem = [&](const ReadProblem& problem) { problems.push_back(problem); };
    options.progress = [&](const IndexProgress& progress) {
        last = progress;
        ++reports;
        return true;
    };
    IndexWriter writer(folder / "index");
    const std::size_t refused = index_files({folder / "in"}, writer, options);
    CHECK(writer.commit().added == 3);
    CHECK(refused == 2);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].file == (folder / "in" / "a.jsonl").string());
    CHECK(problems[0].line == 2);
    CHECK(last.files == 3);
    CHECK(last.total_files == 3);
    CHECK(last.projects == 3);
    CHECK(last.bytes == last.total_bytes);
    CHECK(reports > 3);
}

TEST_CASE("a progress callback can stop the run, and the index stays as it was") {
    const TemporaryFolder folder;
    write_file(folder / "a.jsonl", line("A1", "Kalasatama."));
    write_file(folder / "b.jsonl", line("A1", "Toinen.") + line("A2", "Kylätalo."));
    {
        IndexWriter writer(folder / "index");
        index_files({folder / "a.jsonl"}, writer);
        writer.commit();
    }
    const auto before = content_of(folder / "index");
    {
        IndexWriter writer(folder / "index");
        IndexFilesOptions options;
        options.progress = [](const IndexProgress& progress) { return progress.projects == 0; };
        CHECK(fails_with(ErrorCode::cancelled, [&] { index_files({folder / "b.jsonl"}, writer, options); }));
    }
    CHECK(content_of(folder / "index") == before);
}

TEST_CASE("a path that does not exist is a refusal") {
    const TemporaryFolder folder;
    IndexWriter writer(folder / "index");
    CHECK(index_files({folder / "none"}, writer) == 1);
    CHECK(writer.commit().added == 0);
}
