#include "cli/files/output_file.h"

#include "cli/messages/messages.h"

#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <optional>
#include <utility>

namespace hankehaku::cli {
namespace {

constexpr mode_t for_all = 0666;  // less what the user's umask takes away
constexpr mode_t for_owner = 0600;
constexpr mode_t permissions = 07777;
constexpr int most_names = 1000;

std::optional<struct stat> look_at(const std::filesystem::path& file) {
    struct stat status {};
    if (::lstat(file.c_str(), &status) != 0) return std::nullopt;
    return status;
}

/// Where links lead.  "/dev/stdout" is one, also to a file that a shell has opened.
bool is_stream(const std::filesystem::path& file) {
    if (file == "/dev/stdout" || file == "/dev/stderr" || file.parent_path() == "/dev/fd") return true;
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return false;
    return S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode) || S_ISSOCK(status.st_mode);
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path();
    return folder.empty() ? "." : folder;
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path target, Readers readers)
    : target_(std::move(target)), descriptor_(open_target(readers)), stream_(descriptor_, target_.string()) {}

OutputFile::~OutputFile() {
    if (descriptor_ != -1) ::close(descriptor_);
    if (!name_.empty()) ::unlink(name_.c_str());
}

void OutputFile::fail(int number) const {
    throw Error("io.cannot_write", {{"file", target_.string()}, system_argument(number)});
}

std::string OutputFile::fresh_name() const {
    static int number = 0;
    const std::string end = "." + std::to_string(::getpid()) + "-" + std::to_string(++number) + ".tmp";
    return (folder_of(target_) / ("." + target_.filename().string() + end)).string();
}

int OutputFile::open_target(Readers readers) {
    if (is_stream(target_)) {
        replaces_ = false;
        const int stream = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);  // NOLINT(*-vararg)
        if (stream == -1) fail(errno);
        return stream;
    }
    const auto old = look_at(target_);
    if (old && S_ISLNK(old->st_mode)) throw failure("usage.output_link", {{"file", target_.string()}});
    if (old && S_ISDIR(old->st_mode)) throw failure("usage.output_folder", {{"file", target_.string()}});
    const mode_t mode = readers == Readers::owner ? for_owner : for_all;
    // A file without a name disappears if the program is killed; not every file system supports it.
    int file = ::open(folder_of(target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);  // NOLINT(*-vararg)
    for (int tries = 0; file == -1 && tries < most_names; ++tries) {
        name_ = fresh_name();
        file = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);  // NOLINT(*-vararg)
        if (file == -1) name_.clear();
        if (file == -1 && errno != EEXIST) fail(errno);
    }
    if (file == -1) fail(errno);
    if (old) ::fchmod(file, old->st_mode & permissions);
    return file;
}

void OutputFile::take_name() {
    const std::string open_file = "/proc/self/fd/" + std::to_string(descriptor_);
    for (int tries = 0; name_.empty() && tries < most_names; ++tries) {
        const std::string name = fresh_name();
        if (::linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0)
            name_ = name;
        else if (errno != EEXIST)
            fail(errno);
    }
}

void OutputFile::finish() {
    stream_.flush();
    if (replaces_) {
        if (::fsync(descriptor_) != 0) fail(errno);
        take_name();
    }
    const int closed = ::close(std::exchange(descriptor_, -1));
    if (closed != 0) fail(errno);
    if (!replaces_) return;
    if (::rename(name_.c_str(), target_.c_str()) != 0) fail(errno);
    name_.clear();
}

void replace_file(const std::filesystem::path& file, std::string_view bytes) {
    OutputFile fresh(file, OutputFile::Readers::owner);
    fresh.stream() << bytes;
    fresh.finish();
}

}  // namespace hankehaku::cli
