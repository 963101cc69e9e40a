#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace hankehaku {

/// The layout of an index folder, and the steps that change it atomically:
///
///     XAPIANDB        Xapian stub file that names the generation in use; replaced by rename(2)
///     generation-7/   one Xapian database, and the checksums of its tables
///     building/       what a writer is making; left by a killed one, removed by the next
///     write.lock      locked (flock) by the one writer
///
/// Xapian's own tools open the folder as they open a database.
class IndexDirectory {
public:
    explicit IndexDirectory(std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

    /// The database in use; nothing when there is no index yet.  Throws Error(index_damaged) when the stub file is
    /// there but cannot be read.
    [[nodiscard]] std::optional<std::filesystem::path> current() const;

    /// Where a writer puts what it is making.
    [[nodiscard]] std::filesystem::path building() const;

    /// The unused name that the next generation will have.
    [[nodiscard]] std::filesystem::path next_generation() const;

    /// Makes `built`, a complete database under building(), the next generation and the one in use, durably.  The
    /// old one stays until remove_leftovers().
    void publish(const std::filesystem::path& built);

    /// Throws Error(usage) when the folder holds something but no index: what stands there is somebody else's.
    void require_index_or_empty() const;

    /// Removes everything that is not in use; only the writer may call it.
    void remove_leftovers() const;

private:
    std::filesystem::path folder_;
};

/// The exclusive right to write in an index folder, held for the object's lifetime and lost with the process.
class WriteLock {
public:
    /// Creates the folder when needed.  Throws Error: index_locked (names the holder's process), io.
    explicit WriteLock(const std::filesystem::path& folder);
    ~WriteLock();
    WriteLock(WriteLock&&) noexcept;
    WriteLock& operator=(WriteLock&&) = delete;
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;

private:
    int descriptor_ = -1;
};

}  // namespace hankehaku
