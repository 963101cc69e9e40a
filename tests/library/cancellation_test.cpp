#include "support/test_index.h"
#include "support/test_projects.h"

#include "hankehaku/index_files.h"
#include "hankehaku/searcher.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <map>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
namespace fs = std::filesystem;

constexpr std::size_t many = 1000;

/// Every file below a folder with its bytes.
std::map<std::string, std::string> bytes_below(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        files[fs::relative(entry.path(), folder).string()] = {std::istreambuf_iterator<char>(stream),
                                                              std::istreambuf_iterator<char>()};
    }
    return files;
}

std::vector<std::string> codes_in(const fs::path& index) {
    SearchRequest request;
    request.sort = SortKey::code;
    request.limit = no_limit;
    std::vector<std::string> codes;
    for (const Hit& hit : Searcher(index).search(request).hits) codes.push_back(hit.project.code);
    return codes;
}

}  // namespace

TEST_CASE("feeding 1 000 documents from memory and leaving half-way leaves the index as it was, byte for byte") {
    const TestIndex index({summary_project("A1", "Kalasatama."), summary_project("A2", "Verkko.")});
    const std::vector<Project> projects = small_projects(many);
    for (const bool rebuild : {false, true}) {
        const auto before = bytes_below(index.path());
        {
            IndexOptions options;
            options.rebuild = rebuild;
            IndexWriter writer(index.path(), options);
            for (std::size_t number = 0; number < many / 2; ++number) writer.add(projects[number]);
            writer.remove("A1");
        }
        CHECK((bytes_below(index.path()) == before));
        CHECK(codes_in(index.path()) == std::vector<std::string>{"A1", "A2"});
    }
    CHECK(index_projects(index.path(), projects).added == many);
    CHECK(codes_in(index.path()).size() == many + 2);
}

TEST_CASE("a commit cancelled at any point leaves the index unchanged, byte for byte") {
    const TestIndex index({summary_project("A1", "Kalasatama.")});
    for (const bool rebuild : {false, true}) {
        IndexOptions options;
        options.rebuild = rebuild;
        options.jobs = 1;
        const auto before = bytes_below(index.path());
        std::size_t patience = 0;
        const auto add_and_commit = [&] {
            IndexWriter writer(index.path(), options);
            writer.add(summary_project("A1", "Kalasataman torni."));
            std::size_t asked = 0;
            writer.commit([&] { return ++asked <= patience; });
        };
        for (; fails_with(ErrorCode::cancelled, add_and_commit); ++patience)
            CHECK((bytes_below(index.path()) == before));
        CHECK(patience == (rebuild ? 4 : 1));
        CHECK(codes_in(index.path()) == std::vector<std::string>{"A1"});
        CHECK(Searcher(index.path()).project("A1")->sections.front().text == "Kalasataman torni.");
    }
}

TEST_CASE("a progress callback sees every file and cancels by returning false") {
    const TestIndex index({summary_project("A1", "Kalasatama.")});
    const auto before = bytes_below(index.path());
    const fs::path samples = fs::path(HANKEHAKU_SOURCE_DIR) / "corpus/samples";
    std::vector<IndexProgress> seen;
    IndexFilesOptions options;
    options.progress = [&seen](const IndexProgress& progress) {
        seen.push_back(progress);
        return progress.files < progress.total_files / 2;
    };
    CHECK(fails_with(ErrorCode::cancelled, [&] {
        IndexWriter writer(index.path());
        index_files({samples}, writer, options);
    }));
    REQUIRE_FALSE(seen.empty());
    CHECK(seen.back().files == seen.back().total_files / 2);
    CHECK(seen.back().projects == seen.back().files);
    CHECK(seen.back().bytes > 0);
    CHECK(seen.back().bytes < seen.back().total_bytes);
    CHECK((bytes_below(index.path()) == before));
}
