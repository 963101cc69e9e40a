#pragma once

#include <array>
#include <ctime>
#include <string>

namespace hankehaku::cli {

/// "2026-11-21T20:15:00Z".
[[nodiscard]] inline std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace hankehaku::cli
