#include "readings.h"
#include "support/table.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

/// The token of `text` that spells `word`.
AnalyzedToken find_token(Analyzer& analyzer, const std::string& text, const std::string& word) {
    for (AnalyzedToken& token : analyzer.analyze(text)) {
        if (text_of(text, token) == word) return token;
    }
    throw std::runtime_error("no word " + word + " in " + text);
}

}  // namespace

TEST_CASE("a word that leaves its end or beginning to a neighbour is completed") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/suspended_hyphens.tsv", 3)) {
        const AnalyzedToken token = find_token(analyzer, row[0], row[1]);
        INFO(row[0] << ": " << row[1]);
        if (row[2].empty()) {
            CHECK(token.completions.empty());
            continue;
        }
        REQUIRE_FALSE(token.completions.empty());
        CHECK(token.completions.front().base == row[2]);
        CHECK(token.completions.front().source == ReadingSource::suspended_hyphen);
    }
}

TEST_CASE("a completion is split, and only the written part covers letters") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const AnalyzedToken forward = find_token(analyzer, "asiakas- ja kehittämistyö", "asiakas");
    const std::vector<CompoundPart> forward_parts = {{"asiakas", 0, 7}, {"työ", 7, 7}};
    CHECK(forward.completions.front().parts == forward_parts);

    const AnalyzedToken backward = find_token(analyzer, "palvelutuote ja -prosessit", "prosessit");
    const std::vector<CompoundPart> backward_parts = {{"palvelu", 0, 0}, {"prosessi", 0, 9}};
    CHECK(backward.completions.front().parts == backward_parts);
}

TEST_CASE("parts of completions stay within the surface form") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/suspended_hyphens.tsv", 3)) {
        for (const AnalyzedToken& token : analyzer.analyze(row[0])) {
            for (const Reading& reading : token.completions) {
                for (const CompoundPart& part : reading.parts) {
                    INFO(row[0] << ": " << reading.base << ", " << part.base);
                    CHECK(part.begin <= part.end);
                    CHECK(part.end <= token.word->surface.size());
                }
            }
        }
    }
}
