#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

std::vector<Snippet> snippets(const Project& project, const std::string& query, std::size_t count = 1) {
    SearchableIndex index({project});
    SearchRequest request = all_of(query);
    request.snippets = count;
    return index.search(request).hits.at(0).snippets;
}

std::vector<std::string> marked(const Snippet& snippet) {
    std::vector<std::string> words;
    for (const auto& [begin, end] : snippet.marks) words.push_back(snippet.text.substr(begin, end - begin));
    return words;
}

std::vector<std::string> marked(const std::string& text, const std::string& query) {
    return marked(snippets(summary_project("A1", text), query).at(0));
}

using Words = std::vector<std::string>;

bool voikko_is_missing() {
    if (chain_available(Chain::voikko)) return false;
    WARN("skipped: needs the voikko chain");
    return true;
}

std::string words(const char* word, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += word + std::string(1, ' ');
    return text;
}

}  // namespace

TEST_CASE("a snippet marks the inflected word in place") {
    if (voikko_is_missing()) return;
    CHECK(marked("Jokaisen kauppiaan arki muuttui.", "kauppias") == Words{"kauppiaan"});
    CHECK(marked("Jokaisen kauppiaan arki muuttui.", "arjessa kauppiaille") == Words{"kauppiaan", "arki"});
    CHECK(marked("Pitkäaikaistyöttömien polku.", "pitkäaikaistyötön") == Words{"Pitkäaikaistyöttömien"});
}

TEST_CASE("inside a compound only the matching part is marked") {
    if (voikko_is_missing()) return;
    CHECK(marked("Uusi kalasatama avattiin.", "satama") == Words{"satama"});
    CHECK(marked("Uusi kalasatama avattiin.", "kala") == Words{"kala"});
    CHECK(marked("Uudessa kalasatamassa kalastetaan.", "kala satama") == Words{"kalasatamassa"});
    CHECK(marked("Uudessa kalasatamassa ollaan.", "satama kala") == Words{"kalasatamassa"});
    CHECK(marked("Ääniä kuuluu öisin: öljysäiliö.", "säiliö") == Words{"säiliö"});
}

TEST_CASE("excluded words are never marked") {
    CHECK(marked("Kala ui ja verkko kuivuu.", "kala -\"verkko ui\"") == Words{"Kala"});
    CHECK(marked("Kala ui ja verkko kuivuu.", "kala -ankerias") == Words{"Kala"});
}

TEST_CASE("only words of the phrase, form or field asked for are marked") {
    CHECK(marked("Kala ui. Kala nukkuu, kala ui.", "\"kala nukkuu\"") == Words{"Kala", "nukkuu"});
    CHECK(marked("Kala ui. Kalan verkko, kalaa ei ole.", "=kalan") == Words{"Kalan"});
    CHECK(marked("Kala ui. Kalan verkko, kala ui.", "=\"kalan verkko\"") == Words{"Kalan", "verkko"});
    CHECK(marked("Verkko on kuiva. Kalan oma verkko.", "=\"oma verkko\"") == Words{"oma", "verkko"});
    CHECK(marked("Kala kala kala, vene kala.", "\"kala kala\"") == Words{"Kala", "kala", "kala"});
    CHECK(marked("Kala kala kala, vene kala.", "=\"kala kala\"") == Words{"Kala", "kala", "kala"});
    CHECK(marked("Kala ui. Vene ja airo sekä kala.", "vene NEAR/2 airo") == Words{"Vene", "airo"});
    CHECK(marked("Venevaja ja veneet.", "venev*") == Words{"Venevaja"});
    Project project = summary_project("A1", "Kala ui verkkoon.");
    project.name = "Kala";
    const auto found = snippets(project, "tavoite:kala", 3);
    REQUIRE(found.size() == 1);
    CHECK(found[0].section == "3");
    CHECK(marked(found[0]) == Words{"Kala"});
}

