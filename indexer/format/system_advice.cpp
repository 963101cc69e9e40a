#include "indexer/format/system_advice.h"

#include "hankehaku/error.h"

#include <array>
#include <cerrno>
#include <system_error>

namespace hankehaku {
namespace {

constexpr std::array known_errors{EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EFBIG, EMFILE, ENFILE, EIO};

}  // namespace

std::string_view advice_for(int error) {
    switch (error) {
        case EACCES:
        case EPERM: return "; ask for the permission, or name another folder with --db";
        case EROFS: return "; the disk is read-only: name a folder on another one with --db";
        case ENOSPC:
        case EDQUOT: return "; make room on the disk and run it again, the index is as it was";
        case EFBIG:
            return "; raise the limit on the size of files (ulimit -f) and run it again, the index is as it was";
        case EMFILE:
        case ENFILE: return "; raise the limit on open files (ulimit -n) and run it again";
        case EIO: return "; the disk may be failing: save a copy of the folder, then run 'hankehaku check'";
        default: return {};
    }
}

std::string_view advice_for(std::string_view system_message) {
    for (const int error : known_errors)
        if (system_message.find(std::generic_category().message(error)) != std::string_view::npos)
            return advice_for(error);
    return {};
}

void fail_in_system(const std::string& what, const std::filesystem::path& path, int error) {
    throw Error(ErrorCode::io, what + " " + path.string() + ": " + std::generic_category().message(error) +
                                   std::string(advice_for(error)));
}

}  // namespace hankehaku
