#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace hankehaku {

/// What the user can do about an error of the operating system, to be put behind its message: "; ..."
[[nodiscard]] std::string_view advice_for(int error);

/// The same for a message of Xapian, which has only the system's words.
[[nodiscard]] std::string_view advice_for(std::string_view system_message);

/// Throws Error(io): "cannot read /index/write.lock: Permission denied; ask ...".
[[noreturn]] void fail_in_system(const std::string& what, const std::filesystem::path& path, int error);

}  // namespace hankehaku
