#include "hankehaku/facet.h"
#include "hankehaku/figure.h"
#include "hankehaku/project_fields.h"
#include "hankehaku/text_field.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace hankehaku;

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream stream(fs::path(HANKEHAKU_SOURCE_DIR) / file);
    REQUIRE(stream.good());
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// True when `page` has a row of a table that begins with these cells.
bool has_row(const std::string& page, std::string_view first, std::string_view second) {
    return page.find("\n| " + std::string(first) + " | " + std::string(second) + " |") != std::string::npos;
}

bool names(const std::string& page, std::string_view word) {
    return page.find("`" + std::string(word) + "`") != std::string::npos;
}

}  // namespace

TEST_CASE("docs/query-language.md has a row for every facet and every kind of text") {
    const std::string page = content("docs/query-language.md");
    for (const FacetInfo& info : facet_table) {
        INFO("write a row | " << info.name << " | " << info.english << " | ... |");
        CHECK(has_row(page, info.name, info.english));
    }
    for (const TextFieldInfo& info : text_field_table) {
        INFO("write a row | " << info.name << " | " << info.english << " | ... |");
        CHECK(has_row(page, info.name, info.english));
    }
}

TEST_CASE("docs/json.md names every key of a project") {
    const std::string page = content("docs/json.md");
    for (const ProjectField& field : project_fields) {
        INFO(field.key);
        const std::size_t point = field.key.find('.');
        CHECK(names(page, field.key.substr(0, point)));
        if (point != std::string_view::npos) CHECK(names(page, field.key.substr(point + 1)));
    }
}

TEST_CASE("docs/command-line.md names every column, and docs/stats.md every number") {
    const std::string columns = content("docs/command-line.md");
    for (const ProjectField& field : project_fields) {
        INFO(field.column);
        CHECK(columns.find(field.column) != std::string::npos);
    }
    const std::string numbers = content("docs/stats.md");
    for (const FigureInfo& info : figure_table) {
        INFO(info.name);
        CHECK(numbers.find(info.name) != std::string::npos);
    }
}

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
