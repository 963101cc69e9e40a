#include "searcher/explaining/query_explainer.h"

#include "indexer/format/schema.h"
#include "searcher/explaining/failed_conditions.h"
#include "searcher/explaining/matched_words.h"
#include "searcher/explaining/query_trace.h"
#include "searcher/facets/principle_filters.h"
#include "searcher/query/field_value.h"
#include "searcher/query/parser.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace hankehaku {
namespace {

/// What a project has for a condition on a facet or a range; nothing for words and groups.
class ProjectValues {
public:
    using Values = std::vector<std::string>;

    explicit ProjectValues(const Project& project) : project_(&project) {}

    Values operator()(const query::FacetTerm& term) const { return facet_values(*project_, term.facet); }
    Values operator()(const query::DateRange& range) const {
        const auto& date = range.field == query::DateField::start ? project_->start : project_->end;
        return date ? Values{to_iso(*date)} : Values{};
    }
    Values operator()(const query::MoneyRange& range) const {
        const auto cents = figure_of(*project_, range.field);
        return cents ? Values{to_string(Money::of_cents(*cents))} : Values{};
    }
    Values operator()(const query::CodeTerm& /*node*/) const { return {project_->code}; }
    Values operator()(const query::Word& /*node*/) const { return {}; }
    Values operator()(const query::Phrase& /*node*/) const { return {}; }
    Values operator()(const query::Near& /*node*/) const { return {}; }
    Values operator()(const query::Sequence& /*node*/) const { return {}; }
    Values operator()(const query::And& /*node*/) const { return {}; }
    Values operator()(const query::Or& /*node*/) const { return {}; }
    Values operator()(const query::Not& /*node*/) const { return {}; }
    Values operator()(const query::Scoped& /*node*/) const { return {}; }

private:
    const Project* project_;
};

void add_words(std::vector<FoundWord>& words, const std::vector<FoundWord>& more) {
    std::set<std::pair<std::string, std::string>> known;
    for (const FoundWord& word : words) known.emplace(word.section, word.form);
    std::copy_if(more.begin(), more.end(), std::back_inserter(words), [&](const FoundWord& word) {
        return !known.contains({word.section, word.form});
    });
}

/// One entry per rule and common element: a part may be alone and in compounds, and may decide and rank.
void add_match(std::vector<ConditionMatch>& matches, const TracedTerm& term, double weight,
               const std::vector<FoundWord>& words) {
    const auto same = std::find_if(matches.begin(), matches.end(), [&](const ConditionMatch& match) {
        return match.rule == term.rule && match.term == term.text;
    });
    if (same == matches.end()) {
        matches.push_back({term.rule, term.text, weight, words});
        return;
    }
    same->weight += weight;
    add_words(same->words, words);
}

/// The synonyms of a word are reported with the word.
void join_or_add(std::vector<ExplainedCondition>& conditions, ExplainedCondition condition) {
    if (!conditions.empty() && !condition.matches.empty() && condition.matches.front().rule == MatchRule::synonym) {
        ExplainedCondition& word = conditions.back();
        if (word.begin == condition.begin && word.end == condition.end) {
            word.weight += condition.weight;
            std::move(condition.matches.begin(), condition.matches.end(), std::back_inserter(word.matches));
            return;
        }
    }
    conditions.push_back(std::move(condition));
}

bool only_ranks(MatchRule rule) {
    return rule == MatchRule::part || rule == MatchRule::root || rule == MatchRule::beginning ||
           rule == MatchRule::typed_form;
}

}  // namespace

Explanation QueryExplainer::explain(const SearchRequest& request, const SearchResult& found) {
    Explanation explanation;
    explanation.query = request.query;
    explanation.code = project_->code;
    explanation.name = project_->name;
    explanation.match = request.match;
    explanation.relaxed = found.relaxed;
    explanation.query_matches = true;
    if (const auto tree = query::parse_query(request.query))
        explain_query(explanation, *tree, request.match, found.least_score);
    const bool in_ranges = explain_ranges(explanation, request.ranges);
    explanation.filters = explain_filters(found.filters);
    explanation.principles =
        explain_principles(*project_, with_known_principles(request, lists_->database(), *analyzer_));
    const auto fulfilled = [](const auto& filter) { return filter.fulfilled; };
    explanation.found = explanation.query_matches && in_ranges &&
                        std::all_of(explanation.filters.begin(), explanation.filters.end(), fulfilled) &&
                        std::all_of(explanation.principles.begin(), explanation.principles.end(), fulfilled);
    return explanation;
}

