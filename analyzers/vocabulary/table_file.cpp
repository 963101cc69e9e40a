#include "analyzers/vocabulary/table_file.h"

#include "hankehaku/system_error.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace hankehaku::vocabulary {

std::string read_table_file(const std::filesystem::path& file) {
    const Argument name{"file", file.string()};
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) throw Error("usage.synonyms_folder", {name});
    // A device may have no end, and a pipe no writer.
    if (std::filesystem::is_other(file, ignored)) throw Error("usage.synonyms_no_file", {name});
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw Error("usage.synonyms_unreadable", {name, system_argument(errno)});
    std::string bytes(std::filesystem::file_size(file, ignored) + 1, '\0');
    errno = 0;
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad()) throw Error("usage.synonyms_unreadable", {name, system_argument(errno)});
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

}  // namespace hankehaku::vocabulary
