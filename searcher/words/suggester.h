#pragma once

#include "hankehaku/suggestions.h"
#include "indexer/format/schema.h"
#include "searcher/words/index_words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Completes the last word of a query that is being typed, on one state of an index.
class Suggester {
public:
    explicit Suggester(const IndexWords& words) : words_(words) {}

    [[nodiscard]] Suggestions suggest(std::string_view beginning, std::size_t limit);

private:
    /// The words before the one that is being typed.
    struct Context {
        std::vector<AnalyzedToken> words;  ///< without those that carry no meaning
        std::vector<bool> documents;       ///< by document number: has all of them; empty when there are none
    };
    struct Candidate {
        std::string text;
        std::size_t count = 0;
        std::size_t order = 0;  ///< the more, the earlier
    };

    [[nodiscard]] Context context_of(std::string_view head) const;
    [[nodiscard]] std::size_t count(const std::string& term, const Context& context) const;

    /// Adds the most frequent terms of the kind that begin with `prefix`, as they are shown.
    void complete(schema::TermKind kind, const std::string& prefix, const Context& context, std::size_t limit,
                  std::vector<Candidate>& candidates) const;
    [[nodiscard]] std::vector<Candidate> completions(const std::string& prefix, const Context& context,
                                                     std::size_t limit) const;

    /// The word to show for a base form; empty for one that should not be shown.
    [[nodiscard]] std::string shown(const std::string& base) const;
    [[nodiscard]] std::vector<NameSuggestion> names(const std::string& prefix, const Context& context,
                                                    std::size_t limit) const;
    [[nodiscard]] bool has_words(std::string_view name, const std::vector<AnalyzedToken>& wanted) const;

    IndexWords words_;
};

}  // namespace hankehaku
