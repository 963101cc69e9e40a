#pragma once

#include "cli/terminal/descriptor_stream.h"

#include <sys/types.h>
#include <cstddef>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>

namespace hankehaku::cli {

/// The user's pager: $HANKEHAKU_PAGER, else $PAGER, else less where it is installed.  Nothing when the
/// variable is empty or "cat", or there is no less.
[[nodiscard]] std::optional<std::string> pager_command();

/// Holds back what is written until it is more than a screenful, and then hands everything to a pager.
class PagerBuffer : public std::streambuf {
public:
    PagerBuffer(int terminal, std::size_t rows, std::string command)
        : terminal_(terminal), rows_(rows), command_(std::move(command)) {}
    ~PagerBuffer() override;
    PagerBuffer(const PagerBuffer&) = delete;
    PagerBuffer& operator=(const PagerBuffer&) = delete;

    /// Writes what was held back and waits until the reader has left the pager.  Throws ClosedPipe when that was before
    /// the end, and Error(usage) when the pager cannot be started.  Does nothing when called again.
    void finish();

protected:
    int_type overflow(int_type character) override;
    std::streamsize xsputn(const char* text, std::streamsize length) override;

private:
    void take(const char* text, std::size_t length);
    void start_pager();
    /// The pager's exit status.
    int wait_for_pager();

    int terminal_;
    std::size_t rows_;
    std::string command_;
    std::string held_back_;
    std::size_t lines_ = 0;
    int pipe_ = -1;
    pid_t pager_ = -1;
    std::optional<DescriptorStream> target_;
    bool finished_ = false;
};

/// An ostream that shows long output in a pager.  finish() it before the end.
class PagedStream : public std::ostream {
public:
    PagedStream(int terminal, std::size_t rows, const std::string& command)
        : std::ostream(nullptr), buffer_(terminal, rows, command) {
        rdbuf(&buffer_);
        exceptions(std::ios::badbit);
    }

    void finish() { buffer_.finish(); }

private:
    PagerBuffer buffer_;
};

}  // namespace hankehaku::cli
