#pragma once

#include "hankehaku/export.h"

#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The library's version: "0.1.0".
[[nodiscard]] std::string_view version();

/// A library that hankehaku is built on, as found at run time.
struct Component {
    std::string name;
    std::string version;
};

[[nodiscard]] std::vector<Component> components();

}  // namespace hankehaku
