#include "structure/include_rule.h"

#include <catch2/catch.hpp>

#include <map>

namespace {

using namespace hankehaku::testing;

std::vector<std::string> all_folders() {
    auto folders = IncludeRule().modules();
    folders.push_back("tests");
    return folders;
}

}  // namespace

TEST_CASE("no source file is longer than 400 lines") {
    for (const auto& folder : all_folders()) {
        for (const auto& file : source_files(folder)) {
            INFO(file.string());
            CHECK(lines_of(file).size() <= 400);
        }
    }
}

TEST_CASE("no folder holds more than 32 source files") {
    std::map<std::string, std::size_t> files;
    for (const auto& folder : all_folders())
        for (const auto& file : source_files(folder)) ++files[file.parent_path().generic_string()];
    for (const auto& [folder, count] : files) {
        INFO(folder);
        CHECK(count <= 32);
    }
}
