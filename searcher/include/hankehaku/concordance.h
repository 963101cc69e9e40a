#pragma once

#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/searcher.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

enum class LineOrder {
    text,   ///< by project code, then as the text goes
    left,   ///< by the words before, the nearest first
    right,  ///< by the words after
};

/// Every order and its name.
inline constexpr std::array<std::pair<LineOrder, std::string_view>, 3> line_orders{
    {{LineOrder::text, "text"}, {LineOrder::left, "left"}, {LineOrder::right, "right"}}};

struct ConcordanceRequest {
    std::string word;         ///< any form of it
    SearchRequest search;     ///< its query, match and filters say in which projects
    std::size_t context = 8;  ///< words on each side
    LineOrder order = LineOrder::text;
    std::size_t limit = no_limit;  ///< most lines
};

/// A place where the word stands: keyword in context.
struct ConcordanceLine {
    std::string code;
    std::string section;
    std::string left;   ///< the words before it, of its paragraph, as they stand
    std::string match;  ///< its form there
    std::string right;
};

struct Concordance {
    std::vector<std::string> bases;  ///< base forms of the word that were looked for
    std::size_t total = 0;           ///< places
    std::size_t texts = 0;           ///< projects that have one
    std::vector<ConcordanceLine> lines;
};

/// Every place of the texts (base_forms.h) where a form of the word stands.  Throws what search() throws; Error(usage)
/// for a text that is not one word.  Cost: reads and analyses the projects that have the word.
[[nodiscard]] Concordance concordance(Searcher& searcher, const ConcordanceRequest& request);

}  // namespace hankehaku
