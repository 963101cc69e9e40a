#pragma once

#include "searcher/matching/match_query.h"
#include "searcher/matching/posting_lists.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace hankehaku {

/// Finds and weighs every document that a query matches.
///
/// Document ids are taken block by block.  Within a block each part of the query goes through the postings of its
/// terms, sets a bit for each document that it finds and adds to that document's score (term at a time, in windows:
/// Cutting and Pedersen 1997, Space Optimizations for Total Ranking).  Nothing is skipped, since totals and facets are
/// exact. Cost: a few nanoseconds for each posting of each term.
class QueryEvaluator {
public:
    enum class Scores { wanted, left_out };

    QueryEvaluator(const MatchQuery& query, PostingLists& lists, Scores scores);

    /// Calls found(id, score) for every match, by ascending id; the score is 0 where scores are left out.
    template <class Action>
    void for_each(Action found) {
        for (std::size_t number = 0; number < blocks_; ++number) {
            evaluate(number);
            for_each_bit(block_.found, [&](std::size_t offset) {
                found(static_cast<Xapian::docid>(number * block_size + offset), block_.scores[offset]);
            });
        }
    }

    /// Every match, a bit for each id.
    [[nodiscard]] std::vector<std::uint64_t> bits();

    /// What one document scores; nothing when it does not match.
    [[nodiscard]] std::optional<double> score(Xapian::docid id);

private:
    static constexpr std::size_t block_size = PostingList::block_size;

    using Found = std::array<std::uint64_t, block_size / 64>;
    using BlockScores = std::array<double, block_size>;
    struct Block {
        Found found{};
        BlockScores scores{};
    };

    template <class Action>
    static void for_each_bit(const Found& found, Action action) {
        for (std::size_t word = 0; word < found.size(); ++word)
            for (std::uint64_t rest = found[word]; rest != 0; rest &= rest - 1)
                action(word * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
    }

    /// A node of the query, ready to run: a list of documents, or others combined.
    struct Step {
        std::shared_ptr<const PostingList> list;
        double weight = 0;
        float k1 = 0;  ///< of BM25; 0: `weight` whatever the occurrences
        MatchQuery::Node::Operator op{};
        double power = 1;         ///< of a mean
        std::size_t count = 0;    ///< of a mean
        std::vector<Step> steps;  ///< none: a list
    };

    [[nodiscard]] Step prepared(const MatchQuery& query, double factor);
    void evaluate(std::size_t number);  ///< fills `block_`
    /// Adds what the step finds in a block; without `scores` it only finds.
    void run(const Step& step, std::size_t number, Found& found, BlockScores* scores, std::size_t depth);
    void run_best(const Step& step, std::size_t number, Found& found, BlockScores* scores, std::size_t depth);
    void run_mean(const Step& step, std::size_t number, Found& found, BlockScores& scores, std::size_t depth);
    void run_list(const Step& step, std::size_t number, Found& found, BlockScores* scores) const;
    /// Scores of a part of the query, all zero; one for each depth.
    [[nodiscard]] BlockScores* fresh_scores(std::size_t depth);

    PostingLists* lists_;
    std::size_t blocks_ = 0;
    const float* lengths_ = nullptr;  ///< by document id; only with scores
    Step step_;
    Block block_;
    std::vector<std::unique_ptr<BlockScores>> part_scores_;
};

/// Documents, a bit for each id.
class DocumentSet {
public:
    explicit DocumentSet(std::vector<std::uint64_t> bits) : bits_(std::move(bits)) {}

    [[nodiscard]] bool has(Xapian::docid id) const {
        const std::size_t word = id / 64;
        return word < bits_.size() && (bits_[word] >> (id % 64) & 1U) != 0;
    }

private:
    std::vector<std::uint64_t> bits_;
};

/// All documents that `query` matches.
[[nodiscard]] DocumentSet matching_set(const MatchQuery& query, PostingLists& lists);
/// The same, ascending.
[[nodiscard]] std::vector<Xapian::docid> matching_documents(const MatchQuery& query, PostingLists& lists);

}  // namespace hankehaku
