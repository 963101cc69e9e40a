#pragma once

// Every file that the program writes at somebody's request comes through here, so that one rule holds for all: a
// reader, a crash or a full disk at any moment finds the old content or the whole new one.

#include "cli/terminal/descriptor_stream.h"

#include <filesystem>
#include <ostream>
#include <string>

namespace hankehaku::cli {

/// A file in the making: nameless, or beside its target under another name, until finish() puts it in the target's
/// place. What is not finished vanishes.  A target that is a FIFO, a device or a socket is written as it comes.
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

    /// Writes out what the stream holds and takes the target's place, durably.  Throws ClosedPipe or Error(io).
    void finish();

private:
    [[nodiscard]] int open_target(Readers readers);
    [[nodiscard]] std::string fresh_name() const;
    [[noreturn]] void fail(int number) const;
    void take_name();

    std::filesystem::path target_;
    bool replaces_ = true;  ///< false: written as it comes
    std::string name_;      ///< of the file in the making; empty: it has none
    int descriptor_;
    DescriptorStream stream_;
};

}  // namespace hankehaku::cli
