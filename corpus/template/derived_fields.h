#pragma once

#include "hankehaku/gazetteer.h"
#include "hankehaku/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// `names` as the gazetteer writes places of `kind`; a name that it does not know stays.
[[nodiscard]] std::vector<std::string> as_gazetteer_writes(std::vector<std::string> names, PlaceKind kind,
                                                           const Gazetteer& gazetteer);

/// What follows from other fields: `ely` from the authority, `fund` from the code, titles from section ids.
/// Leaves alone what is there, but puts the code on one line.
void complete(Project& project, const Gazetteer& gazetteer);

}  // namespace hankehaku
