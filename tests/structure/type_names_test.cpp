#include "structure/include_rule.h"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <string>
#include <vector>

namespace {

using namespace hankehaku::testing;

/// The types that a header defines outside of classes, with their namespaces.
std::vector<std::string> types_of(const std::vector<std::string>& lines) {
    static const std::regex opening(R"(namespace (?:HANKEHAKU_EXPORT )?([a-z:]+) \{)");
    static const std::regex definition(
        R"((?:struct|class|enum class) (?:HANKEHAKU_\w+ )?(\w+)(?: final)?(?: : [^;{]*)? \{.*)");
    std::vector<std::string> types;
    std::string name_space;
    std::smatch found;
    for (const std::string& line : lines) {
        if (std::regex_match(line, found, opening))
            name_space = found[1];
        else if (std::regex_match(line, found, definition))
            types.push_back(name_space + "::" + found[1].str());
    }
    return types;
}

}  // namespace

// The linker keeps one of two functions with the same name, such as the destructors of both types, for both.
TEST_CASE("no two types of one namespace have the same name") {
    std::map<std::string, std::string> headers;
    const auto folders = IncludeRule().modules();
    for (const auto& folder : folders) {
        for (const auto& file : source_files(folder)) {
            if (file.extension() != ".h") continue;
            for (const std::string& type : types_of(lines_of(file))) {
                const auto [other, is_new] = headers.emplace(type, file.generic_string());
                INFO(type << " in " << other->second << " and " << file.generic_string());
                CHECK(is_new);
            }
        }
    }
    CHECK(headers.count("hankehaku::Searcher") == 1);
}
