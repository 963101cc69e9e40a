#include "searcher/facets/facet_reference.h"
#include "searcher/matching/text_reference.h"
#include "searcher/query/chooser.h"
#include "searcher/query/random_query.h"
#include "searcher/searchable_index.h"
#include "searcher/statistics/stats_reference.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

constexpr int cases = 1000;

/// One random question, and what it must find.
struct Question {
    QuerySketch sketch;
    SearchRequest request;
    std::vector<Project> matching;  ///< of the query and the scores, facet filters left aside
    std::vector<Project> found;
};

bool passes_scores(const Project& project, const std::vector<ScoreFilter>& filters) {
    return std::all_of(filters.begin(), filters.end(), [&](const ScoreFilter& filter) {
        const auto score = score_of(project, filter.score.label, filter.score.effect);
        return score && filter.lowest <= *score && *score <= filter.highest;
    });
}

/// Asks questions about the samples and answers them the slow way.
class Questions {
public:
    Questions() : reference_(sample_projects(), synonyms_), queries_(sample_projects(), reference_.analyzer()) {}

    Question next() {
        Question question{queries_.next(choose), {}, {}, {}};
        SearchRequest& request = question.request;
        constexpr std::array modes{MatchMode::all, MatchMode::any};
        request = all_of(written(question.sketch), choose.one_of(modes));
        request.spelling = false;
        for (std::size_t count = choose.once_in(2) ? 0 : choose.below(4); count > 0; --count) {
            const Facet facet = choose.one_of(all_facets);
            const auto values = facet_values(choose.one_of(sample_projects()), facet);
            if (!values.empty()) request.filters.push_back({facet, choose.one_of(values)});
        }
        if (choose.once_in(6)) request.scores.push_back(random_score());
        answer(question, request.match == MatchMode::any);
        return question;
    }

    Chooser choose{20'162'018};

private:
    ScoreFilter random_score() {
        const auto& row = choose.one_of(choose.one_of(sample_projects()).sustainability);
        const int lowest = static_cast<int>(choose.below(6));
        return {{row.label, choose.once_in(2) ? Effect::direct : Effect::indirect},
                lowest,
                lowest + static_cast<int>(choose.below(5))};
    }

    void answer(Question& question, bool any) {
        const auto found = reference_.found(question.sketch, any, question.request.match == MatchMode::any);
        question.matching.clear();
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i] && passes_scores(sample_projects()[i], question.request.scores))
                question.matching.push_back(sample_projects()[i]);
        question.found.clear();
        for (const Project& project : question.matching)
            if (passes(project, question.request.filters)) question.found.push_back(project);
    }

    SynonymTable synonyms_ = SynonymTable::built_in();
    TextReference reference_;
    RandomQueries queries_;
};

std::string shown(const SearchRequest& request) {
    std::string text = request.query;
    text += request.match == MatchMode::automatic ? " (auto)" : request.match == MatchMode::all ? " (all)" : " (any)";
    for (const FacetFilter& filter : request.filters)
        text.append(" ").append(facet_name(filter.facet)).append("=").append(filter.value);
    for (const ScoreFilter& filter : request.scores)
        text.append(" ").append(filter.score.label).append(" from ").append(std::to_string(filter.lowest));
    return text;
}

std::string shown(const FacetCounts& counts) {
    std::string text = std::string(facet_name(counts.facet)) + ' ' + std::to_string(counts.distinct);
    for (const FacetValue& value : counts.values)
        text += " | " + value.value + ' ' + std::to_string(value.count) + (value.selected ? " *" : "");
    return text;
}

Codes codes_of(const SearchResult& result) {
    Codes found;
    for (const Hit& hit : result.hits) found.push_back(hit.project.code);
    return sorted(found);
}

Codes codes_of(const std::vector<Project>& projects) {
    Codes found;
    for (const Project& project : projects) found.push_back(project.code);
    return sorted(found);
}

StatsRequest random_stats(Chooser& choose, const SearchRequest& search) {
    StatsRequest request{search, {}, {}, Allocation::full};
    constexpr std::array allocations{Allocation::full, Allocation::split, Allocation::single};
    request.allocation = choose.one_of(allocations);
    for (std::size_t count = choose.below(3); count > 0; --count) {
        const Facet facet = choose.one_of(all_facets);
        if (std::find(request.by.begin(), request.by.end(), facet) == request.by.end()) request.by.push_back(facet);
    }
    const bool divided = request.allocation == Allocation::split && !request.by.empty();
    for (std::size_t count = 1 + choose.below(3); count > 0; --count) {
        const auto measure = static_cast<Measure>(choose.below(4));
        const bool of_one = measure == Measure::mean || measure == Measure::median;
        request.columns.push_back({divided && of_one ? Measure::sum : measure, choose.one_of(all_figures)});
    }
    return request;
}

}  // namespace

