#include "indexer/format/write_lock.h"

#include "hankehaku/error.h"
#include "indexer/format/system_advice.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

int open_lock_file(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666);
    if (descriptor < 0 && errno != ELOOP && errno != ENXIO) fail_in_system("cannot open", file, errno);
    struct stat status {};
    if (descriptor >= 0 && ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) return descriptor;
    if (descriptor >= 0) ::close(descriptor);
    throw Error(ErrorCode::index_damaged,
                file.string() + " is a link, a pipe or a device, not the lock of an index; remove it");
}

/// The process that wrote its number into the lock file.
std::string holder_of(int descriptor) {
    std::array<char, 32> bytes{};
    const auto length = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    const std::string_view text(bytes.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    const auto digits = text.substr(0, text.find_first_not_of("0123456789"));
    return digits.empty() ? "(unknown)" : std::string(digits);
}

}  // namespace

WriteLock::WriteLock(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) fail_in_system("cannot create the index folder", folder, error.value());
    const fs::path file = folder / "write.lock";
    descriptor_ = open_lock_file(file);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        const std::string holder = holder_of(descriptor_);
        ::close(descriptor_);
        if (reason != EWOULDBLOCK) fail_in_system("cannot lock", file, reason);
        throw Error(ErrorCode::index_locked, "the index " + folder.string() + " is being written by process " + holder +
                                                 "; wait until it has finished");
    }
    const std::string self = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, self.data(), self.size(), 0) < 0) {
        const int reason = errno;
        ::close(descriptor_);
        fail_in_system("cannot write", file, reason);
    }
}

WriteLock::WriteLock(WriteLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

WriteLock::~WriteLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace hankehaku
