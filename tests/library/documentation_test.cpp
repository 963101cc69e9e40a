#include "source_paths.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream stream(fs::path(HANKEHAKU_SOURCE_DIR) / file);
    REQUIRE(stream.good());
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the programs in docs/library.md are the examples, to the letter") {
    const std::string page = content("docs/library.md");
    std::set<std::string> shown;
    const std::string mark = "<!-- docs/examples/";
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
        const std::size_t name_begin = at + mark.size();
        const std::string name = page.substr(name_begin, page.find(" -->", at) - name_begin);
        const std::size_t begin = page.find('\n', page.find("```", at)) + 1;
        const std::size_t end = page.find("```", begin);
        INFO(name);
        CHECK(page.substr(begin, end - begin) == content(fs::path("docs/examples") / name));
        shown.insert(name);
    }
    for (const auto& entry : fs::directory_iterator(fs::path(HANKEHAKU_SOURCE_DIR) / "docs/examples")) {
        INFO(entry.path() << " is not on the page");
        CHECK(shown.count(entry.path().filename().string()) == 1);
    }
}
