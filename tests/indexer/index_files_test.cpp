#include "hankehaku/index_files.h"
#include "hankehaku/index_info.h"

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

TEST_CASE("files and folders are read into the index, and other texts are reported") {
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

namespace {

constexpr const char* list_of_two =
    "Koodi;Hankkeen nimi;Tila;Toteuttajan nimi\nS20001;Lyhyt;Toiminta päättynyt;Polku "
    "ry\nS20002;Silta;Toiminnassa;Silta ry\n";
constexpr const char* text_of_one =
    "1 Hanke\n\nHankekoodi: S20001\n\nHankkeen nimi: Polku\n\nToiminnan tila: Toiminnassa\n";

IndexCounts index_paths(const fs::path& index, const std::vector<fs::path>& paths,
                        std::vector<ReadProblem>* problems = nullptr) {
    IndexWriter writer(index);
    IndexFilesOptions options;
    if (problems != nullptr) options.problem = [problems](const ReadProblem& problem) { problems->push_back(problem); };
    index_files(paths, writer, options);
    return writer.commit();
}

}  // namespace

TEST_CASE("a list and a text make the same index in any order, in one run or two") {
    const TemporaryFolder folder;
    write_file(folder / "lista.csv", list_of_two);
    write_file(folder / "a" / "hanke.txt", text_of_one);
    write_file(folder / "z" / "hanke.txt", text_of_one);
    CHECK(index_paths(folder / "both", {folder / "a", folder / "lista.csv"}).added == 2);
    index_paths(folder / "list first", {folder / "lista.csv"});
    CHECK(index_paths(folder / "list first", {folder / "a"}).replaced == 1);
    index_paths(folder / "text first", {folder / "a"});
    const IndexCounts counts = index_paths(folder / "text first", {folder / "lista.csv"});
    CHECK(counts.added == 1);
    CHECK(counts.replaced == 1);
    const std::string expected = read_index_info(folder / "both").fingerprint;
    CHECK(read_index_info(folder / "list first").fingerprint == expected);
    CHECK(read_index_info(folder / "text first").fingerprint == expected);
    index_paths(folder / "other folder", {folder / "lista.csv", folder / "z"});
    CHECK(read_index_info(folder / "other folder").fingerprint == expected);
    CHECK(index_paths(folder / "both", {folder / "lista.csv", folder / "a"}).unchanged == 2);
}

TEST_CASE("two files with one code are reported with both names, and change nothing when indexed again") {
    const TemporaryFolder folder;
    write_file(folder / "in" / "a.txt", text_of_one);
    write_file(folder / "in" / "b.txt", std::string(text_of_one) + "\nErityistavoite: toinen\n");
    std::vector<ReadProblem> problems;
    CHECK(index_paths(folder / "index", {folder / "in"}, &problems).added == 1);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().file == (folder / "in" / "b.txt").string());
    CHECK(problems.front().reason.find((folder / "in" / "a.txt").string()) != std::string::npos);
    const IndexCounts again = index_paths(folder / "index", {folder / "in"});
    CHECK(again.unchanged == 1);
    CHECK(again.replaced == 0);
}

TEST_CASE("an index that follows its folders is what a rebuild of them makes") {
    const TemporaryFolder folder;
    write_file(folder / "in" / "lista.csv", list_of_two);
    write_file(folder / "in" / "hanke.txt", text_of_one);
    write_file(folder / "in" / "muu.jsonl", line("A1", "Kalasatama.") + line("A2", "Kylätalo."));
    index_paths(folder / "index", {folder / "in"});
    const auto follow = [&] {
        IndexWriter writer(folder / "index");
        const FollowResult result = follow_files(folder / "index", {folder / "in"}, writer);
        writer.commit();
        return result;
    };
    const auto rebuilt = [&](const char* name) {
        index_paths(folder / name, {folder / "in"});
        return read_index_info(folder / name).fingerprint;
    };
    CHECK(follow().leaving.empty());

    // A text goes, and the row of a list stays; a line of JSON goes, and with it its project.
    fs::remove(folder / "in" / "hanke.txt");
    write_file(folder / "in" / "muu.jsonl", line("A2", "Kylätalo."));
    const FollowResult plan = plan_following(folder / "index", {folder / "in"});
    CHECK(plan.leaving == std::vector<IndexedProject>{{"A1", ""}});
    CHECK(read_index_info(folder / "index").projects == 4);
    CHECK(follow().leaving == plan.leaving);
    CHECK(read_index_info(folder / "index").fingerprint == rebuilt("without text"));

    // The list goes, and with it a project that only it had.
    fs::remove(folder / "in" / "lista.csv");
    write_file(folder / "in" / "hanke.txt", text_of_one);
    CHECK(follow().leaving == std::vector<IndexedProject>{{"S20002", "Silta"}});
    CHECK(read_index_info(folder / "index").fingerprint == rebuilt("without list"));
}

TEST_CASE("nothing leaves an index when a file cannot be read, or no project is found at all") {
    const TemporaryFolder folder;
    write_file(folder / "in" / "a.jsonl", line("A1", "Kalasatama.") + line("A2", "Kylätalo."));
    index_paths(folder / "index", {folder / "in"});
    const auto before = content_of(folder / "index");
    const auto follow = [&](const fs::path& path) {
        IndexWriter writer(folder / "index");
        follow_files(folder / "index", {path}, writer);
        writer.commit();
    };
    CHECK(fails_with(ErrorCode::io, [&] { follow(folder / "none"); }));
    fs::create_directories(folder / "empty");
    CHECK(fails_with(ErrorCode::usage, [&] { follow(folder / "empty"); }));
    write_file(folder / "in" / "b.zip", "PK\x03\x04 cut off");
    CHECK(fails_with(ErrorCode::io, [&] { follow(folder / "in"); }));
    CHECK(content_of(folder / "index") == before);
    CHECK(plan_following(folder / "no index", {folder / "empty"}).leaving.empty());
    CHECK_FALSE(fs::exists(folder / "no index"));
}

TEST_CASE("the progress of a large file is reported while it is read, and never decreases") {
    const TemporaryFolder folder;
    std::string lines;
    for (int number = 0; number < 2000; ++number)
        lines += line("A" + std::to_string(number), std::string(100, 'a') + std::to_string(number));
    write_file(folder / "a.jsonl", lines);
    std::uintmax_t last = 0;
    std::size_t between = 0;
    bool forward = true;
    IndexFilesOptions options;
    options.progress = [&](const IndexProgress& progress) {
        forward = forward && progress.bytes >= last && progress.bytes <= progress.total_bytes;
        last = progress.bytes;
        if (progress.bytes > 0 && progress.bytes < progress.total_bytes) ++between;
        return true;
    };
    IndexWriter writer(folder / "index");
    index_files({folder / "a.jsonl"}, writer, options);
    CHECK(forward);
    CHECK(between > 10);
}
