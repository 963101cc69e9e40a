#pragma once

#include "hankehaku/gazetteer.h"
#include "hankehaku/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// The fund that a code's letter tells: "S20494" is paid by the ESR, "A70001" by the EAKR.  Empty for other codes.
[[nodiscard]] std::string_view fund_of_code(std::string_view code);

/// `names` as the gazetteer writes places of `kind`; a name that it does not know stays.
[[nodiscard]] std::vector<std::string> as_gazetteer_writes(std::vector<std::string> names, PlaceKind kind,
                                                           const Gazetteer& gazetteer);

/// What follows from other fields: `ely` from the authority, `fund` from the code, titles from section ids.
/// Leaves alone what is there, but puts the code on one line.
void complete(Project& project, const Gazetteer& gazetteer);

}  // namespace hankehaku
