#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <optional>
#include <span>
#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// The classes of granted EU and state funding by which projects are counted, from the lowest: "alle 50 000 €",
/// "50 000–99 999 €", ... "vähintään 1 000 000 €".  Every sum lies in one of them.
[[nodiscard]] std::span<const std::string_view> funding_classes();

/// Of a sum, rounded down to whole euros.
[[nodiscard]] std::string_view funding_class_of(Euros granted);

/// The lowest and the highest sum of a class, in whole euros; the last has no highest one.
struct FundingClassBounds {
    Euros lowest = 0;
    std::optional<Euros> highest;
};

/// Of a class by its name.
[[nodiscard]] FundingClassBounds funding_class_bounds(std::string_view name);

/// The class that `text` names, however its dashes and spaces are written, or in which the sum `text` ("120 000",
/// "120 000,00 €") lies.
[[nodiscard]] std::optional<std::string_view> find_funding_class(std::string_view text);

}  // namespace hankehaku
