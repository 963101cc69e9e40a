#pragma once

#include "hankehaku/search_result.h"
#include "server/markup/page.h"

namespace hankehaku::server {

/// The hits as articles.  `explained` is the search that they were found by, for the links that explain; empty: none.
[[nodiscard]] Html hit_list(const PageContext& context, const std::vector<Hit>& hits, const Parameters& explained);

/// The names of places of a project in the language of the page, with commas between them.
[[nodiscard]] Html value_list(const PageContext& context, Facet facet, const std::vector<std::string>& values);

/// "Tiivistelmä": the heading of a section in the language of the page; the id where it has none.
[[nodiscard]] std::string section_name(const PageContext& context, std::string_view id);

}  // namespace hankehaku::server
