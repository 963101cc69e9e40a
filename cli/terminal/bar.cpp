#include "cli/terminal/bar.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hankehaku::cli {

std::string bar(std::int64_t number, std::int64_t highest, std::size_t columns) {
    static constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (highest <= 0 || number <= 0) return {};
    const double share = static_cast<double>(number) / static_cast<double>(highest);
    const auto length =
        std::max<std::size_t>(1, static_cast<std::size_t>(share * static_cast<double>(columns * eighths.size())));
    std::string drawn;
    for (std::size_t full = 0; full < length / eighths.size(); ++full) drawn += "█";
    return drawn.append(eighths.at(length % eighths.size()));
}

}  // namespace hankehaku::cli
