#include "searcher/query_evaluator.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

using Node = MatchQuery::Node;
using Operator = Node::Operator;

template <class Found>
bool finds_nothing(const Found& found) {
    return std::all_of(found.begin(), found.end(), [](auto word) { return word == 0; });
}

template <class Found, class Operation>
void combine(Found& left, const Found& right, Operation operation) {
    std::transform(left.begin(), left.end(), right.begin(), left.begin(), operation);
}

}  // namespace

QueryEvaluator::QueryEvaluator(const MatchQuery& query, PostingLists& lists, Scores scores)
    : query_(query),
      lists_(&lists),
      last_(query.empty() ? 0 : lists.database().get_lastdocid()),
      weighs_(scores == Scores::wanted) {
    if (!query.empty()) step_ = prepared(query, 1);
}

QueryEvaluator::Step QueryEvaluator::prepared(const MatchQuery& query, double factor) {
    Step step;
    const auto& value = query.node().value;
    if (const auto* scaled = std::get_if<Node::Scaled>(&value)) return prepared(scaled->query, factor * scaled->factor);
    if (const auto* terms = std::get_if<Node::Terms>(&value)) {
        step.postings = (*lists_)[terms->terms];
        step.ids = step.postings->ids;
        step.saturation = step.postings->saturation;
        step.weight = factor * step.postings->rarity;
    } else if (const auto* documents = std::get_if<Node::Documents>(&value)) {
        step.ids = *documents->ids;
        step.weight = factor * documents->weight;
    } else {
        const auto& combined = std::get<Node::Combined>(value);
        step.op = combined.op;
        step.steps.reserve(combined.queries.size());
        for (const auto& part : combined.queries) step.steps.push_back(prepared(part, factor));
    }
    return step;
}

std::optional<double> QueryEvaluator::score(Xapian::docid id) {
    if (id == 0 || id > last_) return std::nullopt;
    const std::size_t at = (id - 1) % block_size;
    evaluate(id - static_cast<Xapian::docid>(at));
    const bool found = (block_.found[at / 64] >> (at % 64) & 1U) != 0;
    return found ? std::optional{block_.scores[at]} : std::nullopt;
}

void QueryEvaluator::evaluate(Xapian::docid first) {
    block_.found.fill(0);
    if (weighs_) block_.scores.fill(0);
    run(step_, first, block_.found, weighs_ ? &block_.scores : nullptr, 0);
}

void QueryEvaluator::run(Step& step, Xapian::docid first, Found& found, BlockScores* scores, std::size_t depth) {
    if (step.steps.empty()) return run_list(step, first, found, scores);
    if (step.op == Operator::best) return run_best(step, first, found, scores, depth);
    if (step.op == Operator::any) {
        for (Step& part : step.steps) run(part, first, found, scores, depth);
        return;
    }
    // What parts of the query add to documents that the whole does not find must not count.
    Found all{};
    BlockScores* const sums = scores == nullptr ? nullptr : fresh_scores(depth);
    run(step.steps.front(), first, all, sums, depth + 1);
    for (std::size_t part = 1; part < step.steps.size() && !finds_nothing(all); ++part) {
        if (step.op == Operator::preferred && sums == nullptr) break;
        const bool weighs = step.op == Operator::all || step.op == Operator::preferred;
        Found here{};
        run(step.steps[part], first, here, weighs ? sums : nullptr, depth + 1);
        if (step.op == Operator::without)
            combine(all, here, [](auto left, auto right) { return left & ~right; });
        else if (step.op != Operator::preferred)
            combine(all, here, std::bit_and<>());
    }
    combine(found, all, std::bit_or<>());
    if (scores != nullptr) for_each_bit(all, [&](std::size_t at) { (*scores)[at] += (*sums)[at]; });
}

void QueryEvaluator::run_best(Step& step, Xapian::docid first, Found& found, BlockScores* scores, std::size_t depth) {
    Found any{};
    BlockScores* const best = scores == nullptr ? nullptr : fresh_scores(depth);
    for (Step& part : step.steps) {
        Found here{};
        BlockScores* const sums = scores == nullptr ? nullptr : fresh_scores(depth + 1);
        run(part, first, here, sums, depth + 2);
        if (scores != nullptr)
            for_each_bit(here, [&](std::size_t at) { (*best)[at] = std::max((*best)[at], (*sums)[at]); });
        combine(any, here, std::bit_or<>());
    }
    combine(found, any, std::bit_or<>());
    if (scores != nullptr) for_each_bit(any, [&](std::size_t at) { (*scores)[at] += (*best)[at]; });
}

void QueryEvaluator::run_list(Step& step, Xapian::docid first, Found& found, BlockScores* scores) {
    const auto from = [&](std::size_t next, Xapian::docid id) {
        return static_cast<std::size_t>(
            std::lower_bound(step.ids.begin() + static_cast<std::ptrdiff_t>(next), step.ids.end(), id) -
            step.ids.begin());
    };
    // Blocks come in order, but when single documents are asked about.
    if (step.next > 0 && step.ids[step.next - 1] >= first) step.next = 0;
    const std::size_t begin = from(step.next, first), end = from(begin, first + block_size);
    step.next = end;
    for (std::size_t i = begin; i < end; ++i) {
        const std::size_t at = step.ids[i] - first;
        found[at / 64] |= std::uint64_t{1} << (at % 64);
    }
    if (scores == nullptr || step.weight == 0) return;
    if (step.saturation.empty())
        for (std::size_t i = begin; i < end; ++i) (*scores)[step.ids[i] - first] += step.weight;
    else
        for (std::size_t i = begin; i < end; ++i)
            (*scores)[step.ids[i] - first] += step.weight * static_cast<double>(step.saturation[i]);
}

QueryEvaluator::BlockScores* QueryEvaluator::fresh_scores(std::size_t depth) {
    while (part_scores_.size() <= depth) part_scores_.push_back(std::make_unique<BlockScores>());
    part_scores_[depth]->fill(0);
    return part_scores_[depth].get();
}

std::vector<Xapian::docid> matching_documents(const MatchQuery& query, PostingLists& lists) {
    std::vector<Xapian::docid> ids;
    QueryEvaluator(query, lists, QueryEvaluator::Scores::left_out).for_each([&](Xapian::docid id, double) {
        ids.push_back(id);
    });
    return ids;
}

}  // namespace hankehaku
