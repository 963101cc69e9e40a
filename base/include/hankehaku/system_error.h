#pragma once

// Errors of the operating system as arguments of messages; the usual ones are translated.

#include "hankehaku/error.h"
#include "hankehaku/export.h"
#include "hankehaku/messages.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// {"system", ...}: a Term ("system.no_space") for a usual error, else the system's own text.
[[nodiscard]] Argument system_argument(int error);

/// The same for a message that contains the system's text of an error; nothing when it contains none.
[[nodiscard]] std::optional<Argument> system_argument_in(std::string_view message);

/// Throws Error(id) with the arguments "file" and "system".
[[noreturn]] void fail_in_system(ErrorId id, const std::filesystem::path& file, int error);

}  // namespace hankehaku
