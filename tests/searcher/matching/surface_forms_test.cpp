#include "searcher/matching/surface_forms.h"

#include "hankehaku/text_field.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

void check_surface_forms(std::string_view text, Analyzer& analyzer) {
    for (const AnalyzedToken& token : analyzer.analyze(text)) {
        const std::string_view word = text.substr(token.begin, token.end - token.begin);
        INFO(word);
        CHECK(surface_form(word, analyzer) == token.word->surface);
    }
}

}  // namespace

TEST_CASE("the surface form of a word is the one that the analysis has") {
    Analyzer analyzer;
    check_surface_forms(
        "ÅBO Älä ÖLJY äiti 2015 18 000 007 500kg 01.05.2016 n. 3,5 % EU:n KELA:lle asiakas- ja kehittämistyö "
        "kehit\u00ADtää ka\u0308sityo\u0308 ﬁnni Straße Ἀθῆναι Élise pk-yritys COVID-19 aino.malli@posti.example "
        "https://posti.example/a?b=C İstanbul \u212Aelvin e\u200Bu x²",
        analyzer);
    for (const Project& project : sample_projects())
        for (const FieldText& text : searchable_texts(project)) check_surface_forms(text.text, analyzer);
}

TEST_CASE("the words of a text that are asked for have their numbers, all others none") {
    Analyzer analyzer;
    constexpr std::string_view text = "Kala ui, KALA syö; kalat uivat.";
    const SurfaceNumbers numbers{{"kala", 1}, {"uivat", 2}};
    CHECK(surface_numbers(text, analyzer.tokenize(text), numbers, analyzer) ==
          std::vector<std::uint32_t>{1, 0, 1, 0, 0, 2});
}
