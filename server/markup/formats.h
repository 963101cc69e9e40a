#pragma once

#include "hankehaku/project.h"
#include "server/markup/html.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

// How numbers, money and days are written on pages: as in Finland, in every language of the pages.

namespace hankehaku::server {

/// "1 234 567", with spaces that no line breaks at.
[[nodiscard]] std::string written_number(std::int64_t number);

/// A count, as messages and written_number() take it.
[[nodiscard]] constexpr std::int64_t as_number(std::size_t count) { return static_cast<std::int64_t>(count); }

/// A cell of a table with a number that is written already.
[[nodiscard]] inline Html number_cell(const std::string& number) {
    return Html::element("td", {{"class", "number"}}, number);
}

/// The heading of a column; number_heading() of one with such cells.
[[nodiscard]] inline Html column_heading(const Html& label) { return Html::element("th", {{"scope", "col"}}, label); }
[[nodiscard]] inline Html number_heading(const Html& label) {
    return Html::element("th", {{"scope", "col"}, {"class", "number"}}, label);
}

/// "1 234 567 €", "0,50 €".
[[nodiscard]] std::string written_money(Money sum);

/// "1.3.2024".
[[nodiscard]] std::string written_date(Date date);

/// "1.3.2017–30.6.2019"; empty when both are missing.
[[nodiscard]] std::string written_period(const std::optional<Date>& start, const std::optional<Date>& end);

/// `part` of `whole` as "12,3 %"; empty when `whole` is 0.
[[nodiscard]] std::string written_share(std::int64_t part, std::int64_t whole);

}  // namespace hankehaku::server
