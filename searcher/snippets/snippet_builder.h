#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/project.h"
#include "hankehaku/search_result.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/position_matcher.h"

#include <xapian.h>

#include <cstddef>
#include <vector>

namespace hankehaku {

/// Picks the stretches of a found text that show best why it was found.
///
/// Which words matched comes from the positions in the index; the text is only cut into tokens again, and only the
/// marked compounds are analysed, to mark the part that matched.
class SnippetBuilder {
public:
    SnippetBuilder(const lists::WordLists& words, Analyzer& analyzer, const std::vector<MarkCondition>& conditions)
        : matcher_(words), analyzer_(&analyzer), conditions_(&conditions) {}

    /// At most `count` snippets of the document `id`, which holds `project`: the best first, from different sections
    /// where they are as good.  Without any match: the beginning of the text.
    [[nodiscard]] std::vector<Snippet> build(Xapian::docid id, const Project& project, std::size_t count);

private:
    PositionMatcher matcher_;
    Analyzer* analyzer_;
    const std::vector<MarkCondition>* conditions_;
};

}  // namespace hankehaku
