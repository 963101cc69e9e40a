#include "searcher/matching/query_evaluator.h"

#include <algorithm>
#include <cmath>
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

/// In single precision, which takes a third of the time: nobody tells scores apart that differ by a millionth.
double raised(double score, double power) {
    return static_cast<double>(std::pow(static_cast<float>(score), static_cast<float>(power)));
}

}  // namespace

QueryEvaluator::QueryEvaluator(const MatchQuery& query, PostingLists& lists, Scores scores) : lists_(&lists) {
    if (query.empty()) return;
    step_ = prepared(query, 1);
    blocks_ = PostingList::block_of(lists.database().get_lastdocid()) + 1;
    if (scores == Scores::wanted) lengths_ = lists.lengths().discounts.data();
}

QueryEvaluator::Step QueryEvaluator::prepared(const MatchQuery& query, double factor) {
    Step step;
    const auto& value = query.node().value;
    if (const auto* scaled = std::get_if<Node::Scaled>(&value)) return prepared(scaled->query, factor * scaled->factor);
    if (const auto* terms = std::get_if<Node::Terms>(&value)) {
        step.list = (*lists_)[terms->terms];
        const auto [weight, k1] = lists_->weight_of(terms->terms, *step.list);
        step.weight = factor * weight;
        step.k1 = static_cast<float>(k1);
    } else if (const auto* documents = std::get_if<Node::Documents>(&value)) {
        step.list = documents->list;
        step.weight = factor * documents->weight;
    } else {
        const auto& combined = std::get<Node::Combined>(value);
        step.op = combined.op;
        step.power = combined.power;
        step.count = combined.count;
        step.steps.reserve(combined.queries.size());
        for (const auto& part : combined.queries) step.steps.push_back(prepared(part, factor));
    }
    return step;
}

std::vector<std::uint64_t> QueryEvaluator::bits() {
    std::vector<std::uint64_t> bits;
    bits.reserve(blocks_ * block_.found.size());
    for (std::size_t number = 0; number < blocks_; ++number) {
        evaluate(number);
        bits.insert(bits.end(), block_.found.begin(), block_.found.end());
    }
    return bits;
}

std::optional<double> QueryEvaluator::score(Xapian::docid id) {
    const std::size_t number = PostingList::block_of(id), offset = PostingList::offset_of(id);
    if (number >= blocks_) return std::nullopt;
    evaluate(number);
    const bool found = (block_.found[offset / 64] >> (offset % 64) & 1U) != 0;
    return found ? std::optional{block_.scores[offset]} : std::nullopt;
}

void QueryEvaluator::evaluate(std::size_t number) {
    block_.found.fill(0);
    if (lengths_ != nullptr) block_.scores.fill(0);
    run(step_, number, block_.found, lengths_ != nullptr ? &block_.scores : nullptr, 0);
}

void QueryEvaluator::run(const Step& step, std::size_t number, Found& found, BlockScores* scores, std::size_t depth) {
    if (step.steps.empty()) return run_list(step, number, found, scores);
    if (step.op == Operator::best) return run_best(step, number, found, scores, depth);
    if (step.op == Operator::mean && scores != nullptr) return run_mean(step, number, found, *scores, depth);
    if (step.op == Operator::any || step.op == Operator::mean) {
        for (const Step& part : step.steps) run(part, number, found, scores, depth);
        return;
    }
    // What parts of the query add to documents that the whole does not find must not count.
    Found all{};
    BlockScores* const sums = scores == nullptr ? nullptr : fresh_scores(depth);
    run(step.steps.front(), number, all, sums, depth + 1);
    for (std::size_t part = 1; part < step.steps.size() && !finds_nothing(all); ++part) {
        if (step.op == Operator::preferred && sums == nullptr) break;
        const bool weighs = step.op == Operator::all || step.op == Operator::preferred;
        Found here{};
        run(step.steps[part], number, here, weighs ? sums : nullptr, depth + 1);
        if (step.op == Operator::without)
            combine(all, here, [](auto left, auto right) { return left & ~right; });
        else if (step.op != Operator::preferred)
            combine(all, here, std::bit_and<>());
    }
    combine(found, all, std::bit_or<>());
    if (scores != nullptr) for_each_bit(all, [&](std::size_t at) { (*scores)[at] += (*sums)[at]; });
}

