#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hankehaku {

/// The number of a generation by its folder's name: 7 for "generation-7"; nothing for "generation-07" or another name.
[[nodiscard]] std::optional<unsigned long> generation_number(std::string_view name);

[[nodiscard]] std::string generation_name(unsigned long number);

/// What the stub of an index folder says.
struct IndexStub {
    enum class State {
        missing,
        names_generation,
        damaged,  ///< another line than write_index_stub() writes, a link, a folder, a device
    };
    State state = State::missing;
    unsigned long generation = 0;
    bool operator==(const IndexStub&) const = default;
};

/// Reads the stub `file`; never follows a link and never waits for a FIFO.  Throws Error(io) when the system refuses.
[[nodiscard]] IndexStub read_index_stub(const std::filesystem::path& file);

/// Writes a new file `file`, durably; what stood there is removed first.
void write_index_stub(const std::filesystem::path& file, unsigned long generation);

/// Flushes a file or folder to the disk.
void sync_to_disk(const std::filesystem::path& path);

}  // namespace hankehaku
