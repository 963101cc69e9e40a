#include "indexer/format/index_directory.h"

#include "hankehaku/error.h"
#include "indexer/format/system_advice.h"
#include "indexer/format/table_checksums.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view generation_prefix = "generation-";
constexpr std::string_view stub_name = "XAPIANDB";
constexpr std::string_view fresh_stub_name = "XAPIANDB.new";
constexpr std::string_view building_name = "building";
constexpr std::string_view lock_name = "write.lock";

[[noreturn]] void fail(const std::string& what, const fs::path& path, int error = errno) {
    throw Error(ErrorCode::io, what + " " + path.string() + ": " + std::generic_category().message(error) +
                                   std::string(advice_for(error)));
}

std::optional<unsigned long> generation_number(const fs::path& path) {
    const std::string name = path.filename().string();
    if (!name.starts_with(generation_prefix)) return std::nullopt;
    unsigned long number = 0;
    const char* const end = name.data() + name.size();
    const auto [stopped, error] = std::from_chars(name.data() + generation_prefix.size(), end, number);
    return error == std::errc{} && stopped == end ? std::optional{number} : std::nullopt;
}

/// Flushes a file or folder to the disk.
void sync(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail("cannot open", path);
    const int failed = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    if (failed != 0) fail("cannot write", path, error);
}

}  // namespace

IndexDirectory::IndexDirectory(fs::path folder) : folder_(std::move(folder)) {}

std::optional<fs::path> IndexDirectory::current() const {
    const fs::path file = folder_ / stub_name;
    std::ifstream stub(file);
    std::string type, name;
    if (stub >> type >> name) return folder_ / name;
    if (!fs::exists(file)) return std::nullopt;
    // Taken for "no index yet", it would make a writer remove the database that it names.
    throw Error(ErrorCode::index_damaged,
                file.string() + " cannot be read or names no database; remove it and build the index again");
}

fs::path IndexDirectory::building() const { return folder_ / building_name; }

fs::path IndexDirectory::next_generation() const {
    unsigned long newest = 0;
    for (const auto& entry : fs::directory_iterator(folder_))
        newest = std::max(newest, generation_number(entry.path()).value_or(0));
    return folder_ / (std::string(generation_prefix) + std::to_string(newest + 1));
}

void IndexDirectory::publish(const fs::path& built) {
    write_table_checksums(built);
    for (const auto& table : fs::directory_iterator(built)) sync(table.path());
    sync(built);
    const fs::path generation = next_generation();
    fs::rename(built, generation);
    const fs::path stub = folder_ / stub_name, fresh = folder_ / fresh_stub_name;
    std::ofstream out(fresh, std::ios::trunc);
    out << "auto " << generation.filename().string() << '\n';
    out.close();
    if (!out) fail("cannot write", fresh);
    sync(fresh);
    fs::rename(fresh, stub);
    sync(folder_);
}

void IndexDirectory::require_index_or_empty() const {
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder_, missing)) {
        const std::string name = entry.path().filename().string();
        if (name == stub_name) return;
        if (name == lock_name || name == building_name || name == fresh_stub_name || generation_number(name)) continue;
        throw Error(ErrorCode::usage, "the folder " + folder_.string() + " is not empty and holds no index (it has " +
                                          name + "); name a folder for the index alone");
    }
}

void IndexDirectory::remove_leftovers() const {
    const auto in_use = current();
    fs::remove_all(building());
    fs::remove(folder_ / fresh_stub_name);
    std::vector<fs::path> unused;
    for (const auto& entry : fs::directory_iterator(folder_))
        if (generation_number(entry.path()) && entry.path() != in_use) unused.push_back(entry.path());
    for (const auto& path : unused) fs::remove_all(path);
}

WriteLock::WriteLock(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) fail("cannot create the index folder", folder, error.value());
    const fs::path file = folder / lock_name;
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) fail("cannot open", file);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        std::array<char, 32> holder{};
        const auto length = ::pread(descriptor_, holder.data(), holder.size() - 1, 0);
        ::close(descriptor_);
        if (reason != EWOULDBLOCK) fail("cannot lock", file, reason);
        throw Error(ErrorCode::index_locked,
                    "the index " + folder.string() + " is being written by process " +
                        (length > 0 ? std::string(holder.data(), std::strcspn(holder.data(), "\n")) : "(unknown)") +
                        "; wait until it has finished");
    }
    const std::string self = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, self.data(), self.size(), 0) < 0) {
        const int reason = errno;
        ::close(descriptor_);
        fail("cannot write", file, reason);
    }
}

WriteLock::WriteLock(WriteLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

WriteLock::~WriteLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace hankehaku
