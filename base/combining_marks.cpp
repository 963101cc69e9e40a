#include "base/combining_marks.h"

#include "base/code_points.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>

namespace hankehaku {

std::string without_heaps_of_marks(std::string_view text) {
    constexpr std::size_t most_in_a_row = 30;
    // Two bytes or more for each mark: what is shorter or plain has no heap.
    const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    if (text.size() <= 2 * most_in_a_row || std::all_of(text.begin(), text.end(), is_ascii)) return std::string(text);
    std::string kept;
    kept.reserve(text.size());
    std::size_t in_a_row = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const std::int32_t code_point = analysis::next_code_point(text, at);
        const bool is_mark = code_point >= 0x300 && u_getCombiningClass(code_point) != 0;
        in_a_row = is_mark ? in_a_row + 1 : 0;
        if (in_a_row <= most_in_a_row) kept.append(text, begin, at - begin);
    }
    return kept;
}

}  // namespace hankehaku
