#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include "hankehaku/base_forms.h"
#include "hankehaku/concordance.h"
#include "hankehaku/word_frequencies.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

bool has_voikko() {
    if (chain_available(Chain::voikko)) return true;
    WARN("skipped: needs the voikko chain");
    return false;
}

std::map<std::string, WordFrequency> by_word(const WordFrequencies& frequencies) {
    std::map<std::string, WordFrequency> words;
    for (const WordFrequency& word : frequencies.list) words.emplace(word.base, word);
    return words;
}

SearchableIndex& merchants() {
    static SearchableIndex index({summary_project("A1", "Kauppiaan arki muuttui. Kauppias jaksaa."),
                                  summary_project("A2", "Kauppiaita oli kolme."),
                                  summary_project("A3", "Saunassa istuttiin ja laulettiin.")});
    return index;
}

}  // namespace

TEST_CASE("the log-likelihood ratio is that of Rayson and Garside, with a sign") {
    // 2 (10 ln(10 / 5) + 0), as E1 = 100 * 10 / 200.
    CHECK(log_likelihood(10, 100, 0, 100) == Approx(13.862943611));
    CHECK(log_likelihood(0, 100, 10, 100) == Approx(-13.862943611));
    CHECK(log_likelihood(10, 100, 10, 100) == Approx(0).margin(1e-9));
    // 2 (12 ln(12 / 4.8) + 12 ln(12 / 19.2)), E1 = 1000 * 24 / 5000.
    CHECK(log_likelihood(12, 1000, 12, 4000) == Approx(10.710890412).epsilon(1e-6));
    CHECK(log_likelihood(0, 0, 10, 100) == 0);
    CHECK(log_likelihood(5, 100, 0, 0) == 0);
}

TEST_CASE("words are counted by their base forms, here and in the whole index") {
    if (!has_voikko()) return;
    WordsRequest request;
    request.search.query = "kauppias";
    request.search.match = MatchMode::all;
    const WordFrequencies frequencies = word_frequencies(merchants().searcher(), request);
    CHECK(frequencies.found.total == 2);
    const auto words = by_word(frequencies);
    REQUIRE(words.contains("kauppias"));
    CHECK(words.at("kauppias").texts == 2);
    CHECK(words.at("kauppias").occurrences == 3);
    CHECK(words.at("kauppias").all_occurrences == 3);
    CHECK(words.at("kauppias").log_likelihood > 0);
    CHECK_FALSE(words.contains("sauna"));
    CHECK(frequencies.list.front().base == "kauppias");
}

TEST_CASE("stop words are counted, but listed only when asked for") {
    WordsRequest request;
    CHECK_FALSE(by_word(word_frequencies(merchants().searcher(), request)).contains("ja"));
    request.function_words = true;
    const WordFrequencies all = word_frequencies(merchants().searcher(), request);
    CHECK(by_word(all).contains("ja"));
    std::size_t occurrences = 0;
    for (const WordFrequency& word : all.list) occurrences += word.occurrences;
    CHECK(occurrences == all.words);
    CHECK(all.words == all.all_words);
}

TEST_CASE("collocates are the words near a form of the word") {
    if (!has_voikko()) return;
    WordsRequest request;
    request.near = "kauppiailla";
    request.window = 1;
    const auto words = by_word(word_frequencies(merchants().searcher(), request));
    CHECK(words.contains("arki"));
    CHECK(words.contains("jaksaa"));
    CHECK_FALSE(words.contains("kauppias"));
    CHECK_FALSE(words.contains("laulaa"));
    request.near = "kaksi sanaa";
    CHECK(fails_with(ErrorCode::usage, [&] { static_cast<void>(word_frequencies(merchants().searcher(), request)); }));
}

TEST_CASE("a paragraph that a project repeats counts once") {
    const std::string paragraph = "Kalasatamassa korjattiin verkkoja, veneitä ja laitureita.";
    SearchableIndex index({summary_project("A1", paragraph + "\n" + paragraph)});
    WordsRequest request;
    for (const WordFrequency& word : word_frequencies(index.searcher(), request).list) CHECK(word.occurrences == 1);
}

TEST_CASE("the orders of the words, and the limit") {
    WordsRequest request;
    request.order = WordOrder::word;
    const auto words = word_frequencies(samples().searcher(), request).list;
    REQUIRE(words.size() > 100);
    request.order = WordOrder::occurrences;
    request.limit = 5;
    const WordFrequencies frequent = word_frequencies(samples().searcher(), request);
    CHECK(frequent.list.size() == 5);
    CHECK(frequent.distinct == words.size());
    CHECK(std::is_sorted(frequent.list.begin(), frequent.list.end(),
                         [](const auto& one, const auto& other) { return one.occurrences > other.occurrences; }));
    request.least_texts = 1000;
    CHECK(word_frequencies(samples().searcher(), request).list.empty());
}

