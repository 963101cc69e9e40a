#pragma once

#include "hankehaku/search_result.h"

#include <functional>
#include <string>

// Tables of hits are the command line's own; it lends the server what writes them, so that both give the same.

namespace hankehaku::server {

/// Writes the rows of a page of hits; the first call writes what stands before them, too.
using HitTable = std::function<std::string(const SearchResult& page)>;

/// Begins a table: CSV of RFC 4180, or (`finnish`) as a Finnish spreadsheet reads it.
using MakeHitTable = std::function<HitTable(bool finnish)>;

}  // namespace hankehaku::server
