#include "readings.h"
#include "support/table.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

std::string covered(const WordAnalysis& word, const CompoundPart& part) {
    return word.surface.substr(part.begin, part.end - part.begin);
}

}  // namespace

TEST_CASE("compounds open into the base forms of their parts, names stay whole") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/compound_parts.tsv", 3)) {
        const auto word = analyzer.analyze_word(row[0]);
        const auto found = parts(word->readings.front());
        INFO(row[0]);
        for (const std::string& part : words(row[1])) CHECK_THAT(found, Catch::VectorContains(part));
        for (const std::string& part : words(row[2])) CHECK_THAT(found, !Catch::VectorContains(part));
        if (row[1].empty()) CHECK(found.empty());
    }
}

TEST_CASE("each part covers its own letters of the inflected form") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const auto word = analyzer.analyze_word("Pitkäaikaistyöttömien");
    std::vector<std::pair<std::string, std::string>> found;
    for (const CompoundPart& part : word->readings.front().parts) found.emplace_back(part.base, covered(*word, part));
    CHECK(found ==
          std::vector<std::pair<std::string, std::string>>{
              {"pitkä", "pitkä"}, {"pitkäaikainen", "pitkäaikais"}, {"aikainen", "aikais"}, {"työtön", "työttömien"}});
}

TEST_CASE("parts of a hyphenated word do not cover the hyphen") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const auto word = analyzer.analyze_word("TE-toimistossa");
    const auto& opened = word->readings.front().parts;
    // The acronym folded and as it is written, and the word.
    REQUIRE(opened.size() == 3);
    CHECK(covered(*word, opened[0]) == "te");
    CHECK(covered(*word, opened[1]) == "te");
    CHECK(covered(*word, opened[2]) == "toimistossa");
}

TEST_CASE("a part is found in the text although its letters there have other lengths") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const std::string soft_hyphen = "kuntou\u00ADtus\u00ADtyö\u00ADtä";
    const std::string decomposed = "ta\u0308ydennyskoulutusta";
    for (const auto& [text, part, expected] :
         std::vector<std::tuple<std::string, std::string, std::string>>{{"yksi " + soft_hyphen, "työ", "työ\u00ADtä"},
                                                                        {decomposed, "koulutus", "koulutusta"},
                                                                        {decomposed, "täydennys", "ta\u0308ydennys"}}) {
        const auto token = analyzer.analyze(text).back();
        const auto& opened = token.word->readings.front().parts;
        const auto found =
            std::find_if(opened.begin(), opened.end(), [&wanted = part](const auto& p) { return p.base == wanted; });
        INFO(text << ": " << part);
        REQUIRE(found != opened.end());
        CHECK(text_of(text, locate_in_text(text, token, found->begin, found->end)) == expected);
    }
}

TEST_CASE("each step can be switched off by itself") {
    if (without_voikko()) return;
    const auto reading = [](AnalyzerOptions options, const char* form) {
        return Analyzer(options).analyze_word(form)->readings.front();
    };
    AnalyzerOptions options;
    options.compound_parts = false;
    CHECK(reading(options, "kehittämistyö").parts.empty());
    options = {};
    options.roots = false;
    CHECK(reading(options, "työttömyys").roots.empty());
    options = {};
    options.known_tails = false;
    CHECK(reading(options, "työssävalmennus").source == ReadingSource::stemmer);
    options = {};
    options.suspended_hyphens = false;
    CHECK(Analyzer(options).analyze("asiakas- ja kehittämistyö").front().completions.empty());
}
