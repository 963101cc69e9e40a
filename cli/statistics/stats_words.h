#pragma once

#include "hankehaku/stats.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// What the column is about, for people: "myönnetty", "Hyvinvoinnin edistäminen".
[[nodiscard]] std::string subject_title(const StatsColumn& column);

/// The columns with a subject that no column before them has.
[[nodiscard]] std::vector<std::size_t> first_of_each_subject(const std::vector<StatsColumn>& columns);

}  // namespace hankehaku::cli
