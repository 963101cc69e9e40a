#pragma once

#include "server/markup/page.h"
#include "server/pages/found.h"

#include <cstdint>
#include <map>
#include <string>

namespace hankehaku::server {

/// What the map shows of a province.
struct ProvinceFigure {
    std::size_t projects = 0;
    Money granted = {};
    bool selected = false;
};

/// By the Finnish name of the province.
using ProvinceFigures = std::map<std::string, ProvinceFigure>;

enum class MapMeasure { projects, money };

/// The 19 provinces as tiles, each a link that filters, and the same numbers as a table.
[[nodiscard]] Html province_map(const PageContext& context, const Parameters& parameters,
                                const ProvinceFigures& figures, MapMeasure measure);

}  // namespace hankehaku::server
