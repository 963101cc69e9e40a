#include "searcher/facets/principle_filters.h"

#include "hankehaku/error.h"
#include "indexer/format/schema.h"
#include "searcher/facets/name_resolver.h"

#include <algorithm>
#include <set>

namespace hankehaku {
namespace {

constexpr Term row_of_8_2{"row", {"kohdan 8.2 rivi", "rad i punkt 8.2", "row of 8.2"}};
constexpr Term question_of_8_1{"question", {"kohdan 8.1 kysymys", "fråga i punkt 8.1", "question of 8.1"}};

std::vector<std::string> labels_with(const Xapian::Database& database, const std::string& prefix) {
    std::set<std::string> labels;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
        labels.emplace(schema::label_in_term(*term));
    return {labels.begin(), labels.end()};
}

NameResolver score_labels(const Xapian::Database& database, Analyzer& analyzer) {
    return {row_of_8_2, labels_with(database, schema::scores_prefix(Effect::direct)), analyzer};
}

void require_possible(const ScoreFilter& filter) {
    if (filter.lowest >= 0 && filter.lowest <= filter.highest && filter.highest <= highest_score) return;
    throw Error("usage.impossible_points", {{"lowest", filter.lowest},
                                            {"highest", filter.highest},
                                            {"row", filter.score.label},
                                            {"limit", highest_score}});
}

MatchQuery query_of(const ScoreFilter& filter) {
    MatchQueries scores;
    for (int score = filter.lowest; score <= filter.highest; ++score)
        scores.push_back(term(schema::score_term(filter.score.label, filter.score.effect, score)));
    return any_of(std::move(scores));
}

std::string shown(const ScoreFilter& filter) {
    return filter.score.label + " (" + std::string(effect_name(filter.score.effect)) + ") from " +
           std::to_string(filter.lowest) + " to " + std::to_string(filter.highest);
}

std::string shown(bool answer) { return answer ? "Kyllä" : "Ei"; }

}  // namespace

SearchRequest with_known_principles(SearchRequest request, const Xapian::Database& database, Analyzer& analyzer) {
    if (!request.scores.empty() || request.sort == SortKey::score) {
        const NameResolver labels = score_labels(database, analyzer);
        for (ScoreFilter& filter : request.scores) {
            filter.score.label = labels.resolve(filter.score.label);
            require_possible(filter);
        }
        if (request.sort == SortKey::score) request.sort_score.label = labels.resolve(request.sort_score.label);
    }
    if (!request.answers.empty()) {
        const NameResolver questions(question_of_8_1, labels_with(database, schema::answers_prefix), analyzer);
        for (AnswerFilter& filter : request.answers) filter.question = questions.resolve(filter.question);
    }
    return request;
}

std::vector<StatsColumn> with_known_scores(std::vector<StatsColumn> columns, const Xapian::Database& database,
                                           Analyzer& analyzer) {
    const auto is_score = [](const StatsColumn& column) { return column.score.has_value(); };
    if (std::none_of(columns.begin(), columns.end(), is_score)) return columns;
    const NameResolver labels = score_labels(database, analyzer);
    for (StatsColumn& column : columns)
        if (column.score) column.score->label = labels.resolve(column.score->label);
    return columns;
}

MatchQuery with_principles(MatchQuery query, const SearchRequest& request) {
    for (const ScoreFilter& filter : request.scores) query = within(std::move(query), query_of(filter));
    for (const AnswerFilter& filter : request.answers)
        query = within(std::move(query), term(schema::answer_term(filter.question, filter.answer)));
    return query;
}

std::vector<ScoreName> named_scores(const SearchRequest& request) {
    std::vector<ScoreName> names;
    const auto add = [&](const ScoreName& name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    };
    for (const ScoreFilter& filter : request.scores) add(filter.score);
    if (request.sort == SortKey::score) add(request.sort_score);
    return names;
}

std::vector<NamedScore> scores_of(const Project& project, const std::vector<ScoreName>& names) {
    std::vector<NamedScore> scores;
    scores.reserve(names.size());
    for (const ScoreName& name : names) scores.push_back({name, score_of(project, name.label, name.effect)});
    return scores;
}

std::vector<ExplainedPrinciple> explain_principles(const Project& project, const SearchRequest& request) {
    std::vector<ExplainedPrinciple> result;
    for (const ScoreFilter& filter : request.scores) {
        const auto score = score_of(project, filter.score.label, filter.score.effect);
        result.push_back({shown(filter), score ? std::to_string(*score) : "",
                          score && filter.lowest <= *score && *score <= filter.highest});
    }
    for (const AnswerFilter& filter : request.answers) {
        const auto answer = answer_of(project, filter.question);
        result.push_back(
            {filter.question + ": " + shown(filter.answer), answer ? shown(*answer) : "", answer == filter.answer});
    }
    return result;
}

ScoreColumn::ScoreColumn(const Xapian::Database& database, const ScoreName& score)
    : scores_(database.get_lastdocid() + std::size_t{1}, std::int8_t{-1}) {
    for (int points = 0; points <= highest_score; ++points) {
        const std::string term = schema::score_term(score.label, score.effect, points);
        for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id)
            scores_[*id] = static_cast<std::int8_t>(points);
    }
}

std::optional<int> ScoreColumn::operator[](Xapian::docid id) const {
    return id < scores_.size() && scores_[id] >= 0 ? std::optional<int>(scores_[id]) : std::nullopt;
}

std::string ScoreColumn::key(Xapian::docid id) const {
    const auto score = (*this)[id];
    return score ? std::string(1, static_cast<char>('A' + *score)) : std::string();
}

}  // namespace hankehaku
