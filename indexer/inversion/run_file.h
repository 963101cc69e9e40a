#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace hankehaku {

/// A file that is written from its beginning to its end.  Throws Error(io).
class RunFile {
public:
    explicit RunFile(std::filesystem::path path);

    /// Writes `bytes`, which are empty afterwards.
    void write(std::string& bytes);
    void close();

private:
    void check();

    std::filesystem::path path_;
    std::ofstream stream_;
};

/// A RunFile that is read from its beginning to its end.  Throws Error(io), also where it ends within a value.
class RunReader {
public:
    explicit RunReader(std::filesystem::path path);

    [[nodiscard]] bool at_end();
    /// As append_varint() writes it.
    [[nodiscard]] std::uint64_t number();
    /// As append_sized() writes it.
    [[nodiscard]] std::string text();

    [[noreturn]] void fail() const;

private:
    std::filesystem::path path_;
    std::vector<char> buffer_ = std::vector<char>(std::size_t{1} << 17U);
    std::ifstream stream_;
};

}  // namespace hankehaku
