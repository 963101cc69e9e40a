#pragma once

#include <filesystem>

namespace hankehaku {

/// The exclusive right to write in an index folder, held for the object's lifetime and lost with the process.  The
/// lock file is never followed when it is a link, and must be a regular file: its content is overwritten.
class WriteLock {
public:
    /// Creates the folder when needed.  Throws Error: index_locked (names the holder's process), io, index_damaged when
    /// the lock file is something other than a plain file.
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
