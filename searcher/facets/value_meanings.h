#pragma once

#include "hankehaku/facet.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// The values that people mean by words that no value has: "käynnissä" and "ongoing" are the status "Toiminnassa",
/// "ESF" is the fund "ESR", "TL 3" the priority axis that begins with 3.  A word may mean several values: lists of
/// different years call an association "Yhdistys" and "Rekisteröity yhdistys".  Empty if the table has no entry;
/// `values` are those of the index, and no other is returned.
[[nodiscard]] std::vector<std::string> values_meant(Facet facet, std::string_view text,
                                                    const std::vector<std::string>& values);

/// "6.1" of "6.1. Nuorten ...", "3" of "3. Työllisyys ...": how lines and objectives are cited.  Empty: not numbered.
[[nodiscard]] std::string_view leading_number(std::string_view text);

}  // namespace hankehaku
