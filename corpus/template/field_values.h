#pragma once

#include "hankehaku/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Whether `value` says nothing: empty, or only a dash.
[[nodiscard]] bool is_void_value(std::string_view value);

/// "1 865 436", with any kind of space between groups of three; nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> parse_count(std::string_view text);

/// As parse_count(), also with "€" or "euroa" after it, with cents ("412 300,50", "412300.5"; rounded) and with points
/// or commas between its groups ("1.865.436").
[[nodiscard]] std::optional<Money> parse_money(std::string_view text);

struct Period {
    std::optional<Date> start;
    std::optional<Date> end;
    bool understood = true;  ///< false when the text holds something other than days of the calendar
};

/// "Alkaa 1.11.2015 ja päättyy 30.4.2018", either half alone, or two days with a dash between them.
[[nodiscard]] Period parse_period(std::string_view text);

/// The parts of a comma list, trimmed, without empty ones and repetitions.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

/// "Name, 1234567-8": split at the last comma when digits follow it.
[[nodiscard]] Partner parse_partner(std::string_view line);

/// "Kyllä" or "Ei", any case, with or without a full stop.
[[nodiscard]] std::optional<bool> parse_answer(std::string_view text);

}  // namespace hankehaku
