#pragma once

#include "indexer/format/packed_bytes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Strings in ascending order, each written as how many bytes it has in common with the one before, and the rest.
namespace hankehaku::lists {

[[nodiscard]] inline std::size_t bytes_in_common(std::string_view a, std::string_view b) {
    const auto [end, ignored] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end - a.begin());
}

inline void append_front_coded(std::string& bytes, std::string_view before, std::string_view text) {
    const std::size_t common = bytes_in_common(before, text);
    append_varint(bytes, common);
    append_sized(bytes, text.substr(common));
}

/// Makes `text`, which was read before, the next one.  Throws Error(index_damaged) when it does not come after that.
inline void take_front_coded(ByteReader& reader, std::string& text) {
    const std::uint64_t common = reader.number();
    const std::string_view rest = reader.take_sized();
    // The first byte that differs is greater, or the text goes on: so they are in order.
    const bool ascends =
        common <= text.size() && !rest.empty() &&
        (common == text.size() || static_cast<unsigned char>(rest.front()) > static_cast<unsigned char>(text[common]));
    if (!ascends) fail_damaged();
    text.resize(common);
    text += rest;
}

}  // namespace hankehaku::lists
