// tests/data/quality/word_pairs.tsv: which form in a text a form in a query finds, and which it must not.

#include "searcher/searchable_index.h"
#include "source_paths.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

struct WordPair {
    std::string text, query, note;
    bool match = false;
};

std::vector<WordPair> word_pairs() {
    std::ifstream table(HANKEHAKU_TEST_DATA "/quality/word_pairs.tsv");
    REQUIRE(table);
    std::vector<WordPair> pairs;
    for (std::string line; std::getline(table, line);) {
        std::istringstream cells(line);
        WordPair pair;
        std::string claim;
        std::getline(std::getline(std::getline(cells, pair.text, '\t'), pair.query, '\t'), claim, '\t');
        std::getline(cells, pair.note);
        INFO(line);
        REQUIRE((claim == "match" || claim == "differ"));
        pair.match = claim == "match";
        pairs.push_back(pair);
    }
    return pairs;
}

}  // namespace

TEST_CASE("a query form finds the text forms that the word pairs say, and no trap") {
    if (!chain_available(Chain::voikko)) {
        WARN("skipped: needs the voikko chain");
        return;
    }
    const auto pairs = word_pairs();
    REQUIRE(std::count_if(pairs.begin(), pairs.end(), [](const WordPair& pair) { return pair.match; }) >= 250);
    REQUIRE(std::count_if(pairs.begin(), pairs.end(), [](const WordPair& pair) { return !pair.match; }) >= 50);

    std::map<std::string, std::string> code_of;
    std::vector<Project> projects;
    for (const auto& pair : pairs) {
        const auto [entry, fresh] = code_of.try_emplace(pair.text, "T" + std::to_string(code_of.size()));
        if (fresh) projects.push_back(summary_project(entry->second, pair.text));
    }
    const TestIndex index(projects);
    // Whatever begins with the same six letters is found in the loosest mode; the traps are for all else.
    Searcher searcher(index.path(), {.ranking = {.beginning = 0}, .synonyms = SynonymTable()});
    for (const auto& pair : pairs) {
        INFO(pair.text << " <- " << pair.query << ": " << pair.note);
        // The strictest mode must find it; not even the loosest may find a trap.
        const auto found = codes(searcher, all_of(pair.query, pair.match ? MatchMode::all : MatchMode::any));
        CHECK((std::find(found.begin(), found.end(), code_of.at(pair.text)) != found.end()) == pair.match);
    }
}
