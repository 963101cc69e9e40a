#include "searcher/matching/position_matcher.h"
#include "searcher/matching/pattern_query.h"
#include "searcher/matching/query_evaluator.h"

#include "indexer/format/schema.h"
#include "support/words_database.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

/// Words and their places in a text, counted from 1.
using Placed = std::vector<std::pair<std::string, std::uint32_t>>;
using Ids = std::vector<Xapian::docid>;

void add_text(TestWords& document, TextField field, const Placed& words) {
    document.numbering.begin_text(field);
    std::vector<std::uint32_t> numbers{0};
    for (const auto& [word, place] : words) {
        while (numbers.size() <= place) numbers.push_back(document.numbering.next_word());
        document.words[word].numbers.push_back(numbers[place]);
    }
}

/// Each document is one text, a name: its words have the positions 1, 2...
Xapian::Database database_of(const std::vector<Placed>& documents) {
    std::vector<TestWords> all;
    for (const auto& words : documents) add_text(all.emplace_back(), TextField::name, words);
    return words_database(all);
}

/// A matcher with the lists that it reads.
struct Matcher : private lists::WordLists, public PositionMatcher {
    explicit Matcher(const Xapian::Database& database)
        : lists::WordLists(database), PositionMatcher(static_cast<const lists::WordLists&>(*this)) {}
};

Matcher matcher_of(const std::vector<Placed>& documents) { return Matcher(database_of(documents)); }

PhrasePattern phrase(const std::vector<std::string>& words) {
    PhrasePattern pattern;
    for (const auto& word : words) pattern.words.push_back({word});
    return pattern;
}

}  // namespace

TEST_CASE("alternatives of a word are where either is, each position once") {
    const auto matcher = matcher_of({{{"a", 1}, {"b", 2}, {"a", 4}, {"b", 4}}});
    CHECK(matcher.positions(1, {"a", "b"}) == Positions{1, 2, 4});
    CHECK(matcher.positions(1, {"c"}).empty());
}

TEST_CASE("a field has its own positions, and no phrase goes from one text into the next") {
    TestWords document;
    add_text(document, TextField::name, {{"a", 1}});
    add_text(document, TextField::summary, {{"b", 1}, {"a", 3}});
    add_text(document, TextField::summary, {{"c", 1}});
    const Matcher matcher(words_database({document}));
    const auto name = schema::first_position(TextField::name), summary = schema::first_position(TextField::summary);
    CHECK(matcher.positions(1, {"a"}, TextField::name) == Positions{name});
    CHECK(matcher.positions(1, {"a"}, TextField::summary) == Positions{summary + 2});
    CHECK(matcher.positions(1, {"c"}, TextField::summary) == Positions{summary + 3 + schema::gap_between_texts});
    CHECK(matcher.positions(1, {"a"}, TextField::target).empty());
    CHECK(matcher.positions(1, {"a"}).size() == 2);
    CHECK(matcher.occurrences(1, {{phrase({"a", "b"})}}).empty());
    CHECK(matcher.occurrences(1, {{phrase({"a", "c"})}}).empty());
    CHECK(matcher.occurrences(1, {{phrase({"a"}), phrase({"c"})}, 100}).empty());
}

TEST_CASE("a phrase occurs where its words are adjacent and in order") {
    const auto matcher = matcher_of({{{"a", 1}, {"b", 2}, {"b", 5}, {"a", 6}, {"a", 9}, {"b", 10}, {"a", 20}}});
    CHECK(matcher.occurrences(1, {{phrase({"a", "b"})}}) == Positions{1, 2, 9, 10});
    CHECK(matcher.occurrences(1, {{phrase({"b", "a"})}}) == Positions{5, 6});
    CHECK(matcher.occurrences(1, {{phrase({"a", "b", "a"})}}).empty());
    CHECK(matcher.occurrences(1, {{{{{"a", "b"}, {"b"}}}}}) == Positions{1, 2, 9, 10});
}

