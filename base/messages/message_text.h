#pragma once

// The text of a message: a template of a catalogue with the arguments put into it.

#include "hankehaku/messages.h"

#include <set>
#include <string>
#include <string_view>

namespace hankehaku {

/// `pattern` with the arguments filled in.  A placeholder without an argument is left as it is.
[[nodiscard]] std::string filled(std::string_view pattern, const Arguments& arguments, Language language);

/// The names that `pattern` has places for.
[[nodiscard]] std::set<std::string> placeholders(std::string_view pattern);

/// Controls become spaces, and bytes that are not UTF-8 U+FFFD.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace hankehaku
