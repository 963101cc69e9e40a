#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <optional>
#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// The kind of effect that a score of 8.2 describes.
enum class Effect {
    direct,    ///< välitön
    indirect,  ///< välillinen
};

inline constexpr int highest_score = 10;

/// "direct", "indirect".
[[nodiscard]] std::string_view effect_name(Effect effect);

/// The effect with this English or Finnish name (direct, välitön, indirect, välillinen), ignoring case and dots.
[[nodiscard]] std::optional<Effect> effect_from_name(std::string_view name);

[[nodiscard]] int score_of(const SustainabilityScore& row, Effect effect);

/// The project's score in the row `label` of 8.2, the highest when there are several.
[[nodiscard]] std::optional<int> score_of(const Project& project, std::string_view label, Effect effect);

/// The project's answer to `question` of 8.1.
[[nodiscard]] std::optional<bool> answer_of(const Project& project, std::string_view question);

}  // namespace hankehaku
