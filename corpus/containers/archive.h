#pragma once

#include "corpus/text/unreadable.h"

#include "corpus/containers/unpack_budget.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace hankehaku {

/// Whether this build reads archives.
[[nodiscard]] bool archives_are_read();

/// The files of a zip or tar archive, or the one file of a gz, bz2 or xz, one after another.  Nothing is written
/// to disk, and names are only shown.  Throws Unreadable for damage, encryption, and when the budget is spent.
class Archive {
public:
    /// `file` or `bytes`, and `budget`, must outlive it.
    Archive(const std::filesystem::path& file, UnpackBudget& budget);
    Archive(std::string_view bytes, UnpackBudget& budget);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// Goes to the next regular file; false at the end.
    [[nodiscard]] bool next();

    /// Its name in the archive, UTF-8; empty for the one file of a gz, bz2 or xz.
    [[nodiscard]] const std::string& name() const { return name_; }

    /// How large the files so far are, as far as the archive says so before it is unpacked.
    [[nodiscard]] std::uint64_t declared_bytes() const { return declared_bytes_; }

    /// How many bytes of the archive itself have been read.
    [[nodiscard]] std::uint64_t packed_bytes_read() const;

    /// Reads it; false, with the first part in `bytes`, if it is larger than `limit`.
    [[nodiscard]] bool read(std::string& bytes, std::size_t limit);

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
    UnpackBudget& budget_;
    std::string name_;
    std::uint64_t declared_bytes_ = 0;
};

/// Throws Unreadable when the files that `archive` has named cannot all be unpacked within `budget`.
void require_budget(const Archive& archive, const UnpackBudget& budget);

}  // namespace hankehaku
