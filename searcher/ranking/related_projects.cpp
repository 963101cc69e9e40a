#include "searcher/ranking/related_projects.h"

#include "indexer/format/schema.h"
#include "searcher/matching/query_evaluator.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

namespace hankehaku {
namespace {

constexpr std::size_t most_feedback_words = 20;
constexpr std::size_t least_texts = 2;  ///< one text may be about anything
constexpr double least_words = 2;       ///< one word may mean anything

bool is_plain_word(const query::Node& node) {
    const auto* word = std::get_if<query::Word>(&node.value);
    return word != nullptr && word->kind == query::WordKind::plain;
}

MatchQuery own_term(const std::string& base) { return term(schema::term(schema::TermKind::base, base)); }

/// Documents by how many of the words they have.
MatchQuery counting(const std::vector<TellingWord>& words, PostingLists& lists) {
    MatchQueries queries;
    for (const TellingWord& word : words)
        queries.push_back(documents(lists[{schema::term(schema::TermKind::base, word.base)}], 1));
    return any_of(std::move(queries));
}

}  // namespace

bool can_have_related(const query::Node& query) {
    if (is_plain_word(query)) return true;
    const auto* words = std::get_if<query::Sequence>(&query.value);
    return words != nullptr && words->conditions.empty() && words->excluded.empty() &&
           std::all_of(words->wanted.begin(), words->wanted.end(), is_plain_word);
}

std::vector<TellingWord> feedback_words(const std::vector<RankedDocument>& best, PostingLists& lists,
                                        Analyzer& analyzer, const Ranking& ranking) {
    struct Sum {
        std::size_t texts = 0;
        double weight = 0, worth = 0;
    };
    std::map<std::string, Sum> sums;
    for (std::size_t at = 0; at < best.size() && at < feedback_texts; ++at) {
        const double share = best[at].score / best.front().score;
        for (const TellingWord& word : telling_words(lists, best[at].id, analyzer, ranking)) {
            Sum& sum = sums[word.base];
            ++sum.texts;
            sum.weight += share * word.weight;
            sum.worth += share * word.worth;
        }
    }
    std::vector<TellingWord> words;
    for (const auto& [base, sum] : sums)
        if (sum.texts >= std::min(least_texts, best.size())) words.push_back({base, sum.weight, sum.worth});
    std::sort(words.begin(), words.end(), [](const TellingWord& a, const TellingWord& b) {
        return std::tuple(-a.worth, a.base) < std::tuple(-b.worth, b.base);
    });
    words.resize(std::min(words.size(), most_feedback_words));
    return words;
}

std::vector<RankedDocument> related_documents(const std::vector<TellingWord>& words, const MatchQuery& conditions,
                                              const std::vector<Xapian::docid>& found, PostingLists& lists,
                                              std::size_t passed_over, std::size_t most) {
    std::vector<Xapian::docid> candidates;
    QueryEvaluator(counting(words, lists), lists, QueryEvaluator::Scores::wanted)
        .for_each([&](Xapian::docid id, double count) {
            if (count >= least_words && !std::binary_search(found.begin(), found.end(), id)) candidates.push_back(id);
        });
    MatchQueries weighed;
    for (const TellingWord& word : words) weighed.push_back(scaled(own_term(word.base), word.weight));
    const MatchQuery all = within(within(any_of(std::move(weighed)), documents(candidates)), conditions);
    BestDocuments best(passed_over + most);
    QueryEvaluator(all, lists, QueryEvaluator::Scores::wanted).for_each([&](Xapian::docid id, double score) {
        best.add(id, score);
    });
    return std::move(best).page(lists.database(), passed_over);
}

}  // namespace hankehaku