TEST_CASE("words are ordered by keyness as soon as anything selects projects, also a range") {
    WordsRequest request;
    const auto by_occurrences = word_frequencies(samples().searcher(), request).list;
    CHECK(std::is_sorted(by_occurrences.begin(), by_occurrences.end(),
                         [](const auto& a, const auto& b) { return a.occurrences > b.occurrences; }));
    request.search.ranges = {{"alku", "2016..2017"}};
    const auto by_keyness = word_frequencies(samples().searcher(), request).list;
    REQUIRE(by_keyness.size() > 100);
    CHECK(std::is_sorted(by_keyness.begin(), by_keyness.end(),
                         [](const auto& a, const auto& b) { return a.log_likelihood > b.log_likelihood; }));
    CHECK_FALSE(std::is_sorted(by_keyness.begin(), by_keyness.end(),
                               [](const auto& a, const auto& b) { return a.occurrences > b.occurrences; }));
}

TEST_CASE("the matrix, the frequencies and the base forms agree") {
    WordsRequest request;
    request.search.query = "nuori";
    request.search.match = MatchMode::all;
    const auto frequencies = by_word(word_frequencies(samples().searcher(), request));
    const TermMatrix matrix = term_matrix(samples().searcher(), request);
    CHECK(matrix.documents.size() == samples().search(all_of("nuori")).total);
    std::map<std::string, std::size_t> sums;
    std::map<std::string, std::size_t> texts;
    for (const auto& [document, term, occurrences] : matrix.entries) {
        REQUIRE(document < matrix.documents.size());
        sums[matrix.terms.at(term)] += occurrences;
        ++texts[matrix.terms.at(term)];
    }
    REQUIRE(sums.size() == frequencies.size());
    for (const auto& [base, frequency] : frequencies) {
        INFO(base);
        CHECK(sums[base] == frequency.occurrences);
        CHECK(texts[base] == frequency.texts);
    }
    std::ostringstream market;
    write_matrix_market(market, {{"A", "B"}, {"x"}, {{1, 0, 7}}});
    CHECK_THAT(market.str(), Catch::StartsWith("%%MatrixMarket matrix coordinate integer general\n") &&
                                 Catch::EndsWith("\n2 1 1\n2 1 7\n"));
}

TEST_CASE("a concordance has as many lines as the word has occurrences, each with its context") {
    WordsRequest words;
    const auto frequencies = by_word(word_frequencies(samples().searcher(), words));
    for (const std::string word : {"nuori", "yritys", "koulutus"}) {
        ConcordanceRequest request;
        request.word = word;
        const Concordance found = concordance(samples().searcher(), request);
        INFO(word);
        std::size_t occurrences = 0;
        for (const std::string& base : found.bases)
            if (frequencies.contains(base)) occurrences += frequencies.at(base).occurrences;
        CHECK(found.total == occurrences);
        CHECK(found.lines.size() == found.total);
        CHECK(found.total > 0);
        for (const ConcordanceLine& line : found.lines) CHECK(line.left.find('\n') == std::string::npos);
    }
}

TEST_CASE("a line of a concordance is the words around, within the paragraph") {
    if (!has_voikko()) return;
    SearchableIndex index({summary_project("A1",
                                           "Ensimmäinen kappale.\nVanha kauppiaan talo myytiin, kun kauppa loppui.\n"
                                           "Kolmas kappale.")});
    ConcordanceRequest request;
    request.word = "kauppias";
    request.context = 2;
    Concordance found = concordance(index.searcher(), request);
    REQUIRE(found.lines.size() == 1);
    CHECK(found.lines[0].code == "A1");
    CHECK(found.lines[0].section == "3");
    CHECK(found.lines[0].left == "Vanha");
    CHECK(found.lines[0].match == "kauppiaan");
    CHECK(found.lines[0].right == "talo myytiin");
    request.context = 100;
    found = concordance(index.searcher(), request);
    CHECK(found.lines.at(0).right == "talo myytiin, kun kauppa loppui.");
    request.search.query = "sauna";
    request.search.match = MatchMode::all;
    CHECK(concordance(index.searcher(), request).lines.empty());
}

TEST_CASE("lines by the words on the right are in Finnish alphabetical order") {
    if (!has_voikko()) return;
    SearchableIndex index(
        {summary_project("A1", "Kauppias öljysi. Kauppias astui. Kauppias äityi. Kauppias zoomasi.")});
    ConcordanceRequest request;
    request.word = "kauppias";
    request.order = LineOrder::right;
    request.context = 1;
    std::vector<std::string> right;
    for (const ConcordanceLine& line : concordance(index.searcher(), request).lines) right.push_back(line.right);
    CHECK(right == std::vector<std::string>{"astui", "zoomasi", "äityi", "öljysi"});
}

TEST_CASE("base forms of a project are lists by section") {
    if (!has_voikko()) return;
    Project project = summary_project("A1", "Kauppiaan talot.");
    project.name = "Talon tarina";
    Analyzer analyzer;
    const auto sections = base_forms(project, analyzer);
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].section == "1");
    CHECK(sections[0].bases == std::vector<std::string>{"talo", "tarina"});
    CHECK(sections[1].section == "3");
    CHECK(sections[1].bases == std::vector<std::string>{"kauppias", "talo"});
}
