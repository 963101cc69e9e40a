#include "searcher/matching/match_query.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

using Node = MatchQuery::Node;
using Operator = Node::Operator;

MatchQuery combined(Operator op, MatchQueries queries) {
    return MatchQuery(Node{Node::Combined{op, std::move(queries)}});
}

bool is_empty(const MatchQuery& query) { return query.empty(); }

/// Of those that can match at all.
MatchQuery alternatives(Operator op, MatchQueries queries) {
    std::erase_if(queries, is_empty);
    if (queries.empty()) return {};
    return queries.size() == 1 ? std::move(queries.front()) : combined(op, std::move(queries));
}

}  // namespace

MatchQuery::MatchQuery(Node node) : node_(std::make_shared<const Node>(std::move(node))) {}

/// Xapian's empty term is in every document.
MatchQuery everything() { return unweighted(term({})); }

MatchQuery term(std::string term) { return MatchQuery(Node{Node::Terms{{std::move(term)}}}); }

MatchQueries terms(const std::vector<std::string>& terms) {
    MatchQueries queries;
    queries.reserve(terms.size());
    for (const auto& one : terms) queries.push_back(term(one));
    return queries;
}

MatchQuery one_term_of(std::vector<std::string> terms) {
    if (terms.empty()) return {};
    return MatchQuery(Node{Node::Terms{std::move(terms)}});
}

MatchQuery documents(std::shared_ptr<const PostingList> list, double weight) {
    return MatchQuery(Node{Node::Documents{std::move(list), weight}});
}

MatchQuery documents(const std::vector<Xapian::docid>& ids, double weight) {
    return documents(std::make_shared<const PostingList>(ids), weight);
}

MatchQuery scaled(MatchQuery query, double factor) {
    if (query.empty()) return query;
    return MatchQuery(Node{Node::Scaled{std::move(query), factor}});
}

MatchQuery unweighted(MatchQuery query) { return scaled(std::move(query), 0); }

MatchQuery any_of(MatchQueries queries) { return alternatives(Operator::any, std::move(queries)); }

MatchQuery best_of(MatchQueries queries) { return alternatives(Operator::best, std::move(queries)); }

MatchQuery all_of(MatchQueries queries) {
    if (queries.empty() || std::any_of(queries.begin(), queries.end(), is_empty)) return {};
    return queries.size() == 1 ? std::move(queries.front()) : combined(Operator::all, std::move(queries));
}

MatchQuery preferring(MatchQuery query, MatchQuery preferred) {
    if (query.empty() || preferred.empty()) return query;
    return combined(Operator::preferred, {std::move(query), std::move(preferred)});
}

MatchQuery within(MatchQuery query, MatchQuery condition) {
    if (query.empty() || condition.empty()) return {};
    return combined(Operator::within, {std::move(query), std::move(condition)});
}

MatchQuery without(MatchQuery query, MatchQuery excluded) {
    if (query.empty() || excluded.empty()) return query;
    return combined(Operator::without, {std::move(query), std::move(excluded)});
}

}  // namespace hankehaku
