#include "hankehaku/sustainability.h"

#include "base/name_key.h"

#include <algorithm>

namespace hankehaku {

std::string_view effect_name(Effect effect) { return effect == Effect::direct ? "direct" : "indirect"; }

std::optional<Effect> effect_from_name(std::string_view name) {
    const PlaceKey wanted = folded_key(name);
    if (wanted == u"direct" || wanted == u"valiton") return Effect::direct;
    if (wanted == u"indirect" || wanted == u"valillinen") return Effect::indirect;
    return std::nullopt;
}

int score_of(const SustainabilityScore& row, Effect effect) {
    return effect == Effect::direct ? row.direct : row.indirect;
}

std::optional<int> score_of(const Project& project, std::string_view label, Effect effect) {
    std::optional<int> highest;
    for (const auto& row : project.sustainability)
        if (row.label == label) highest = std::max(highest.value_or(0), score_of(row, effect));
    return highest;
}

std::optional<bool> answer_of(const Project& project, std::string_view question) {
    for (const auto& asked : project.equality)
        if (asked.question == question) return asked.answer;
    return std::nullopt;
}

}  // namespace hankehaku
