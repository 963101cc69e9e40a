#pragma once

#include "hankehaku/messages.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hankehaku {

/// The layout of an index folder, and the steps that change it atomically:
///
///     XAPIANDB        the line "auto generation-7": names the generation in use; replaced by rename(2)
///     generation-7/   one Xapian database, and the checksums of its tables
///     building/       what a writer is making; left by a killed one, removed by the next
///     write.lock      locked (flock) by the one writer
///
/// Xapian's own tools open the folder as they open a database.  hankehaku does not let Xapian read the stub: a stub may
/// also name a program to start.  The folder may come from anybody: links, devices and other lines are refused.
///
/// Nothing that is not known to be replaced is removed: a folder with generations and without a stub is a damaged
/// index, not a new one.
class IndexDirectory {
public:
    explicit IndexDirectory(std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

    /// The database in use; nothing if there is no index yet.  Throws Error: index_damaged if the stub is not what
    /// publish() writes, is missing, or names no folder; io when the system does not let it be read.
    [[nodiscard]] std::optional<std::filesystem::path> current() const;

    /// Every generation in the folder, the newest first, whether in use or not.
    [[nodiscard]] std::vector<std::filesystem::path> generations() const;

    /// Where a writer puts what it is making.
    [[nodiscard]] std::filesystem::path building() const;

    /// The unused name that the next generation will have.
    [[nodiscard]] std::filesystem::path next_generation() const;

    /// Makes `built`, a complete database under building(), the next generation and the one in use, durably.  The
    /// old one stays until remove_leftovers().
    void publish(const std::filesystem::path& built);

    /// Puts the first generation into use when its writer was killed in the last step of publish().
    void finish_first_publication() const;

    /// Throws Error(usage) if the folder is not empty and not an index: its files belong to something else.
    void require_index_or_empty() const;

    /// Removes what a killed writer was making.  Only the writer may call it.
    void remove_unfinished() const;

    /// Removes everything that is not in use.  Only the writer may call it, after it has opened what is in use.
    void remove_leftovers() const;

private:
    [[nodiscard]] bool first_publication_is_unfinished() const;
    [[noreturn]] void fail_as_damaged(MessageId fault) const;

    std::filesystem::path folder_;
};

}  // namespace hankehaku
