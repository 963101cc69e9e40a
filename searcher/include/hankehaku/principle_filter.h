#pragma once

#include "hankehaku/export.h"
#include "hankehaku/sustainability.h"

#include <optional>
#include <string>

namespace HANKEHAKU_EXPORT hankehaku {

/// One of the two scores of a row of 8.2.  `label` may be written in any form that identifies a single row of the
/// index: a part of it, inflected, without dots ("hyvinvointi" for "Hyvinvoinnin edistäminen").
struct ScoreName {
    std::string label;
    Effect effect = Effect::direct;
    bool operator==(const ScoreName&) const = default;
};

/// Keeps the projects with a score from `lowest` to `highest`, both included.  A project without it is not found.
struct ScoreFilter {
    ScoreName score;
    int lowest = 0;
    int highest = highest_score;
    bool operator==(const ScoreFilter&) const = default;
};

/// A score of a project.
struct NamedScore {
    ScoreName name;
    std::optional<int> score;
    bool operator==(const NamedScore&) const = default;
};

/// Keeps the projects with this answer to a question of 8.1, which may be abbreviated like the label of a score.
struct AnswerFilter {
    std::string question;
    bool answer = true;
    bool operator==(const AnswerFilter&) const = default;
};

}  // namespace hankehaku
