#include "hankehaku/system_error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace hankehaku {
namespace {

struct UsualError {
    int number;
    MessageId id;
};

constexpr std::array usual_errors{UsualError{EACCES, "system.no_permission"},
                                  UsualError{EPERM, "system.no_permission"},
                                  UsualError{EROFS, "system.read_only"},
                                  UsualError{ENOSPC, "system.no_space"},
                                  UsualError{EDQUOT, "system.quota"},
                                  UsualError{EFBIG, "system.file_too_large"},
                                  UsualError{EMFILE, "system.too_many_files"},
                                  UsualError{ENFILE, "system.too_many_files"},
                                  UsualError{EIO, "system.disk_error"},
                                  UsualError{ENOENT, "system.not_there"},
                                  UsualError{EISDIR, "system.a_folder"},
                                  UsualError{ENOTDIR, "system.not_a_folder"},
                                  UsualError{EADDRINUSE, "system.address_in_use"},
                                  UsualError{EADDRNOTAVAIL, "system.no_such_address"},
                                  UsualError{ELOOP, "system.not_there"},
                                  UsualError{ENAMETOOLONG, "system.name_too_long"}};

}  // namespace

Argument system_argument(int error) {
    for (const auto& [number, id] : usual_errors)
        if (number == error) return {"system", library_term(id)};
    return {"system", std::generic_category().message(error)};
}

std::optional<Argument> system_argument_in(std::string_view message) {
    // A missing file, or one of another type, is not an error of the system: it is damage.
    constexpr std::array refusals{EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EFBIG, EMFILE, ENFILE, EIO};
    for (const auto& [number, id] : usual_errors)
        if (std::find(refusals.begin(), refusals.end(), number) != refusals.end() &&
            message.find(std::generic_category().message(number)) != std::string_view::npos)
            return Argument{"system", library_term(id)};
    return std::nullopt;
}

void fail_in_system(ErrorId id, const std::filesystem::path& file, int error) {
    throw Error(id, {{"file", file.string()}, system_argument(error)});
}

}  // namespace hankehaku
