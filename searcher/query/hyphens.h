#pragma once

#include "searcher/query/ast.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The hyphen before a word: in a query it leaves the word out, in Finnish it joins the word to several before it
/// ("pro gradu -tutkielma").
namespace hankehaku::query {

/// The plain words that are excluded by a hyphen after other words.  `node` was parsed from `text`.
[[nodiscard]] std::vector<std::string> left_out_words(const Node& node, std::string_view text);

/// The query in which these hyphens join instead; nothing where there are none.
[[nodiscard]] std::optional<std::string> with_hyphens_as_text(const Node& node, std::string_view text);

}  // namespace hankehaku::query