TEST_CASE("hits and facet counts of 1 000 random queries equal those of the texts themselves") {
    Questions questions;
    std::size_t with_hits = 0, filtered = 0;
    for (int number = 0; number < cases; ++number) {
        Question question = questions.next();
        const std::size_t most = questions.choose.once_in(2) ? no_limit : questions.choose.below(4);
        for (const Facet facet : all_facets) question.request.facets.push_back({facet, most});
        INFO("case " << number << ": " << shown(question.request));
        const auto result = samples().search(question.request);
        CHECK(codes_of(result) == codes_of(question.found));
        CHECK(result.total == question.found.size());
        for (std::size_t i = 0; i < question.request.facets.size(); ++i)
            CHECK(shown(result.facets.at(i)) ==
                  shown(reference_counts(question.matching, question.request.filters, question.request.facets[i])));
        with_hits += question.found.empty() ? 0 : 1;
        filtered += question.request.filters.empty() ? 0 : 1;
    }
    CHECK(with_hits > cases / 3);
    CHECK(filtered > cases / 4);
}

TEST_CASE("auto finds what has every word, and beyond that what scores a twelfth of the best score, filters or not") {
    Questions questions;
    std::size_t beyond = 0;
    for (int number = 0; number < cases; ++number) {
        SearchRequest request = questions.next().request;
        request.match = MatchMode::automatic;
        INFO("case " << number << ": " << shown(request));
        const auto result = samples().search(request);
        SearchRequest unfiltered = request;
        unfiltered.filters.clear();
        unfiltered.scores.clear();
        const auto everything = samples().search(unfiltered);
        request.match = MatchMode::all;
        const Codes strict = codes_of(samples().search(request));
        Codes expected;
        for (const Hit& hit : everything.hits) {
            const Project project = samples().searcher().project(hit.project.code).value();
            if (!passes(project, request.filters) || !passes_scores(project, request.scores)) continue;
            expected.push_back(project.code);
            if (std::binary_search(strict.begin(), strict.end(), project.code)) continue;
            ++beyond;
            CHECK(hit.score >= everything.least_score);
        }
        CHECK(codes_of(result) == sorted(expected));
        CHECK(result.strict == strict.size());
        CHECK(result.relaxed == (result.total > 0 && strict.empty()));
        if (!everything.hits.empty())
            CHECK(everything.least_score == Approx(Ranking().least_share * everything.hits.front().score));
    }
    CHECK(beyond > cases / 10);
}

TEST_CASE("sums, means, medians and counts of 1 000 random queries equal those of the texts themselves") {
    Questions questions;
    std::size_t rows = 0;
    for (int number = 0; number < cases; ++number) {
        const Question question = questions.next();
        const StatsRequest request = random_stats(questions.choose, question.request);
        INFO("case " << number << ": " << shown(question.request));
        const auto result = samples().searcher().stats(request);
        CHECK(lines_of(result) == reference_lines(question.found, request));
        rows += result.rows.size();
    }
    CHECK(rows > std::size_t{2} * cases);
}

TEST_CASE("sums split by province add up to the total, to the euro, for 1 000 random result sets") {
    Questions questions;
    std::size_t divided = 0;
    for (int number = 0; number < cases; ++number) {
        StatsRequest request{questions.next().request, {Facet::province}, {}, Allocation::split};
        for (const Figure figure : all_figures) request.columns.push_back({Measure::sum, figure});
        INFO("case " << number << ": " << shown(request.search));
        const auto result = samples().searcher().stats(request);
        for (std::size_t column = 0; column < request.columns.size(); ++column) {
            std::int64_t sum = 0;
            for (const StatsRow& row : result.rows) sum += row.cells[column].whole.value_or(0);
            CHECK(sum == result.total.cells[column].whole.value_or(0));
        }
        divided += result.projects_in_several_rows > 0 ? 1 : 0;
    }
    CHECK(divided > cases / 4);
}
