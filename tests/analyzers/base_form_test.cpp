#include "readings.h"
#include "support/table.h"

#include <catch2/catch.hpp>

#include <set>

using namespace hankehaku;
using namespace hankehaku::testing;

TEST_CASE("every word form finds its base forms, the likeliest first") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/base_forms.tsv", 2)) {
        const auto found = bases(*analyzer.analyze_word(row[0]));
        const auto expected = words(row[1]);
        INFO(row[0]);
        CHECK(found.front() == expected.front());
        for (const std::string& base : expected) CHECK_THAT(found, Catch::VectorContains(base));
    }
}

TEST_CASE("forms of one word share a term") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/same_term.tsv", 1)) {
        std::set<std::string> shared;
        for (const std::string& form : words(row[0])) {
            const auto found = bases(*analyzer.analyze_word(form));
            const std::set<std::string> own(found.begin(), found.end());
            std::set<std::string> both;
            std::set_intersection(shared.begin(), shared.end(), own.begin(), own.end(),
                                  std::inserter(both, both.end()));
            shared = shared.empty() && form == words(row[0]).front() ? own : both;
            INFO(row[0] << ", at " << form);
            CHECK_FALSE(shared.empty());
        }
    }
}

TEST_CASE("words unknown to Voikko are read by a known end, a stem or as written") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const std::vector<std::pair<std::string, ReadingSource>> sources = {{"known_tail", ReadingSource::known_tail},
                                                                        {"stemmer", ReadingSource::stemmer},
                                                                        {"verbatim", ReadingSource::verbatim}};
    for (const auto& row : table("analyzers/unknown_words.tsv", 4)) {
        const auto word = analyzer.analyze_word(row[0]);
        const Reading& reading = word->readings.front();
        const auto source =
            std::find_if(sources.begin(), sources.end(), [&](const auto& s) { return s.first == row[1]; });
        INFO(row[0]);
        REQUIRE(source != sources.end());
        CHECK(reading.source == source->second);
        CHECK(reading.base == row[2]);
        for (const std::string& part : words(row[3])) CHECK_THAT(parts(reading), Catch::VectorContains(part));
    }
}

TEST_CASE("derivations name the words they come from") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/roots.tsv", 2)) {
        const auto word = analyzer.analyze_word(row[0]);
        INFO(row[0]);
        for (const std::string& root : words(row[1])) {
            CHECK_THAT(word->readings.front().roots, Catch::VectorContains(root));
        }
    }
}

TEST_CASE("stop words are known in every form") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/stop_words.tsv", 2)) {
        INFO(row[0]);
        CHECK(analyzer.is_stop_word(*analyzer.analyze_word(row[0])) == (row[1] == "yes"));
    }
}

TEST_CASE("the snowball chain gives one stem and nothing more") {
    AnalyzerOptions options;
    options.chain = Chain::snowball;
    Analyzer analyzer(options);
    for (const auto& row : table("analyzers/snowball.tsv", 2)) {
        const auto word = analyzer.analyze_word(row[0]);
        INFO(row[0]);
        CHECK(bases(*word) == std::vector<std::string>{row[1]});
        CHECK(word->readings.front().roots.empty());
    }
}

TEST_CASE("the weights of a word's readings sum to one and fall") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const auto& row : table("analyzers/base_forms.tsv", 2)) {
        const auto word = analyzer.analyze_word(row[0]);
        float sum = 0;
        float last = 1;
        INFO(row[0]);
        for (const Reading& reading : word->readings) {
            CHECK(reading.weight > 0);
            CHECK(reading.weight <= last);
            last = reading.weight;
            sum += reading.weight;
        }
        CHECK(sum == Approx(1));
    }
}

TEST_CASE("a name in lower case weighs little beside a common word") {
    if (without_voikko()) return;
    Analyzer analyzer;
    const auto word = analyzer.analyze_word("kauppiaan");
    REQUIRE(word->readings.size() == 2);
    CHECK(word->readings[0].weight > 5 * word->readings[1].weight);
}

TEST_CASE("numbers and codes have no stem") {
    if (without_voikko()) return;
    Analyzer analyzer;
    for (const char* code : {"491 641", "S20494", "24:n", "0245896-3", "www.hanke.example"}) {
        INFO(code);
        CHECK(analyzer.analyze_word(code)->stem.empty());
    }
    CHECK(analyzer.analyze_word("hankkeiden")->stem == "hank");
}