TEST_CASE("a phrase is found by its rarest word, wherever in it that stands, and by any of many alternatives") {
    const auto matcher = matcher_of({{{"a", 1}, {"a", 2}, {"b", 3}, {"c", 4}, {"b", 6}, {"d", 8}, {"e", 9}, {"c", 10}},
                                     {{"a", 1}, {"b", 2}},
                                     {{"c", 1}, {"a", 5}}});
    CHECK(matcher.occurrences(1, {{phrase({"a", "b", "c"})}}) == Positions{2, 3, 4});
    CHECK(matcher.occurrences(3, {{phrase({"a", "c"})}}).empty());
    CHECK(matcher.occurrences(1, {{{{{"a", "d", "b"}, {"b", "e", "a"}}}}}) == Positions{1, 2, 3, 8, 9});
    CHECK(matcher.positions(1, {"a", "b", "c", "d", "e"}) == Positions{1, 2, 3, 4, 6, 8, 9, 10});
}

TEST_CASE("near words lie within the distance, in any order") {
    const auto matcher = matcher_of({{{"a", 1}, {"b", 4}, {"a", 20}, {"b", 30}}});
    const auto near = [&](std::size_t distance) {
        return matcher.occurrences(1, {{phrase({"a"}), phrase({"b"})}, distance});
    };
    CHECK(near(2).empty());
    CHECK(near(3) == Positions{1, 4});
    CHECK(near(9) == Positions{1, 4});
    CHECK(near(10) == Positions{1, 4, 20, 30});
    CHECK(matcher.occurrences(1, {{phrase({"b"}), phrase({"a"})}, 3}) == Positions{1, 4});
}

TEST_CASE("three near words lie within one stretch") {
    const auto matcher =
        matcher_of({{{"a", 1}, {"b", 2}, {"c", 4}, {"a", 50}, {"b", 52}, {"c", 54}, {"a", 90}, {"b", 91}}});
    const auto near = [&](std::size_t distance) {
        return matcher.occurrences(1, {{phrase({"a"}), phrase({"b"}), phrase({"c"})}, distance});
    };
    CHECK(near(1).empty());
    CHECK(near(2) == Positions{1, 2, 4});
    CHECK(near(3) == Positions{1, 2, 4, 50, 52, 54});
}

TEST_CASE("near phrases are marked whole") {
    const auto matcher = matcher_of({{{"a", 1}, {"b", 2}, {"c", 5}}});
    CHECK(matcher.occurrences(1, {{phrase({"a", "b"}), phrase({"c"})}, 4}) == Positions{1, 2, 5});
    CHECK(matcher.occurrences(1, {{phrase({"a", "b"}), phrase({"c"})}, 3}).empty());
}

TEST_CASE("of documents, those in which the pattern occurs are kept") {
    const auto matcher = matcher_of({{{"a", 1}, {"b", 2}}, {{"a", 1}, {"b", 3}}, {{"b", 1}}, {{"a", 7}, {"b", 8}}});
    CHECK(matcher.matching({1, 2, 3, 4}, {{phrase({"a", "b"})}}) == Ids{1, 4});
    CHECK(matcher.matching({2, 3, 4}, {{phrase({"a", "b"})}}) == Ids{4});
    CHECK(matcher.matching({1, 2, 3, 4}, {{phrase({"b"})}}) == Ids{1, 2, 3, 4});
    CHECK(matcher.matching({1, 2, 3, 4}, {{phrase({"a"})}}, TextField::summary).empty());
}

TEST_CASE("a pattern is a query, and is looked for no further than asked") {
    PostingLists lists(database_of({{{"a", 1}, {"b", 3}}, {{"b", 1}}, {{"a", 1}, {"b", 4}}, {{"a", 7}, {"b", 8}}}),
                       Ranking(), std::make_shared<PostingCache>(1000));
    const PositionPattern pattern{{phrase({"a", "b"})}};
    CHECK(matching_documents(pattern_query(pattern, lists), lists) == Ids{4});
    CHECK(matching_documents(pattern_query(pattern, lists, TextField::summary), lists).empty());
    CHECK(matching_documents(pattern_query({{phrase({"b"})}}, lists), lists) == Ids{1, 2, 3, 4});
    CHECK(matching_documents(pattern_query({{phrase({"b"})}}, lists, TextField::summary), lists).empty());
    CHECK(occurs(pattern, lists, 3));
    CHECK_FALSE(occurs(pattern, lists, 2));
}
