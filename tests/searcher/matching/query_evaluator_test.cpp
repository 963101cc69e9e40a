#include "searcher/matching/query_evaluator.h"

#include "indexer/format/schema.h"
#include "support/words_database.h"

#include <catch2/catch.hpp>

#include <map>
#include <numeric>
#include <random>
#include <string>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

constexpr std::size_t much = std::size_t{1} << 20U;
constexpr char letters = 8;

std::string letter(std::size_t number) { return {static_cast<char>('a' + number)}; }

/// Documents 1 to `count` with the terms a to h, ever rarer and with random frequencies; "last" is in the last one.
Xapian::WritableDatabase random_documents(Xapian::docid count, std::mt19937& random) {
    std::vector<TestWords> documents(count);
    for (TestWords& document : documents)
        for (std::size_t number = 0; number < letters; ++number)
            if (random() % (number + 2) == 0)
                document.words[letter(number)].occurrences = static_cast<Xapian::termcount>(1 + random() % 40);
    documents.back().words["last"].occurrences = 1;
    return words_database(documents);
}

/// The same query for both.
struct Pair {
    MatchQuery ours;
    Xapian::Query theirs;
};

constexpr int deepest = 4;

Pair random_query(std::mt19937& random, int depth) {
    using Query = Xapian::Query;
    if (depth == 0 || random() % 4 == 0) {
        const std::string name = letter(random() % (letters + 1));  // one of which no document has
        return {term(name), Query(name)};
    }
    const Pair first = random_query(random, depth - 1), second = random_query(random, depth - 1);
    const auto theirs = [&](Query::op op) { return Query(op, first.theirs, second.theirs); };
    switch (random() % 7) {
        case 0: return {any_of({first.ours, second.ours}), theirs(Query::OP_OR)};
        case 1: return {all_of({first.ours, second.ours}), theirs(Query::OP_AND)};
        case 2: {
            // Of terms alone: Xapian 1.4 takes the terms of an OR below as if they were alternatives of the OP_MAX.
            const Pair one = random_query(random, 0), other = random_query(random, 0);
            return {best_of({one.ours, other.ours}), {Query::OP_MAX, one.theirs, other.theirs}};
        }
        case 3:
            // Only at the top: what Xapian 1.4.22 makes of one inside another differs from build to build.
            if (depth == deepest) return {preferring(first.ours, second.ours), theirs(Query::OP_AND_MAYBE)};
            break;
        case 4: return {within(first.ours, second.ours), theirs(Query::OP_FILTER)};
        case 5: return {without(first.ours, second.ours), theirs(Query::OP_AND_NOT)};
        default: break;
    }
    const double factor = static_cast<double>(random() % 4) / 2;
    return {scaled(first.ours, factor), {Query::OP_SCALE_WEIGHT, first.theirs, factor}};
}

/// What Xapian's BM25Weight knows of.
Ranking plain_ranking() {
    Ranking ranking;
    ranking.part_k1 = ranking.k1;
    ranking.burstiness = 0;
    ranking.shortest_length = 0.5;
    return ranking;
}

std::map<Xapian::docid, double> by_xapian(const Xapian::Database& database, const Xapian::Query& query) {
    const Ranking ranking = plain_ranking();
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1 * schema::summary_weight, 0, 1, ranking.b, 0.5));
    const auto found = enquire.get_mset(0, database.get_doccount());
    std::map<Xapian::docid, double> scores;
    for (auto it = found.begin(); it != found.end(); ++it) scores[*it] = it.get_weight();
    return scores;
}

std::map<Xapian::docid, double> by_us(const MatchQuery& query, PostingLists& lists) {
    std::map<Xapian::docid, double> scores;
    QueryEvaluator(query, lists, QueryEvaluator::Scores::wanted).for_each([&](Xapian::docid id, double score) {
        scores[id] = score;
    });
    return scores;
}

}  // namespace

TEST_CASE("random queries find the documents that Xapian's matcher finds, and weigh them alike") {
    std::mt19937 random(6);
    const auto database = random_documents(5000, random);  // more than two blocks
    PostingLists lists(database, plain_ranking(), std::make_shared<PostingCache>(much));
    for (int round = 0; round < 200; ++round) {
        const Pair query = random_query(random, deepest);
        INFO(query.theirs.get_description());
        const auto expected = by_xapian(database, query.theirs), scores = by_us(query.ours, lists);
        REQUIRE(scores.size() == expected.size());
        for (auto [ours, theirs] = std::pair(scores.begin(), expected.begin()); ours != scores.end();
             ++ours, ++theirs) {
            REQUIRE(ours->first == theirs->first);
            REQUIRE(ours->second == Approx(theirs->second).epsilon(1e-5));
        }
        REQUIRE(matching_documents(query.ours, lists).size() == expected.size());
    }
}

TEST_CASE("a single document scores what it scores among all") {
    std::mt19937 random(7);
    const auto database = random_documents(5000, random);
    PostingLists lists(database, plain_ranking(), std::make_shared<PostingCache>(much));
    const MatchQuery query = preferring(all_of({term("a"), any_of({term("b"), term("h")})}), term("c"));
    const auto scores = by_us(query, lists);
    QueryEvaluator evaluator(query, lists, QueryEvaluator::Scores::wanted);
    for (const Xapian::docid id : {4999U, 1U, 2048U, 2049U, 17U, 5000U, 3000U}) {
        const auto score = evaluator.score(id);
        REQUIRE(score.has_value() == scores.contains(id));
        if (score) CHECK(*score == scores.at(id));
    }
    CHECK_FALSE(evaluator.score(0));
    CHECK_FALSE(evaluator.score(5001));
}

