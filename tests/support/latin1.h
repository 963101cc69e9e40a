#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hankehaku::testing {

/// `utf8`, which has no letters beyond Latin-1, in that encoding.
inline std::string latin1(std::string_view utf8) {
    std::string bytes;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (byte < 0x80)
            bytes += utf8[at];
        else
            bytes += static_cast<char>(((byte & 0x03U) << 6U) | (static_cast<unsigned char>(utf8[++at]) & 0x3FU));
    }
    return bytes;
}

}  // namespace hankehaku::testing
