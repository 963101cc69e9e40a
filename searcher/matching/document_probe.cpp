#include "searcher/matching/document_probe.h"

#include "searcher/matching/query_evaluator.h"

#include <cmath>
#include <variant>

namespace hankehaku {

using Node = MatchQuery::Node;

std::optional<double> DocumentProbe::score(const MatchQuery& query) const {
    return QueryEvaluator(query, *lists_, QueryEvaluator::Scores::wanted).score(id_);
}

MatchQuery DocumentProbe::stand_in(std::optional<double> weight) const {
    return weight ? documents({id_}, *weight) : MatchQuery();
}

DocumentProbe::Shares DocumentProbe::shares(const MatchQuery& query) const {
    Shares shares;
    add_shares(query, 1, shares);
    return shares;
}

void DocumentProbe::add_shares(const MatchQuery& query, double share, Shares& shares) const {
    const auto whole = score(query);
    if (!whole) return;
    shares[&query.node()] = share;
    const auto& value = query.node().value;
    if (const auto* scaled = std::get_if<Node::Scaled>(&value)) {
        if (scaled->factor > 0) add_shares(scaled->query, share * scaled->factor, shares);
        return;
    }
    const auto* combined = std::get_if<Node::Combined>(&value);
    if (combined == nullptr) return;
    using Operator = Node::Operator;
    const bool first_only = combined->op == Operator::within || combined->op == Operator::without;
    double powers = 0;
    if (combined->op == Operator::mean)
        for (const auto& part : combined->queries) powers += std::pow(score(part).value_or(0), combined->power);
    for (const auto& part : combined->queries) {
        double of_part = share;
        // Each part of a mean has the share of the mean that its power has of all powers.
        if (const double own = score(part).value_or(0); combined->op == Operator::mean && own > 0)
            of_part = share * *whole * std::pow(own, combined->power - 1) / powers;
        add_shares(part, of_part, shares);
        if (first_only) break;
    }
}

}  // namespace hankehaku
