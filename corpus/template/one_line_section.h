#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// `text` with small ASCII letters and å, ä, ö; as many bytes as before.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// Whether `label` asks for something that is known: a field of the template, of another form or a person's data.
[[nodiscard]] bool is_known_label(std::string_view label);

/// The lines of section `id`, whose whole text is on one line.
[[nodiscard]] std::vector<std::string_view> split_section(std::string_view id, std::string_view text);

}  // namespace hankehaku
