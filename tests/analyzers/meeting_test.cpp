// tests/data/analyzers/meetings.tsv: which words of a text a word of a query means, and which only look like it.

#include "readings.h"
#include "support/table.h"

#include <catch2/catch.hpp>

#include <set>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

struct Terms {
    std::set<std::string> bases;     ///< and the parts of compounds
    std::set<std::string> surfaces;  ///< as written
};

Terms terms_of(const std::vector<AnalyzedToken>& tokens) {
    Terms terms;
    for (const AnalyzedToken& token : tokens) {
        terms.surfaces.insert(token.word->surface);
        const auto add = [&](const Reading& reading) {
            terms.bases.insert(reading.base);
            for (const CompoundPart& part : reading.parts) terms.bases.insert(part.base);
        };
        // What is next to impossible is asked for, but not indexed.
        constexpr float least_weight = 0.125F;
        for (const Reading& reading : token.word->readings)
            if (reading.weight >= least_weight) add(reading);
        for (const Reading& reading : token.completions) add(reading);
    }
    return terms;
}

/// As a query does it: a base form or the form as typed; what a name may be a form of also as it stands.
bool meets(const AnalyzedToken& asked, const Terms& text) {
    const auto& readings = asked.word->readings;
    return text.bases.contains(asked.word->surface) ||
           std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
               const bool as_it_stands =
                   reading.source == ReadingSource::stemmer && text.surfaces.contains(reading.base);
               return as_it_stands || text.bases.contains(reading.base);
           });
}

}  // namespace

TEST_CASE("a word of a query matches the forms of its own word and no other") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/meetings.tsv", 4)) {
        const Terms text = terms_of(analyzer.analyze(row[0]));
        const auto asked = analyzer.analyze(row[1]);
        INFO(row[0] << " <- " << row[1] << ": " << row[3]);
        REQUIRE((row[2] == "meet" || row[2] == "differ"));
        REQUIRE(asked.size() == 1);
        CHECK(meets(asked.front(), text) == (row[2] == "meet"));
    }
}
