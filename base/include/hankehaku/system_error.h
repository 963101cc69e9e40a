#pragma once

// What the operating system refused, as an argument of messages: each language words the usual reasons itself.

#include "hankehaku/error.h"
#include "hankehaku/export.h"
#include "hankehaku/messages.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// {"system", ...}: a Term ("system.no_space") for a usual reason, else the system's own words.
[[nodiscard]] Argument system_argument(int error);

/// The same for a message that has the system's words in it, when it refused something: no permission, no space...
[[nodiscard]] std::optional<Argument> system_argument_in(std::string_view message);

/// Throws the error, with the arguments "file" and "system".
[[noreturn]] void fail_in_system(ErrorId id, const std::filesystem::path& file, int error);

}  // namespace hankehaku
