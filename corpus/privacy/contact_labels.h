#pragma once

#include <string_view>

namespace hankehaku {

/// Whether `form` (a label in matching_form(), or a key of JSON) asks for a person's name, e-mail, telephone or the
/// like.
[[nodiscard]] bool is_contact_label(std::string_view form);

/// Whether a line without a label tells how to reach a person.
[[nodiscard]] bool is_contact_line(std::string_view line);

}  // namespace hankehaku
