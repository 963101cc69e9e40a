#pragma once

#include "hankehaku/gazetteer.h"
#include "hankehaku/project.h"

#include <span>
#include <string_view>

namespace hankehaku {

/// What a rule may look at beside the project.
struct QualityContext {
    const Gazetteer& gazetteer;
    Date today;
};

/// Something that cannot be true of a project, though every field by itself may be.
struct QualityRule {
    std::string_view name;
    std::string_view description;
    bool (*broken)(const Project& project, const QualityContext& context);
};

[[nodiscard]] std::span<const QualityRule> quality_rules();

}  // namespace hankehaku
