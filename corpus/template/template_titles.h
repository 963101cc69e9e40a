#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hankehaku {

/// The template's title for section `id`; empty for an id that it lacks.
[[nodiscard]] std::string_view template_title(std::string_view id);

/// One more than the highest rank.
inline constexpr std::size_t template_rank_count = 32;

/// Where in the template's order the section stands that has this id and this title (or another spelling of it).
[[nodiscard]] std::optional<std::size_t> template_rank(std::string_view id, std::string_view title);

}  // namespace hankehaku
