#pragma once

#include "analyzers/words/finnish_chain.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/token.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// Finds the sentences that are English or Swedish: those with a common word of that language and not much that Finnish
/// knows.  Finnish endings and compounds do not apply there: "transmission" is not a compound of "missio".
class ForeignSentences {
public:
    /// Must outlive the object.
    explicit ForeignSentences(const WordLists& lists) : lists_(&lists) {}

    /// Words that no dictionary knows, in a foreign sentence, with its language.
    struct Word {
        std::size_t token = 0;
        Surroundings language = Surroundings::unknown;
    };
    [[nodiscard]] std::vector<Word> unknown_words(std::string_view text,
                                                  const std::vector<AnalyzedToken>& tokens) const;

private:
    [[nodiscard]] Surroundings language_of(const AnalyzedToken* begin, const AnalyzedToken* end) const;

    const WordLists* lists_;
};

}  // namespace hankehaku::analysis
