#include "searcher/matching/match_query.h"

#include <algorithm>
#include <cmath>
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

double mean_scale(double power, std::size_t count) { return std::pow(static_cast<double>(count), 1 - 1 / power); }

MatchQuery mean_of(MatchQueries queries, double power) {
    const std::size_t count = queries.size();
    if (power == 1 || count < 2) return any_of(std::move(queries));
    std::erase_if(queries, is_empty);
    if (queries.empty()) return {};
    return MatchQuery(Node{Node::Combined{Operator::mean, std::move(queries), power, count}});
}

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

MatchQuery with_replaced(const MatchQuery& query,
                         const std::function<std::optional<MatchQuery>(const Node&)>& replacement) {
    if (query.empty()) return query;
    if (auto other = replacement(query.node())) return std::move(*other);
    const auto& value = query.node().value;
    if (const auto* inner = std::get_if<Node::Scaled>(&value))
        return scaled(with_replaced(inner->query, replacement), inner->factor);
    const auto* whole = std::get_if<Node::Combined>(&value);
    if (whole == nullptr) return query;
    MatchQueries parts;
    for (const auto& part : whole->queries) parts.push_back(with_replaced(part, replacement));
    switch (whole->op) {
        case Operator::any: return any_of(std::move(parts));
        case Operator::mean:
            return MatchQuery(Node{Node::Combined{whole->op, std::move(parts), whole->power, whole->count}});
        case Operator::best: return best_of(std::move(parts));
        case Operator::all: return all_of(std::move(parts));
        case Operator::preferred: return preferring(std::move(parts[0]), std::move(parts[1]));
        case Operator::within: return within(std::move(parts[0]), std::move(parts[1]));
        case Operator::without: return without(std::move(parts[0]), std::move(parts[1]));
    }
    return query;
}

}  // namespace hankehaku