void QueryEvaluator::run_best(const Step& step, std::size_t number, Found& found, BlockScores* scores,
                              std::size_t depth) {
    Found any{};
    BlockScores* const best = scores == nullptr ? nullptr : fresh_scores(depth);
    for (const Step& part : step.steps) {
        Found here{};
        BlockScores* const sums = scores == nullptr ? nullptr : fresh_scores(depth + 1);
        run(part, number, here, sums, depth + 2);
        if (scores != nullptr)
            for_each_bit(here, [&](std::size_t at) { (*best)[at] = std::max((*best)[at], (*sums)[at]); });
        combine(any, here, std::bit_or<>());
    }
    combine(found, any, std::bit_or<>());
    if (scores != nullptr) for_each_bit(any, [&](std::size_t at) { (*scores)[at] += (*best)[at]; });
}

void QueryEvaluator::run_mean(const Step& step, std::size_t number, Found& found, BlockScores& scores,
                              std::size_t depth) {
    // Raising to a power is most of the work, and what one part matches alone is its own mean.
    Found any{}, several{};
    BlockScores& own = *fresh_scores(depth);         // of the first part that matches
    BlockScores& powers = *fresh_scores(depth + 1);  // where several do
    for (const Step& part : step.steps) {
        Found here{};
        BlockScores& sums = *fresh_scores(depth + 2);
        run(part, number, here, &sums, depth + 3);
        Found again = here;
        combine(again, any, std::bit_and<>());
        for_each_bit(again, [&](std::size_t at) {
            if (powers[at] == 0) powers[at] = raised(own[at], step.power);
            powers[at] += raised(sums[at], step.power);
        });
        combine(several, again, std::bit_or<>());
        combine(here, any, [](auto left, auto right) { return left & ~right; });
        for_each_bit(here, [&](std::size_t at) { own[at] = sums[at]; });
        combine(any, here, std::bit_or<>());
    }
    combine(found, any, std::bit_or<>());
    const double scale = mean_scale(step.power, step.count);
    for_each_bit(several, [&](std::size_t at) { own[at] = raised(powers[at], 1 / step.power); });
    for_each_bit(any, [&](std::size_t at) { scores[at] += scale * own[at]; });
}

void QueryEvaluator::run_list(const Step& step, std::size_t number, Found& found, BlockScores* scores) const {
    const auto block = step.list->block(number);
    for (const auto offset : block.offsets) found[offset / 64] |= std::uint64_t{1} << (offset % 64);
    if (scores == nullptr || step.weight == 0) return;
    if (step.k1 == 0) {
        for (const auto offset : block.offsets) (*scores)[offset] += step.weight;
        return;
    }
    const float* const lengths = lengths_ + number * block_size;
    for (std::size_t i = 0; i < block.offsets.size(); ++i) {
        const auto occurrences = static_cast<float>(block.occurrences[i]);
        const auto offset = block.offsets[i];
        (*scores)[offset] += step.weight * static_cast<double>(occurrences / (occurrences + step.k1 * lengths[offset]));
    }
}

QueryEvaluator::BlockScores* QueryEvaluator::fresh_scores(std::size_t depth) {
    while (part_scores_.size() <= depth) part_scores_.push_back(std::make_unique<BlockScores>());
    part_scores_[depth]->fill(0);
    return part_scores_[depth].get();
}

DocumentSet matching_set(const MatchQuery& query, PostingLists& lists) {
    return DocumentSet(QueryEvaluator(query, lists, QueryEvaluator::Scores::left_out).bits());
}

std::vector<Xapian::docid> matching_documents(const MatchQuery& query, PostingLists& lists) {
    std::vector<Xapian::docid> ids;
    QueryEvaluator(query, lists, QueryEvaluator::Scores::left_out).for_each([&](Xapian::docid id, double) {
        ids.push_back(id);
    });
    return ids;
}

}  // namespace hankehaku
