#include "indexer/format/write_lock.h"

#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

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
    if (descriptor < 0 && errno != ELOOP && errno != ENXIO) fail_in_system("io.cannot_open", file, errno);
    struct stat status {};
    if (descriptor >= 0 && ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) return descriptor;
    if (descriptor >= 0) ::close(descriptor);
    throw Error("index_damaged.lock_file", {{"file", file.string()}});
}

/// The process that wrote its number into the lock file; empty when none did.
std::string holder_of(int descriptor) {
    std::array<char, 32> bytes{};
    const auto length = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    const std::string_view text(bytes.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    const auto digits = text.substr(0, text.find_first_not_of("0123456789"));
    return std::string(digits);
}

}  // namespace

WriteLock::WriteLock(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Error("io.no_index_folder", {{"folder", folder.string()}, system_argument(error.value())});
    const fs::path file = folder / "write.lock";
    descriptor_ = open_lock_file(file);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        const std::string holder = holder_of(descriptor_);
        ::close(descriptor_);
        if (reason != EWOULDBLOCK) fail_in_system("io.cannot_lock", file, reason);
        if (holder.empty()) throw Error("index_locked.by_another", {{"folder", folder.string()}});
        throw Error("index_locked.by_process", {{"folder", folder.string()}, {"process", holder}});
    }
    const std::string self = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, self.data(), self.size(), 0) < 0) {
        const int reason = errno;
        ::close(descriptor_);
        fail_in_system("io.cannot_write", file, reason);
    }
}

WriteLock::WriteLock(WriteLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

WriteLock::~WriteLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace hankehaku
