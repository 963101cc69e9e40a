#include "cli/context/index_location.h"

#include "cli/messages/messages.h"
#include "hankehaku/error.h"

#include <cstdlib>

namespace hankehaku::cli {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread is started
    return value == nullptr ? std::string{} : std::string{value};
}

}  // namespace

std::optional<std::filesystem::path> user_data_folder() {
    // The XDG base directory specification says that relative values are ignored.
    const std::filesystem::path data = environment("XDG_DATA_HOME");
    if (data.is_absolute()) return data / "hankehaku";
    const std::filesystem::path home = environment("HOME");
    if (home.is_absolute()) return home / ".local" / "share" / "hankehaku";
    return std::nullopt;
}

bool IndexLocation::is_named() const { return !given_.empty() || !environment("HANKEHAKU_DB").empty(); }

std::filesystem::path IndexLocation::path() const {
    if (!given_.empty()) return given_;
    if (std::string folder = environment("HANKEHAKU_DB"); !folder.empty()) return folder;
    if (const auto folder = user_data_folder()) return *folder / "index";
    throw failure("usage.no_index_folder");
}

}  // namespace hankehaku::cli
