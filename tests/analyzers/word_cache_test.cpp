#include "analyzers/word_cache.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

using namespace hankehaku;
using analysis::WordCache;

namespace {

std::shared_ptr<const WordAnalysis> analysis_of(const std::string& form) {
    WordAnalysis analysis;
    analysis.surface = form;
    analysis.readings.push_back({.base = form, .parts = {}, .roots = {}});
    return std::make_shared<const WordAnalysis>(analysis);
}

void fill(WordCache& cache, const std::string& name, int count, const std::string& used_between = {}) {
    for (int number = 0; number < count; ++number) {
        const std::string form = name + std::to_string(number);
        cache.insert(form, analysis_of(form));
        if (!used_between.empty()) REQUIRE(cache.find(used_between));
    }
}

}  // namespace

TEST_CASE("a word form is found as it was first kept") {
    WordCache cache(std::size_t{1} << 20U);
    CHECK(cache.find("talo") == nullptr);
    const auto first = analysis_of("talo");
    CHECK(cache.insert("talo", first) == first);
    CHECK(cache.insert("talo", analysis_of("talo")) == first);
    CHECK(cache.find("talo") == first);
    CHECK(cache.find("Talo") == nullptr);
}

TEST_CASE("the cache of word forms lets go of what is not asked for, and keeps what is") {
    constexpr std::size_t limit = 400'000;  // bytes: fewer than 2 000 forms
    WordCache cache(limit);
    const std::weak_ptr<const WordAnalysis> unused = cache.insert("harva", analysis_of("harva"));
    const auto used = cache.insert("usein", analysis_of("usein"));
    fill(cache, "sana", 20'000, "usein");
    CHECK(cache.find("usein") == used);
    CHECK(cache.find("harva") == nullptr);
    CHECK(unused.expired());
}

TEST_CASE("a cache without memory still hands out what it is given") {
    WordCache cache(0);
    const auto analysis = analysis_of("talo");
    CHECK(cache.insert("talo", analysis) == analysis);
    fill(cache, "sana", 1000);
    CHECK(cache.find("talo") == nullptr);
}
