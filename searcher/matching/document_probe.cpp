#include "searcher/matching/document_probe.h"

#include "searcher/matching/query_evaluator.h"

#include <variant>

namespace hankehaku {

using Node = MatchQuery::Node;

std::optional<double> DocumentProbe::score(const MatchQuery& query) const {
    return QueryEvaluator(query, *lists_, QueryEvaluator::Scores::wanted).score(id_);
}

MatchQuery DocumentProbe::stand_in(std::optional<double> weight) const {
    return weight ? documents({id_}, *weight) : MatchQuery();
}

std::set<const Node*> DocumentProbe::counting(const MatchQuery& query) const {
    std::set<const Node*> counting;
    add_counting(query, counting);
    return counting;
}

void DocumentProbe::add_counting(const MatchQuery& query, std::set<const Node*>& counting) const {
    if (!matches(query)) return;
    counting.insert(&query.node());
    const auto& value = query.node().value;
    if (const auto* scaled = std::get_if<Node::Scaled>(&value)) {
        if (scaled->factor > 0) add_counting(scaled->query, counting);
    } else if (const auto* combined = std::get_if<Node::Combined>(&value)) {
        const bool first_only = combined->op == Node::Operator::within || combined->op == Node::Operator::without;
        for (const auto& part : combined->queries) {
            add_counting(part, counting);
            if (first_only) break;
        }
    }
}

}  // namespace hankehaku
