#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

namespace hankehaku {

/// Xapian keeps the tables of all that it compacts open, some four files each; 1024 files are a common limit.
constexpr std::size_t most_compacted_at_once = 100;

/// Makes one database of `parts`, at least one, in a new folder below `folder`, and removes the parts.  Documents keep
/// the order of the parts: an id is raised by the last ids of the parts before.  Metadata is taken from all.
/// `before_each` is called before each step, of which there is one for every `most_at_once` parts; what it throws ends
/// the work.
[[nodiscard]] std::filesystem::path compact(std::vector<std::filesystem::path> parts,
                                            const std::filesystem::path& folder,
                                            const std::function<void()>& before_each,
                                            std::size_t most_at_once = most_compacted_at_once);

}  // namespace hankehaku
