#include "header_declarations.h"
#include "shell.h"

#include <catch2/catch.hpp>

#include <functional>
#include <regex>
#include <sstream>

namespace {

using namespace hankehaku::testing;

/// The symbols of the library that `options` of nm choose, in C++'s writing, without address and kind.
std::set<std::string> symbols(const std::string& options) {
    const ShellOutcome outcome = shell(std::string(NM_PROGRAM) + " -DC " + options + " " + quoted(HANKEHAKU_LIBRARY));
    REQUIRE(outcome.exit_code == 0);
    std::set<std::string> result;
    std::istringstream lines(outcome.output);
    const std::regex symbol(R"(^[0-9a-f ]*[A-Za-z] (.*)$)");
    std::smatch found;
    for (std::string line; std::getline(lines, line);)
        if (std::regex_match(line, found, symbol)) result.insert(found.str(1));
    return result;
}

/// "hankehaku::Searcher::search(...)" -> hankehaku, Searcher, search.
std::vector<std::string> scopes(const std::string& symbol) {
    const std::string name = symbol.substr(0, symbol.find_first_of("(["));
    std::vector<std::string> result;
    const std::regex word(R"(~?\w+)");
    for (std::sregex_iterator found(name.begin(), name.end(), word), end; found != end; ++found)
        result.push_back(found->str());
    return result;
}

bool skipped() {
    if (HANKEHAKU_LIBRARY_AS_INSTALLED != 0) return false;
    WARN("skipped: the library is static or has a sanitizer in it");
    return true;
}

}  // namespace

TEST_CASE("the shared library exports nothing that no public header declares") {
    if (skipped()) return;
    const HeaderDeclarations declared = public_declarations();
    for (std::string symbol : symbols("--defined-only")) {
        INFO(symbol);
        symbol = std::regex_replace(symbol, std::regex("^(typeinfo name|typeinfo|vtable) for "), "");
        const auto path = scopes(symbol);
        REQUIRE_FALSE(path.empty());
        CHECK((path.front() == "hankehaku" || path.front().starts_with("hankehaku_")));
        for (const std::string& name : path) CHECK(declared.words.count(name) == 1);
        CHECK(symbol.find("Impl::") == std::string::npos);
    }
}

TEST_CASE("every function that a public header declares is exported") {
    if (skipped()) return;
    std::set<std::string> exported;
    for (const std::string& symbol : symbols("--defined-only"))
        if (const auto path = scopes(symbol); !path.empty()) exported.insert(path.back());
    const HeaderDeclarations declared = public_declarations();
    CHECK(declared.functions.size() > 60);
    for (const std::string& name : declared.functions) {
        INFO(name << ": declared but not exported; does its header open namespace HANKEHAKU_EXPORT?");
        CHECK(exported.count(name) == 1);
    }
}

TEST_CASE("the reader of headers distinguishes declarations from definitions") {
    CHECK(functions_declared_in("int f(std::function<void(int)> g);\nint g() { return 1; }\n") ==
          std::set<std::string>{"f"});
    CHECK(functions_declared_in("class A { A(A&&) noexcept; ~A(); bool operator==(const A&) const = default; };") ==
          std::set<std::string>{"A", "~A"});
    CHECK(functions_declared_in("bool none() const { return list.empty(); }\nint most = limits<int>::max();").empty());
    CHECK(functions_declared_in("int f(Options options = {});") == std::set<std::string>{"f"});
    CHECK(functions_declared_in("std::function<void(int)> sink;  // f();\n/* g(); */").empty());
}

TEST_CASE("the library does not print, exit, read the environment, set a locale or handle signals") {
    if (skipped()) return;
    const std::regex forbidden(
        R"(^(exit|_exit|_Exit|quick_exit|abort|getenv|secure_getenv|setenv|putenv|unsetenv|setlocale|uselocale)"
        R"(|printf|vprintf|puts|putchar|perror|__printf_chk|stdout|stderr|signal|sigaction|raise|kill|system|popen|fork)"
        R"(|std::(cout|cerr|clog|cin|wcout|ios_base::Init::.*|locale::global.*|exit|abort)|uloc_setDefault.*)(@.*)?$)");
    for (const std::string& symbol : symbols("--undefined-only")) {
        INFO(symbol);
        CHECK_FALSE(std::regex_match(symbol, forbidden));
    }
}
