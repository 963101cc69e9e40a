#include "indexer/format/table_checksums.h"

#include "hankehaku/error.h"
#include "hankehaku/system_error.h"
#include "indexer/format/compacted_size.h"
#include "indexer/format/database_files.h"
#include "indexer/format/index_stub.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <system_error>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view checksum_name = "checksums";
constexpr std::string_view fresh_checksum_name = "checksums.new";
constexpr std::string_view version_name = "iamglass";
constexpr std::string_view heading = "hankehaku checksums 2\n";
constexpr std::string_view own_line = "checksums";

/// Adds up bytes, eight at a time in four lanes.  Each step can be undone, so a change of one word is never lost.
class Digest {
public:
    void add(std::string_view bytes) {
        size_ += bytes.size();
        for (; !bytes.empty(); bytes.remove_prefix(std::min(stripe, bytes.size()))) {
            std::array<std::uint64_t, lane_count> words{};
            std::memcpy(words.data(), bytes.data(), std::min(stripe, bytes.size()));
            for (std::size_t i = 0; i < lane_count; ++i) lanes_[i] = std::rotl((lanes_[i] ^ words[i]) * factor, 29);
        }
    }
    [[nodiscard]] std::uint64_t value() const {
        std::uint64_t sum = size_;
        for (const std::uint64_t lane : lanes_) {
            sum = (sum ^ lane) * factor;
            sum ^= sum >> 32U;
        }
        return sum;
    }

    static constexpr std::size_t stripe = 32;

private:
    static constexpr std::size_t lane_count = 4;
    static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    std::array<std::uint64_t, lane_count> lanes_{1, 2, 3, 4};
    std::uint64_t size_ = 0;
};

/// Calls action(bytes) for the content of a file, all but the last time with many stripes; false when it is not there.
template <class Action>
bool read_file(const fs::path& file, Action action) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT) return false;
        fail_in_system("io.cannot_read_index_file", file, errno);
    }
    std::vector<char> buffer(std::size_t{1} << 18U);
    std::size_t filled = 0;
    for (bool ended = false; !ended;) {
        const ssize_t length = ::read(descriptor, buffer.data() + filled, buffer.size() - filled);
        if (length < 0 && errno == EINTR) continue;
        if (length < 0) {
            const int reason = errno;
            ::close(descriptor);
            fail_in_system("io.cannot_read_index_file", file, reason);
        }
        ended = length == 0;
        filled += static_cast<std::size_t>(length);
        if (filled < buffer.size() && !ended) continue;
        action(std::string_view(buffer.data(), filled));
        filled = 0;
    }
    ::close(descriptor);
    return true;
}

std::optional<std::uint64_t> checksum(const fs::path& file) {
    Digest digest;
    const bool there = read_file(file, [&](std::string_view bytes) { digest.add(bytes); });
    return there ? std::optional{digest.value()} : std::nullopt;
}

std::uint64_t checksum_of(std::string_view text) {
    Digest digest;
    digest.add(text);
    return digest.value();
}

bool is_table(std::string_view name) { return name == version_name || name.ends_with(".glass"); }

std::vector<std::string> tables_of(const fs::path& database) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(database, error), end; !error && entry != end; entry.increment(error))
        if (std::string name = entry->path().filename().string(); is_table(name)) names.push_back(std::move(name));
    // A generation that is being removed has none any more.
    if (error && error != std::errc::no_such_file_or_directory)
        fail_in_system("io.cannot_read_index_file", database, error.value());
    std::sort(names.begin(), names.end());
    return names;
}

/// The tables, and what stands beside them and is read like them.
std::vector<std::string> files_to_add_up(const fs::path& database) {
    std::vector<std::string> names = tables_of(database);
    if (fs::exists(database / compacted_size_name)) names.emplace_back(compacted_size_name);
    return names;
}

std::string line_of(std::string_view name, std::uint64_t sum) {
    return std::string(name) + ' ' + std::to_string(sum) + '\n';
}

/// What the file says; nothing when it is not what was written.
std::optional<std::map<std::string, std::uint64_t>> parsed(const std::string& text) {
    std::map<std::string, std::uint64_t> sums;
    // Indexes of formats 1 and 2 used other checksums; they are read only to be rebuilt.
    if (is_table(text.substr(0, text.find(' ')))) return sums;
    if (!text.starts_with(heading)) return std::nullopt;
    std::size_t begin = heading.size();
    for (std::size_t end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
        std::istringstream line(text.substr(begin, end - begin));
        std::string name;
        std::uint64_t sum = 0;
        if (!(line >> name >> sum)) return std::nullopt;
        if (name != own_line) {
            sums[name] = sum;
            continue;
        }
        const bool whole = end + 1 == text.size() && sum == checksum_of(std::string_view(text).substr(0, begin));
        return whole ? std::optional{std::move(sums)} : std::nullopt;
    }
    return std::nullopt;
}

void write_durably(const fs::path& file, std::string_view text) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) fail_in_system("io.cannot_write", file, errno);
    int reason = 0;
    for (std::string_view rest = text; !rest.empty() && reason == 0;) {
        const ssize_t written = ::write(descriptor, rest.data(), rest.size());
        if (written < 0 && errno != EINTR) reason = errno;
        if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
    }
    if (reason == 0 && ::fsync(descriptor) != 0) reason = errno;
    if (::close(descriptor) != 0 && reason == 0) reason = errno;
    if (reason != 0) fail_in_system("io.cannot_write", file, reason);
}

}  // namespace

void write_table_checksums(const fs::path& database) {
    std::string text(heading);
    for (const std::string& name : files_to_add_up(database)) {
        const auto sum = checksum(database / name);
        if (!sum) fail_in_system("io.cannot_read_index_file", database / name, ENOENT);
        text += line_of(name, *sum);
    }
    text += line_of(own_line, checksum_of(text));
    write_durably(database / fresh_checksum_name, text);
    fs::rename(database / fresh_checksum_name, database / checksum_name);
    sync_to_disk(database);
}

void forget_table_checksums(const fs::path& database) {
    if (fs::remove(database / checksum_name)) sync_to_disk(database);
}

std::vector<std::string> changed_tables(const fs::path& database) {
    const fs::path file = database / checksum_name;
    std::string text;
    const auto read = [&] {
        text.clear();
        return read_file(file, [&](std::string_view bytes) { text += bytes; });
    };
    if (!read()) return {};
    const std::string before = text;
    const auto sums = parsed(text);
    std::vector<std::string> changed;
    if (!sums) changed.emplace_back(checksum_name);
    for (const auto& [name, sum] : sums.value_or(std::map<std::string, std::uint64_t>{}))
        if (checksum(database / name) != sum) changed.push_back(name);
    for (const std::string& name : tables_of(database))
        if (sums && !sums->empty() && !sums->contains(name)) changed.push_back(name);
    // A writer removes the file before it changes the tables.
    if (!changed.empty() && (!read() || text != before)) changed.clear();
    return changed;
}

void require_unchanged_tables(const fs::path& database, const fs::path& folder) {
    require_plain_files(database);
    if (auto changed = changed_tables(database); !changed.empty())
        throw Error("index_damaged.tables", {{"folder", folder.string()}, {"tables", std::move(changed)}});
}

std::uintmax_t bytes_of_tables(const fs::path& database) {
    std::uintmax_t bytes = 0;
    std::error_code gone, of_entry;
    for (fs::directory_iterator entry(database, gone), end; !gone && entry != end; entry.increment(gone)) {
        const auto size = entry->file_size(of_entry);
        if (!of_entry) bytes += size;
    }
    return bytes;
}

}  // namespace hankehaku
