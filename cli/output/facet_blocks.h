#pragma once

#include "cli/messages/messages.h"

#include "cli/terminal/ink.h"

#include "hankehaku/search_result.h"

#include <cstddef>
#include <ostream>
#include <vector>

namespace hankehaku::cli {

/// Writes each facet as a block of aligned values, counts and bars; blocks are side by side on a wide screen.
void print_facets(std::ostream& out, const std::vector<FacetCounts>& facets, const Painter& painter,
                  std::size_t columns, const Wording& say);

/// Writes the places as one block, each place below and to the right of the one that it lies in.
void print_places(std::ostream& out, const PlaceCount& root, const Painter& painter, std::size_t columns,
                  const Wording& say);

}  // namespace hankehaku::cli
