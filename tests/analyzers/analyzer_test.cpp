#include "hankehaku/analyzer.h"
#include "readings.h"
#include "source_paths.h"
#include "support/table.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <thread>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::string table_text() {
    std::string text;
    for (const char* name : {"base_forms.tsv", "compound_parts.tsv", "unknown_words.tsv", "suspended_hyphens.tsv"}) {
        for (const auto& row : table("analyzers/" + std::string(name), 4)) text += row[0] + ".\n";
    }
    return text;
}

std::vector<std::filesystem::path> real_texts() {
    const char* shared = std::getenv("HANKEHAKU_SHARED");
    const std::filesystem::path folder =
        std::filesystem::path(shared == nullptr ? HANKEHAKU_SOURCE_DIR "/../shared" : shared) / "seeds";
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(folder)) return files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
    return files;
}

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool starts_code_point(std::string_view text, std::size_t offset) {
    return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

void check_invariants(std::string_view text, const std::vector<AnalyzedToken>& tokens) {
    std::size_t last_end = 0;
    std::size_t broken = 0;
    const auto count_if = [&broken](bool is_broken) { broken += is_broken ? 1 : 0; };
    for (const AnalyzedToken& token : tokens) {
        const bool in_order = last_end <= token.begin && token.begin < token.end && token.end <= text.size();
        count_if(!in_order || !starts_code_point(text, token.begin) || !starts_code_point(text, token.end));
        count_if(token.word->readings.empty() || token.word->surface.empty());
        for (const Reading& reading : token.word->readings) {
            count_if(reading.base.empty());
            for (const CompoundPart& part : reading.parts) {
                count_if(part.base.empty() || part.begin >= part.end || part.end > token.word->surface.size());
                count_if(!starts_code_point(token.word->surface, part.begin));
            }
        }
        last_end = token.end;
    }
    CHECK(broken == 0);
}

}  // namespace

TEST_CASE("ranges of tokens and parts hold over the test tables") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const std::string text = table_text();
    check_invariants(text, analyzer.analyze(text));
}

TEST_CASE("ranges of tokens and parts hold over real project texts") {
    if (without_voikko()) return;
    const auto files = real_texts();
    if (files.empty()) {
        WARN("skipped: no real project texts here");
        return;
    }
    Analyzer analyzer;
    for (const auto& file : files) {
        const std::string text = contents(file);
        const auto tokens = analyzer.analyze(text);
        INFO(file);
        CHECK(tokens.size() > 100);
        check_invariants(text, tokens);
    }
}

TEST_CASE("clones in several threads say the same as one analyser alone") {
    if (without_voikko()) return;
    const std::string text = table_text();
    Analyzer alone;
    const auto expected = alone.analyze(text);
    Analyzer first;
    std::atomic<int> different = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([clone = first.clone(), &text, &expected, &different]() mutable {
            for (int round = 0; round < 3; ++round) {
                const auto tokens = clone.analyze(text);
                if (tokens.size() != expected.size()) ++different;
                for (std::size_t k = 0; k < std::min(tokens.size(), expected.size()); ++k) {
                    if (tokens[k].word->readings != expected[k].word->readings) ++different;
                    if (tokens[k].completions != expected[k].completions) ++different;
                }
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(different == 0);
}

TEST_CASE("clones share what they know of a word") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const auto word = analyzer.analyze_word("hankkeissa");
    CHECK(analyzer.clone().analyze_word("hankkeissa") == word);
}

TEST_CASE("an analysis outlives its analyser") {
    if (without_voikko()) return;
    std::shared_ptr<const WordAnalysis> word;
    {
        Analyzer analyzer;
        word = analyzer.analyze_word("hankkeissa");
    }
    CHECK(word->readings.front().base == "hanke");
}

TEST_CASE("the fingerprint distinguishes chains and steps and is reproducible") {
    if (without_voikko()) return;
    AnalyzerOptions snowball;
    snowball.chain = Chain::snowball;
    AnalyzerOptions without_parts;
    without_parts.compound_parts = false;
    const std::string full = Analyzer().fingerprint();
    CHECK(full == Analyzer().fingerprint());
    CHECK(full != Analyzer(snowball).fingerprint());
    CHECK(full != Analyzer(without_parts).fingerprint());
    CHECK(full.find('\n') == std::string::npos);
}

TEST_CASE("chains have names, and snowball is always there") {
    CHECK(chain_name(Chain::voikko) == "voikko");
    CHECK(chain_name(Chain::snowball) == "snowball");
    CHECK(chain_available(Chain::snowball));
}

TEST_CASE("without Voikko its chain is refused, with what to do") {
    if (chain_available(Chain::voikko)) {
        WARN("skipped: Voikko is here");
        return;
    }
    CHECK_THROWS_WITH(Analyzer(), Catch::Contains("install"));
}
