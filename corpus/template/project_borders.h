#pragma once

#include "corpus/text/text_lines.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// The fund that a line of the banner names, maybe none; nothing if the line is not a banner.
[[nodiscard]] std::optional<std::string> fund_of_banner(std::string_view line);

/// "-----", "=====": a line that only divides.
[[nodiscard]] bool is_rule(std::string_view line);

/// What the register's pages show above the banner, in matching_form().
[[nodiscard]] bool is_page_top(std::string_view form);

/// The value of a line that gives a project code ("Hankekoodi: S20000"); empty for other lines.
[[nodiscard]] std::string_view code_on(std::string_view line);

/// The stretches of `lines` that describe one project each.
[[nodiscard]] std::vector<std::span<const TextLine>> split_projects(std::span<const TextLine> lines);

}  // namespace hankehaku
