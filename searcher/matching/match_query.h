#pragma once

#include "searcher/matching/posting_list.h"

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hankehaku {

/// Which documents are found and what they score: a tree over the terms of an index.  A value; copies share the tree.
/// Made by the functions below, run by QueryEvaluator.
class MatchQuery {
public:
    struct Node;

    /// Finds nothing.
    MatchQuery() = default;
    explicit MatchQuery(Node node);

    [[nodiscard]] bool empty() const { return node_ == nullptr; }
    /// Not of an empty query.
    [[nodiscard]] const Node& node() const { return *node_; }

private:
    std::shared_ptr<const Node> node_;
};

using MatchQueries = std::vector<MatchQuery>;

struct MatchQuery::Node {
    /// Texts with one of the terms, which count as one term: its frequency is that of all of them.
    struct Terms {
        std::vector<std::string> terms;
    };
    struct Documents {
        std::shared_ptr<const PostingList> list;
        double weight;
    };
    struct Scaled {
        MatchQuery query;
        double factor;
    };
    enum class Operator {
        any,        ///< the sum of what matches
        mean,       ///< the power mean of what matches, times the number of queries: see `power`
        best,       ///< the most that one of them weighs
        all,        ///< the sum
        preferred,  ///< the first decides, all weigh
        within,     ///< all decide, the first weighs
        without     ///< the first, where the others do not match
    };
    struct Combined {
        Operator op;
        MatchQueries queries;
        double power = 1;       ///< of a mean
        std::size_t count = 0;  ///< of a mean: the queries asked for, those that can match nothing among them
    };
    std::variant<Terms, Documents, Scaled, Combined> value;
};

/// Every document; weighs nothing.
[[nodiscard]] MatchQuery everything();

/// Weighed by BM25.
[[nodiscard]] MatchQuery term(std::string term);
[[nodiscard]] std::vector<MatchQuery> terms(const std::vector<std::string>& terms);
[[nodiscard]] MatchQuery one_term_of(std::vector<std::string> terms);

/// Documents that were found beforehand, for what terms cannot express (a word in one field, an exact phrase).  `ids`
/// ascending.
[[nodiscard]] MatchQuery documents(std::shared_ptr<const PostingList> list, double weight = 0);
[[nodiscard]] MatchQuery documents(const std::vector<Xapian::docid>& ids, double weight = 0);

[[nodiscard]] MatchQuery scaled(MatchQuery query, double factor);
[[nodiscard]] MatchQuery unweighted(MatchQuery query);

/// The query with other queries in the place of some of its nodes: `replacement` gives nothing for a node that stays.
[[nodiscard]] MatchQuery with_replaced(
    const MatchQuery& query, const std::function<std::optional<MatchQuery>(const MatchQuery::Node&)>& replacement);

[[nodiscard]] MatchQuery any_of(MatchQueries queries);
/// What makes the mean of equal scores their sum: count^(1 - 1/power).
[[nodiscard]] double mean_scale(double power, std::size_t count);
/// As any_of, but what the queries score is joined by a power mean; see Ranking::power.
[[nodiscard]] MatchQuery mean_of(MatchQueries queries, double power);
[[nodiscard]] MatchQuery best_of(MatchQueries queries);
/// Finds nothing when one of them is empty, or none is given.
[[nodiscard]] MatchQuery all_of(MatchQueries queries);
[[nodiscard]] MatchQuery preferring(MatchQuery query, MatchQuery preferred);
[[nodiscard]] MatchQuery within(MatchQuery query, MatchQuery condition);
[[nodiscard]] MatchQuery without(MatchQuery query, MatchQuery excluded);

}  // namespace hankehaku
