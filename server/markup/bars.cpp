#include "server/markup/bars.h"

#include <algorithm>
#include <cmath>

namespace hankehaku::server {

Html bar(std::int64_t value, std::int64_t most, bool second) {
    const double share =
        most > 0 ? static_cast<double>(std::max<std::int64_t>(value, 0)) / static_cast<double>(most) : 0;
    const long width = std::lround(100 * std::min(share, 1.0));
    return element("svg",
                   {{"class", "bar"},
                    {"viewBox", "0 0 100 10"},
                    {"preserveAspectRatio", "none"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}},
                   empty_element("rect", {{"width", width},
                                          {"height", "10"},
                                          {"class", second ? std::optional<std::string>("second") : std::nullopt}}));
}

Html bar_key(bool second) {
    return element("svg", {{"class", "key"}, {"viewBox", "0 0 10 10"}, {"aria-hidden", "true"}, {"focusable", "false"}},
                   empty_element("rect", {{"width", "10"}, {"height", "10"}, {"class", second ? "second" : "first"}}));
}

}  // namespace hankehaku::server
