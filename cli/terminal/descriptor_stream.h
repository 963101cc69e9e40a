#pragma once

#include <array>
#include <cstddef>
#include <ostream>
#include <streambuf>
#include <string>
#include <utility>

namespace hankehaku::cli {

/// The reader of our output went away: no failure, only the end of the work.
struct ClosedPipe {};

/// Buffers what is written to a file descriptor.  Throws ClosedPipe when nobody reads any more and Error(io), in the
/// name of the file if it has one, when the operating system refuses, so that a full disk never passes for success.
class DescriptorBuffer : public std::streambuf {
public:
    explicit DescriptorBuffer(int descriptor, std::string file = {}) : descriptor_(descriptor), file_(std::move(file)) {
        reset();
    }

protected:
    int_type overflow(int_type character) override;
    int sync() override;

private:
    void reset() { setp(buffer_.data(), buffer_.data() + buffer_.size()); }
    void write_out();

    int descriptor_;
    std::string file_;
    std::array<char, 1U << 15> buffer_{};
};

/// An ostream on a file descriptor that lets the exceptions of its buffer through.  Flush it before the end: the
/// destructor discards the rest.
class DescriptorStream : public std::ostream {
public:
    explicit DescriptorStream(int descriptor, std::string file = {})
        : std::ostream(nullptr), buffer_(descriptor, std::move(file)) {
        rdbuf(&buffer_);
        exceptions(std::ios::badbit);
    }

private:
    DescriptorBuffer buffer_;
};

}  // namespace hankehaku::cli
