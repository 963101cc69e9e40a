#include "indexer/writing/disk_room.h"

#include "hankehaku/system_error.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace hankehaku {
namespace fs = std::filesystem;

void require_room(const fs::path& folder, std::uintmax_t bytes) {
    const fs::path file = folder / "room";
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) fail_in_system("io.cannot_write", file, errno);
    int reason = ::fallocate(descriptor, 0, 0, static_cast<off_t>(bytes)) == 0 ? 0 : errno;
    if (reason == EOPNOTSUPP || reason == ENOSYS || reason == EINTR) reason = 0;
    ::close(descriptor);
    ::unlink(file.c_str());
    if (reason != 0) fail_in_system("io.cannot_write", folder, reason);
}

std::uintmax_t bytes_below(const fs::path& folder) {
    std::uintmax_t bytes = 0;
    std::error_code unknown;
    for (fs::recursive_directory_iterator entry(folder, unknown), end; !unknown && entry != end;
         entry.increment(unknown)) {
        const auto size = entry->is_regular_file(unknown) ? entry->file_size(unknown) : 0;
        if (!unknown) bytes += size;
    }
    return bytes;
}

}  // namespace hankehaku
