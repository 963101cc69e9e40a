#pragma once

#include "hankehaku/language.h"
#include "hankehaku/search_result.h"
#include "hankehaku/stats.h"

#include <functional>
#include <string>

// Tables of hits and of sums are the command line's own; it lends the server what writes them, so that both give the
// same.

namespace hankehaku::server {

/// Writes the rows of a page of hits; the first call also writes the header.
using HitTable = std::function<std::string(const SearchResult& page)>;

/// Begins a table: CSV of RFC 4180, or (`finnish`) as a Finnish spreadsheet reads it.
using MakeHitTable = std::function<HitTable(bool finnish)>;

/// A workbook of hits in the making: pages are added, and the bytes come out at the end.
struct HitBook {
    std::function<void(const SearchResult& page)> add;
    std::function<std::string()> finish;
};
using MakeHitBook = std::function<HitBook(Language language)>;

/// A workbook of sums.
using MakeSumsBook = std::function<std::string(const StatsResult& result, Language language)>;

/// The tables; an empty one is not offered for download.
struct LentTables {
    MakeHitTable hits;
    MakeHitBook hit_book;
    MakeSumsBook sums_book;
};

}  // namespace hankehaku::server