TEST_CASE("everything is every document, and an empty query none") {
    std::mt19937 random(8);
    const auto database = random_documents(2100, random);
    PostingLists lists(database, plain_ranking(), std::make_shared<PostingCache>(much));
    const auto scores = by_us(everything(), lists);
    CHECK(scores.size() == 2100);
    CHECK(scores.begin()->second == 0);
    CHECK(by_us(MatchQuery(), lists).empty());
    CHECK(matching_documents(all_of({everything(), MatchQuery()}), lists).empty());
    CHECK(matching_documents(any_of({MatchQuery(), term("last")}), lists) == std::vector<Xapian::docid>{2100});
}

TEST_CASE("documents found beforehand are part of a query with their weight") {
    std::mt19937 random(9);
    const auto database = random_documents(100, random);
    PostingLists lists(database, plain_ranking(), std::make_shared<PostingCache>(much));
    const auto scores = by_us(any_of({documents({3, 100}, 2.5), term("last")}), lists);
    CHECK(scores.at(3) == 2.5);
    CHECK(scores.at(100) > 2.5);
    CHECK(scores.size() == 2);
}

TEST_CASE("several terms taken as one weigh as a term that is where any of them is, as often as all of them") {
    std::vector<TestWords> documents;
    for (const auto& [one, other] : {std::pair{3U, 0U}, {1, 2}, {0, 3}, {0, 0}, {0, 0}, {0, 0}}) {
        auto& words = documents.emplace_back().words;
        words["filler"].occurrences = 10;
        if (one > 0) words["one"].occurrences = one;
        if (other > 0) words["other"].occurrences = other;
        if (one + other > 0) words["both"].occurrences = 3;
    }
    const auto database = words_database(documents);
    PostingLists lists(database, plain_ranking(), std::make_shared<PostingCache>(much));
    const auto alone = by_us(term("both"), lists);
    CHECK(alone.size() == 3);
    CHECK(by_us(one_term_of({"one", "other", "neither"}), lists) == alone);
    CHECK(one_term_of({}).empty());
}

TEST_CASE("a posting list gives its documents block by block") {
    PostingList list;
    for (const auto& [id, occurrences] : {std::pair{1U, 3U}, {2047U, 70'000U}, {2048U, 1U}, {10'000U, 2U}})
        list.add(id, occurrences);
    CHECK(list.size() == 4);
    const auto first = list.block(0);
    CHECK(std::vector(first.offsets.begin(), first.offsets.end()) == std::vector<std::uint16_t>{1, 2047});
    CHECK(std::vector(first.occurrences.begin(), first.occurrences.end()) ==
          std::vector<std::uint16_t>{3, PostingList::most_occurrences});
    CHECK(list.block(1).offsets.front() == 0);
    CHECK(list.block(2).offsets.empty());
    CHECK(list.block(4).offsets.front() == 10'000 % PostingList::block_size);
    CHECK(list.block(5).offsets.empty());
    CHECK(PostingList().block(0).offsets.empty());
}

TEST_CASE("posting lists are kept within their limit, and answer alike when they were let go") {
    std::mt19937 random(10);
    const auto database = random_documents(1000, random);
    PostingLists roomy(database, plain_ranking(), std::make_shared<PostingCache>(much)),
        narrow(database, plain_ranking(), std::make_shared<PostingCache>(6000)),
        none(database, plain_ranking(), std::make_shared<PostingCache>(0));
    CHECK(roomy[{"a"}] == roomy[{"a"}]);
    CHECK(none[{"a"}] != none[{"a"}]);
    const auto kept = narrow[{"a"}];
    for (std::size_t number = 1; number < letters; ++number) static_cast<void>(narrow[{letter(number)}]);
    const auto again = narrow[{"a"}];
    CHECK(again != kept);
    CHECK(*again == *kept);
}

TEST_CASE("a posting list that alone is more than the limit drives no other out") {
    std::mt19937 random(10);
    PostingLists lists(random_documents(1000, random), plain_ranking(), std::make_shared<PostingCache>(6000));
    const auto kept = lists[{"a"}];
    std::vector<Xapian::docid> many(5000);
    std::iota(many.begin(), many.end(), 1);
    static_cast<void>(lists.documents("many", [&] { return many; }));
    CHECK(lists[{"a"}] == kept);
}

TEST_CASE("what was found for a condition is not looked for again") {
    std::mt19937 random(11);
    PostingLists lists(random_documents(10, random), plain_ranking(), std::make_shared<PostingCache>(much));
    int searches = 0;
    const auto find = [&] {
        ++searches;
        return std::vector<Xapian::docid>{2, 4};
    };
    for (int round = 0; round < 2; ++round) CHECK(*lists.documents("condition", find) == PostingList({2, 4}));
    CHECK(searches == 1);
    static_cast<void>(lists.documents("other", find));
    CHECK(searches == 2);
}
