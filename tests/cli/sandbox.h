#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// A temporary folder of one test, removed with everything in it.
class Sandbox {
public:
    Sandbox();
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    [[nodiscard]] std::filesystem::path path(std::string_view name) const { return folder_ / name; }

    /// Where commands of this sandbox find the index unless told otherwise.
    [[nodiscard]] std::filesystem::path index() const { return path("index"); }

    /// Writes a file, with the folders it needs.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

    [[nodiscard]] std::string read(std::string_view name) const;

private:
    std::filesystem::path folder_;
};
