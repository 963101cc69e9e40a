#include "named_scores.h"

#include <algorithm>

namespace hankehaku::cli {

std::vector<NamedScore> named_scores(const Project& project, const SearchResult& result) {
    std::vector<NamedScore> scores;
    const auto add = [&](const ScoreName& name) {
        const bool known =
            std::any_of(scores.begin(), scores.end(), [&](const NamedScore& score) { return score.name == name; });
        if (!known) scores.push_back({name, score_of(project, name.label, name.effect)});
    };
    for (const ScoreFilter& filter : result.scores) add(filter.score);
    if (result.sort_score) add(*result.sort_score);
    return scores;
}

std::string shown(const NamedScore& score) {
    return score.name.label + " (" + std::string(effect_name(score.name.effect)) +
           "): " + (score.score ? std::to_string(*score.score) : "none");
}

}  // namespace hankehaku::cli