bool QueryExplainer::explain_ranges(Explanation& explanation, const std::vector<RangeFilter>& ranges) const {
    bool all = true;
    for (const RangeFilter& filter : ranges) {
        QueryCompiler compiler(*lists_, *analyzer_, *resolver_, ranking_, *synonyms_);
        const query::Node condition = query::range_condition(filter);
        if (probe_.matches(compiler.compile(condition, filter.range, MatchMode::all).strict)) continue;
        explanation.failed.push_back({filter.field + ":" + filter.range, false});
        all = false;
    }
    return all;
}

void QueryExplainer::explain_query(Explanation& explanation, const query::Node& node, MatchMode mode,
                                   double least_score) {
    const std::string_view text = explanation.query;
    QueryTrace trace(probe_, mode);
    QueryCompiler compiler(*lists_, *analyzer_, *resolver_, ranking_, *synonyms_, &trace);
    const CompiledQuery query = compiler.compile(node, text, mode);
    const bool strict = mode != MatchMode::any && probe_.matches(query.strict);
    const auto score = probe_.score(query.loose);
    explanation.by_score = mode == MatchMode::automatic && !strict && score && *score >= least_score;
    explanation.query_matches = mode == MatchMode::any ? score.has_value() : strict || explanation.by_score;
    explanation.score = explanation.query_matches ? score.value_or(0) : 0;
    if (!explanation.query_matches || explanation.by_score)
        explanation.failed = failed_conditions(node, text, mode, trace);

    const auto shares = explanation.query_matches ? probe_.shares(query.loose) : DocumentProbe::Shares{};
    const auto share_of = [&](const MatchQuery& part) {
        const auto share = part.empty() ? shares.end() : shares.find(&part.node());
        return share == shares.end() ? 0 : share->second;
    };
    const auto all_words =
        found_words(probe_.id(), *project_, PositionMatcher(lists_->words()), *analyzer_, trace.pieces());
    auto words = all_words.begin();
    const auto excluded = excluded_ranges(node);
    for (const TracedPiece& piece : trace.pieces()) {
        const std::size_t begin = piece.source.begin, end = piece.source.end;
        ExplainedCondition condition{.text = std::string(text.substr(begin, end - begin)),
                                     .begin = begin,
                                     .end = end,
                                     .field = piece.field,
                                     .ignored = piece.ignored,
                                     .present = piece.present,
                                     .matches = {},
                                     .project_values = piece.node == nullptr
                                                           ? std::vector<std::string>{}
                                                           : std::visit(ProjectValues(*project_), piece.node->value)};
        condition.excluded =
            std::count_if(excluded.begin(), excluded.end(),
                          [&](query::SourceRange range) { return range.begin <= begin && end <= range.end; }) %
                2 ==
            1;
        for (const TracedTerm& term : piece.terms) {
            const std::vector<FoundWord>& words_of_term = *words++;
            if (condition.excluded && only_ranks(term.rule)) continue;
            const double weight = share_of(piece.stand_in.loose) * term.weight;
            add_match(condition.matches, term, weight, words_of_term);
            condition.weight += weight;
        }
        join_or_add(explanation.conditions, std::move(condition));
    }
    std::stable_sort(explanation.conditions.begin(), explanation.conditions.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
}

std::vector<ExplainedFilter> QueryExplainer::explain_filters(const std::vector<FacetFilter>& filters) {
    std::vector<ExplainedFilter> result;
    for (const Facet facet : all_facets) {
        ExplainedFilter explained{.facet = facet, .values = {}, .project_values = facet_values(*project_, facet)};
        MatchQueries values;
        for (const auto& filter : filters) {
            if (filter.facet != facet) continue;
            explained.values.push_back(filter.value);
            values.push_back(resolver_->condition(facet, filter.value));
        }
        if (values.empty()) continue;
        explained.fulfilled = probe_.matches(any_of(std::move(values)));
        result.push_back(std::move(explained));
    }
    return result;
}

}  // namespace hankehaku
