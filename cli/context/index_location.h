#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace hankehaku::cli {

/// Where the index is: --db, else $HANKEHAKU_DB, else hankehaku/index in the user's data folder.
class IndexLocation {
public:
    IndexLocation() = default;
    explicit IndexLocation(std::string given) : given_(std::move(given)) {}

    /// True when --db or the variable names it.
    [[nodiscard]] bool is_named() const;

    /// Throws Error(usage) when nothing says where.
    [[nodiscard]] std::filesystem::path path() const;

private:
    std::string given_;
};

/// The program's folder in the user's data folder, of the XDG base directory specification; nothing without a home.
[[nodiscard]] std::optional<std::filesystem::path> user_data_folder();

}  // namespace hankehaku::cli
