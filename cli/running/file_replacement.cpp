#include "cli/running/file_replacement.h"

#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace hankehaku::cli {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file, int number) {
    throw Error("io.cannot_write", {{"file", file.string()}, system_argument(number)});
}

/// A new file beside the one to be replaced, removed unless it took its place.
class NewFile {
public:
    explicit NewFile(const std::filesystem::path& target) : target_(target), name_(target.string() + ".XXXXXX") {
        descriptor_ = ::mkstemp(name_.data());
        if (descriptor_ == -1) fail(target_, errno);
    }
    ~NewFile() {
        if (descriptor_ != -1) ::close(descriptor_);
        if (!name_.empty()) ::unlink(name_.c_str());
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) fail(target_, errno);
            if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void take_place() {
        if (::fsync(descriptor_) != 0) fail(target_, errno);
        const int closed = ::close(descriptor_);
        descriptor_ = -1;
        if (closed != 0 || ::rename(name_.c_str(), target_.c_str()) != 0) fail(target_, errno);
        name_.clear();
    }

private:
    const std::filesystem::path& target_;
    std::string name_;
    int descriptor_ = -1;
};

}  // namespace

void replace_file(const std::filesystem::path& file, std::string_view bytes) {
    NewFile fresh(file);
    fresh.write(bytes);
    fresh.take_place();
}

}  // namespace hankehaku::cli
