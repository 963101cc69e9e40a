#pragma once

#include "hankehaku/project_field.h"

#include <string_view>

namespace hankehaku {

/// The field that `form` (a label in matching_form()) stands for in `section`, or nullptr.  A label that is in one
/// section of the template only is known everywhere, so that a text without headings can be read.
[[nodiscard]] const ProjectField* find_template_field(std::string_view section, std::string_view form);

/// Whether the value is a text that may be folded over several lines, not a number, a date or a code.
[[nodiscard]] bool may_be_folded(const ProjectField& field);

/// The line above the partners.
[[nodiscard]] bool is_partner_heading(std::string_view form);

/// The line above the address of section 6, which asks for nothing itself.
[[nodiscard]] bool is_site_heading(std::string_view form);

}  // namespace hankehaku
