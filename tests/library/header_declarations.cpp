#include "header_declarations.h"
#include "source_paths.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace hankehaku::testing {
namespace fs = std::filesystem;
namespace {

std::string replaced(const std::string& text, const std::string& pattern, const std::string& replacement) {
    return std::regex_replace(text, std::regex(pattern), replacement);
}

/// Without comments, preprocessor lines and attributes.
std::string bare(std::string text) {
    text = replaced(text, R"(/\*([^*]|\*[^/])*\*/)", "");
    text = replaced(text, R"(//[^\n]*)", "");
    text = replaced(text, R"((^|\n)\s*#[^\n]*)", "\n");
    return replaced(text, R"(\[\[[^\]]*\]\])", "");
}

/// Without what a function or a default is made of: there, too, functions are named.
std::string without_definitions(std::string text) {
    text = replaced(text, R"(=\s*\{\})", "");
    text = replaced(text, R"(=[^;{}()]*\(\)\s*;)", ";");
    return replaced(text, R"((\)[\s\w]*)\{[^{}]*\})", "$1 {}");
}

/// Without what stands between angle brackets, which may hold parentheses.
std::string without_template_arguments(std::string text) {
    for (std::string shorter; (shorter = replaced(text, "<[^<>]*>", "")) != text;) text = shorter;
    return text;
}

std::string content(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

std::set<std::string> functions_declared_in(std::string text) {
    text = without_definitions(without_template_arguments(bare(std::move(text))));
    std::set<std::string> names;
    const std::regex declaration(R"((~?\w+)\s*\([^(){};]*\)\s*(const)?\s*(noexcept)?\s*;)");
    for (std::sregex_iterator found(text.begin(), text.end(), declaration), end; found != end; ++found)
        names.insert(found->str(1));
    return names;
}

HeaderDeclarations public_declarations() {
    HeaderDeclarations declarations;
    const std::regex word(R"(~?\w+)");
    for (const std::string module : {"base", "corpus", "analyzers", "indexer", "searcher"}) {
        for (const auto& entry :
             fs::directory_iterator(fs::path(HANKEHAKU_SOURCE_DIR) / module / "include/hankehaku")) {
            const std::string text = content(entry.path());
            const std::string code = bare(text);
            for (std::sregex_iterator found(code.begin(), code.end(), word), end; found != end; ++found)
                declarations.words.insert(found->str());
            declarations.functions.merge(functions_declared_in(text));
        }
    }
    return declarations;
}

}  // namespace hankehaku::testing
