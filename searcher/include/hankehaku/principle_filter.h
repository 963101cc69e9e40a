#pragma once

#include "hankehaku/export.h"
#include "hankehaku/sustainability.h"

#include <optional>
#include <string>

namespace HANKEHAKU_EXPORT hankehaku {

/// A row of 8.2 and which of its two scores is meant.  `label` may be written in any form that only one row of the
/// index has: a part of it, inflected, without dots ("hyvinvointi" for "Hyvinvoinnin edistäminen").
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

/// A score as a project has it.
struct NamedScore {
    ScoreName name;
    std::optional<int> score;
    bool operator==(const NamedScore&) const = default;
};

/// Keeps the projects that gave this answer to a question of 8.1, which may be written as a label is.
struct AnswerFilter {
    std::string question;
    bool answer = true;
    bool operator==(const AnswerFilter&) const = default;
};

}  // namespace hankehaku
