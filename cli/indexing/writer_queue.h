#pragma once

#include "hankehaku/index_writer.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace hankehaku::cli {

/// Opens a writer, and while another process writes tries again for `longest`.  Throws Error(index_locked) when that is
/// over or `goes_on` says no, else what the writer throws.
[[nodiscard]] IndexWriter open_writer(const std::filesystem::path& index, const IndexOptions& options,
                                      std::chrono::seconds longest, const std::function<bool()>& goes_on);

}  // namespace hankehaku::cli
