#pragma once

#include "hankehaku/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hankehaku::cli {

/// "1 865 436".
[[nodiscard]] std::string finnish_number(std::int64_t number);

/// "1 865 KiB", rounded up.
[[nodiscard]] std::string kibibytes(std::uintmax_t bytes);

/// "1 865 436 €", "-0,50 €".
[[nodiscard]] std::string finnish_money(Money sum);

/// "1 865 436,50": always with two decimals.
[[nodiscard]] std::string finnish_decimal(std::int64_t whole, int hundredths);

/// "1.11.2015".
[[nodiscard]] std::string finnish_date(Date date);

/// "1.11.2015–30.4.2018", open where a day is missing; empty when both are.
[[nodiscard]] std::string finnish_period(const std::optional<Date>& start, const std::optional<Date>& end);

/// A short title for a section of the template: "Tiivistelmä" for "3"; empty for others.
[[nodiscard]] std::string_view section_title(std::string_view id);

}  // namespace hankehaku::cli
