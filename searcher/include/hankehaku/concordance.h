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
    text,   ///< by project code, then in text order
    left,   ///< by the words before, the nearest first
    right,  ///< by the words after
};

/// Every order and its name.
inline constexpr std::array<std::pair<LineOrder, std::string_view>, 3> line_orders{
    {{LineOrder::text, "text"}, {LineOrder::left, "left"}, {LineOrder::right, "right"}}};

struct ConcordanceRequest {
    std::string word;         ///< in any form
    SearchRequest search;     ///< its query, match mode and filters select the projects
    std::size_t context = 8;  ///< words on each side
    LineOrder order = LineOrder::text;
    std::size_t limit = no_limit;  ///< most lines
};

/// An occurrence of the word in its context (keyword in context, KWIC).
struct ConcordanceLine {
    std::string code;
    std::string section;
    std::string left;   ///< the words before it in its paragraph, as written
    std::string match;  ///< the word form in the text
    std::string right;
};

struct Concordance {
    std::vector<std::string> bases;  ///< base forms of the requested word
    std::size_t total = 0;           ///< number of occurrences
    std::size_t texts = 0;           ///< number of projects with an occurrence
    std::vector<ConcordanceLine> lines;
};

/// Every occurrence of the word, in any form, in the running texts (base_forms.h).  Throws what search() throws;
/// Error(usage) for a text that is not one word.  Cost: reads and analyses the projects that have the word.
[[nodiscard]] Concordance concordance(Searcher& searcher, const ConcordanceRequest& request);

}  // namespace hankehaku
