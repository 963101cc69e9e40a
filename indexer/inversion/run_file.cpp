#include "indexer/inversion/run_file.h"

#include "hankehaku/system_error.h"

#include <cerrno>
#include <utility>

namespace hankehaku {

RunFile::RunFile(std::filesystem::path path) : path_(std::move(path)), stream_(path_, std::ios::binary) { check(); }

void RunFile::write(std::string& bytes) {
    stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.clear();
    check();
}

void RunFile::close() {
    stream_.close();
    check();
}

void RunFile::check() {
    if (!stream_) fail_in_system("io.cannot_write", path_, errno);
}

RunReader::RunReader(std::filesystem::path path) : path_(std::move(path)) {
    // Before opening, or it is ignored.
    stream_.rdbuf()->pubsetbuf(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    stream_.open(path_, std::ios::binary);
    if (!stream_) fail();
}

bool RunReader::at_end() {
    errno = 0;
    if (stream_.peek() != std::ifstream::traits_type::eof()) return false;
    // A file that cannot be read further looks like one that has ended.
    if (stream_.bad()) fail();
    return true;
}

std::uint64_t RunReader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const int byte = stream_.get();
        if (byte < 0) fail();
        value |= (static_cast<std::uint64_t>(byte) & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
    fail();
}

std::string RunReader::text() {
    std::string bytes(number(), '\0');
    if (!stream_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) fail();
    return bytes;
}

void RunReader::fail() const { fail_in_system("io.cannot_read_index_file", path_, errno); }

}  // namespace hankehaku
