#pragma once

#include <string_view>

/// The tables of gazetteer/*.tsv, whole and unparsed; embed_tables.cmake writes the definitions at build time.
namespace hankehaku::tables {

std::string_view authorities();
std::string_view municipalities();
std::string_view provinces();
std::string_view subregions();
std::string_view surrounding_words();

}  // namespace hankehaku::tables
