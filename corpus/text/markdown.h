#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

/// `text` without the marks of Markdown when it is written so: "# 1 Hanke", "**Hankekoodi:** S20000", "| Koodi | S20000
/// |". Lines stay where they are; a row of a table gets tabs between its cells.
[[nodiscard]] std::string without_markdown(std::string_view text);

}  // namespace hankehaku
