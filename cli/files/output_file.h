#pragma once

// All files that the program writes at the user's request are written through this class, so that one rule holds for
// all: a reader, a crash or a full disk at any moment finds the old content or the whole new one.

#include "cli/terminal/descriptor_stream.h"

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>

namespace hankehaku::cli {

/// A file that is being written: without a name, or beside its target under another name, until finish() replaces the
/// target.  Without finish() it is removed.  A target that is a FIFO, a device or a socket is written directly.
class OutputFile {
public:
    /// Who may read a file that is new; one that is replaced keeps its permissions.
    enum class Readers { as_usual, owner };

    /// Throws Error(usage) for a symbolic link, which would hide where the bytes go, and for a folder; Error(io).
    explicit OutputFile(std::filesystem::path target, Readers readers = Readers::as_usual);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] std::ostream& stream() { return stream_; }

    /// Flushes the stream and replaces the target, durably.  Throws ClosedPipe or Error(io).
    void finish();

private:
    [[nodiscard]] int open_target(Readers readers);
    [[nodiscard]] std::string fresh_name() const;
    [[noreturn]] void fail(int number) const;
    void take_name();

    std::filesystem::path target_;
    bool replaces_ = true;  ///< false: written directly
    std::string name_;      ///< of the new file; empty: it has none
    int descriptor_;
    DescriptorStream stream_;
};

/// Replaces the content of `file` by `bytes`, durably and atomically; a new file is readable for its owner only. Throws
/// Error(io).
void replace_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace hankehaku::cli