TEST_CASE("a snippet names the section that it is from") {
    Project project = full_project("A1");
    CHECK(snippets(project, "noutopalvelu").at(0).section == "1");
    CHECK(snippets(project, "savipelto").at(0).section == "2");
    CHECK(snippets(project, "kyläkauppa").at(0).section == "3");
    CHECK(snippets(project, "syrjäkylä").at(0).section == "4.1");
    CHECK(snippets(project, "Pirkanmaa").at(0).section == "6");
    CHECK(snippets(project, "osuudet").at(0).section == "8.1");
    CHECK(snippets(project, "ajokilometrit").at(0).section == "8.2");
    CHECK(snippets(project, "yhdeksän").at(0).section == "9");
}

TEST_CASE("several snippets come from different sections and show different words") {
    Project project = summary_project("A1", "Kala ui. " + words("vesi", 60) + "Kala nukkuu.");
    project.sections.push_back({"9", "Loppuraportti", "Kala saatiin. " + words("vesi", 60) + "Verkko kuivui."});
    const auto found = snippets(project, "kala verkko", 3);
    REQUIRE(found.size() == 3);
    CHECK(std::any_of(found.begin(), found.begin() + 2, [](const Snippet& s) { return s.section == "3"; }));
    CHECK(std::any_of(found.begin(), found.begin() + 2, [](const Snippet& s) { return s.section == "9"; }));
    CHECK(std::any_of(found.begin(), found.begin() + 2, [](const Snippet& s) { return marked(s) == Words{"Verkko"}; }));
}

TEST_CASE("a snippet is one line with an ellipsis where it was cut") {
    const std::string text = words("vesi", 50) + "\n\nKala \t ui\nverkkoon.\n\n" + words("ranta", 50);
    const auto snippet = snippets(summary_project("A1", text), "kala").at(0);
    CHECK(snippet.text.starts_with("…vesi"));
    CHECK(snippet.text.ends_with("ranta…"));
    CHECK_THAT(snippet.text, Catch::Contains("vesi Kala ui verkkoon. ranta"));
    CHECK(marked(snippet) == Words{"Kala"});
    CHECK(snippets(summary_project("A1", "Kala ui."), "kala").at(0).text == "Kala ui.");
}

TEST_CASE("a word that goes on over the end of a line stays on one line in a snippet") {
    const auto snippet = snippets(summary_project("A1", "Avustus on 491\n641 euroa, ja 25-\nvuotiaita on."), "avustus");
    CHECK(snippet.at(0).text.find('\n') == std::string::npos);
}

TEST_CASE("without a word to mark a snippet shows the beginning of the summary") {
    const auto found = snippets(full_project("A1"), "maakunta:Pirkanmaa", 2);
    REQUIRE(found.size() == 1);
    CHECK(found[0].section == "3");
    CHECK(found[0].marks.empty());
    CHECK_THAT(found[0].text, Catch::StartsWith("Kyläkauppojen"));
    CHECK(snippets(full_project("A1"), "noutopalvelu", 0).empty());
}

TEST_CASE("marks of the samples lie on words, ascending and disjoint") {
    for (const char* query : {"nuori työpaja", "työttömyys koulutus", "\"te-toimisto\" OR yritys", "kehit*"}) {
        SearchRequest request = all_of(query, MatchMode::any);
        request.snippets = 4;
        const auto result = samples().search(request);
        REQUIRE(result.total > 0);
        for (const Hit& hit : result.hits) {
            CHECK_FALSE(hit.snippets.empty());
            CHECK(hit.snippets.size() <= 4);
            for (const Snippet& snippet : hit.snippets) {
                INFO(query << " " << hit.project.code << " " << snippet.section << " " << snippet.text);
                std::size_t last = 0;
                for (const auto& [begin, end] : snippet.marks) {
                    CHECK((last <= begin && begin < end && end <= snippet.text.size()));
                    last = end;
                    CHECK(snippet.text.substr(begin, end - begin).find_first_of(" .,\n") == std::string::npos);
                }
                CHECK(snippet.text.find('\n') == std::string::npos);
            }
        }
    }
}
