#include "indexer/format/index_stub.h"

#include "hankehaku/system_error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view generation_prefix = "generation-";
constexpr std::string_view line_beginning = "auto ";
constexpr std::size_t most_digits = 18;  // one more than any of them is a number, too

/// An open file, closed at the end.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

bool is_regular_file(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

std::optional<unsigned long> generation_number(std::string_view name) {
    if (!name.starts_with(generation_prefix)) return std::nullopt;
    const std::string_view digits = name.substr(generation_prefix.size());
    if (digits.empty() || digits.size() > most_digits || digits.front() == '0') return std::nullopt;
    unsigned long number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    return error == std::errc{} && stopped == end ? std::optional{number} : std::nullopt;
}

std::string generation_name(unsigned long number) { return std::string(generation_prefix) + std::to_string(number); }

IndexStub read_index_stub(const fs::path& file) {
    const Descriptor stub(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (stub.number() < 0) {
        if (errno == ENOENT || errno == ENOTDIR) return {};
        if (errno == ELOOP || errno == ENXIO) return {IndexStub::State::damaged};  // a link; a socket
        fail_in_system("io.cannot_read_index_file", file, errno);
    }
    if (!is_regular_file(stub.number())) return {IndexStub::State::damaged};
    std::array<char, 64> bytes{};
    const auto length = ::read(stub.number(), bytes.data(), bytes.size());
    if (length < 0) fail_in_system("io.cannot_read_index_file", file, errno);
    std::string_view line(bytes.data(), static_cast<std::size_t>(length));
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (!line.starts_with(line_beginning)) return {IndexStub::State::damaged};
    const auto generation = generation_number(line.substr(line_beginning.size()));
    if (!generation) return {IndexStub::State::damaged};
    return {IndexStub::State::names_generation, *generation};
}

void write_index_stub(const fs::path& file, unsigned long generation) {
    fs::remove_all(file);
    const std::string line = std::string(line_beginning) + generation_name(generation) + '\n';
    const Descriptor stub(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (stub.number() < 0) fail_in_system("io.cannot_write", file, errno);
    const auto written = ::write(stub.number(), line.data(), line.size());
    if (written < 0) fail_in_system("io.cannot_write", file, errno);
    // A file system writes so few bytes in two parts only when the second finds no room.
    if (static_cast<std::size_t>(written) != line.size()) fail_in_system("io.cannot_write", file, ENOSPC);
    if (::fsync(stub.number()) != 0) fail_in_system("io.cannot_write", file, errno);
}

void sync_to_disk(const fs::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) fail_in_system("io.cannot_open", path, errno);
    if (::fsync(file.number()) != 0) fail_in_system("io.cannot_write", path, errno);
}

}  // namespace hankehaku
