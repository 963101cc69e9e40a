#pragma once

#include "base/varint.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// The encoding of lists and slots.  Whatever is on the disk, reading it ends in a value or in
/// Error(index_damaged), never outside its bytes.
namespace hankehaku {

[[noreturn]] void fail_damaged();

/// Appends the size of `text`, and it.
inline void append_sized(std::string& bytes, std::string_view text) {
    append_varint(bytes, text.size());
    bytes += text;
}

/// Takes numbers and strings off the front of bytes.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

    [[nodiscard]] bool at_end() const { return at_ == end_; }
    [[nodiscard]] const char* position() const { return at_; }
    [[nodiscard]] std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }

    [[nodiscard]] std::uint64_t number() {
        if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80U) return static_cast<unsigned char>(*at_++);
        return long_number();
    }
    /// Throws when it has more than 32 bits.
    [[nodiscard]] std::uint32_t number32() {
        const std::uint64_t wide = number();
        if (wide > 0xFFFFFFFFU) fail_damaged();
        return static_cast<std::uint32_t>(wide);
    }
    [[nodiscard]] std::string_view take(std::size_t size) {
        if (size > static_cast<std::size_t>(end_ - at_)) fail_damaged();
        const std::string_view taken(at_, size);
        at_ += size;
        return taken;
    }
    [[nodiscard]] std::string_view take_sized() { return take(number()); }

private:
    [[nodiscard]] std::uint64_t long_number();

    const char* at_;
    const char* end_;
};

/// `bytes` followed by a checksum.  Xapian verifies the structure of its tables, not their values: a value that
/// was changed by the disk must not become another answer.
[[nodiscard]] std::string sealed(std::string bytes);
/// What was sealed; throws when the checksum is another.
[[nodiscard]] std::string_view unsealed(std::string_view sealed_bytes);

}  // namespace hankehaku
