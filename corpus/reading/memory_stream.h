#pragma once

#include <istream>
#include <streambuf>
#include <string_view>

namespace hankehaku {

/// Reads from memory without copying it.
class MemoryBuffer : public std::streambuf {
public:
    explicit MemoryBuffer(std::string_view bytes) {
        // A streambuf's get area is char*; nothing is ever put back into it.
        char* const begin = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
        setg(begin, begin, begin + bytes.size());
    }
};

}  // namespace hankehaku
