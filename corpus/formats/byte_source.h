#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace hankehaku {

/// Bytes that are read once, from the front, without holding more of them than asked for.
class ByteSource {
public:
    /// `stream` must outlive it.
    explicit ByteSource(std::istream& stream) : stream_(stream) {}

    /// What comes next, without taking it: at least `count` bytes if there are so many.
    [[nodiscard]] std::string_view peek(std::size_t count);

    enum class Line { read, too_long, end };

    /// Takes the next line, without its line end.  Of a line over `limit` bytes nothing is kept.
    Line take_line(std::string& line, std::size_t limit);

    /// Takes the rest, appending it to `bytes`; false when `bytes` would grow over `limit`.
    bool take_rest(std::string& bytes, std::size_t limit);

    /// How many bytes have been taken.
    [[nodiscard]] std::uint64_t taken() const { return filled_ - (buffer_.size() - position_); }

    /// Whether the stream broke before its end.
    [[nodiscard]] bool broken() const { return stream_.bad(); }

private:
    bool fill();

    std::istream& stream_;
    std::string buffer_;
    std::size_t position_ = 0;
    std::uint64_t filled_ = 0;  ///< bytes that the buffer has held
};

}  // namespace hankehaku
