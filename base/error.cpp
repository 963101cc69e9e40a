#include "hankehaku/error.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <cstdint>

namespace hankehaku {
namespace {

std::string one_line(const std::string& text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::string line;
    line.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        UChar32 value = 0;
        U8_NEXT(bytes, position, text.size(), value);
        if (value < 0)
            line += "\uFFFD";
        else if (u_iscntrl(value) != 0)
            line += ' ';
        else
            line.append(text, begin, position - begin);
    }
    return line;
}

}  // namespace

Error::Error(ErrorCode code, const std::string& message) : std::runtime_error(one_line(message)), code_(code) {}

}  // namespace hankehaku
