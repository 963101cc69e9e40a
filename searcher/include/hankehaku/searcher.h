#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/error.h"
#include "hankehaku/explanation.h"
#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "hankehaku/searcher_options.h"
#include "hankehaku/stats.h"
#include "hankehaku/suggestions.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// Answers queries from one index.
///
/// Threads: a Searcher is for one thread at a time; clone() makes one for another thread.  As many as needed may be
/// open on one index, also while it is being written.  Lifetime: sees the index as it is at each call; when it has
/// changed, the call starts again on the new state (at most a few times, then Error(index_damaged)). Errors: every
/// function throws Error; see each.
class Searcher {
public:
    /// Opens the index in the folder `index`.  Where this machine cannot analyse as the index was made, it opens all
    /// the same: project(), and search() and stats() without words in the query, need no analysis; every other call
    /// throws Error(index_incompatible) or Error(analyzer_unavailable).  Of an index of an older format only project()
    /// can be had.  Throws Error: index_missing, index_incompatible (of a newer format), index_damaged.  Cost: a few
    /// milliseconds.
    explicit Searcher(const std::filesystem::path& index, SearcherOptions options = {});
    ~Searcher();
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;

    /// Another searcher with the same options, for another thread.  The two share what they keep in memory of the same
    /// state of the index (posting lists, facet columns, figures, known word forms): one limit of posting_cache_bytes
    /// for all clones.  To be called by the thread that uses this one.  Throws Error as the constructor does.  Cost: a
    /// millisecond.
    [[nodiscard]] Searcher clone() const;

    /// The folder of the index.
    [[nodiscard]] const std::filesystem::path& index() const;

    /// An analyser that understands words as this index has them; it shares what this searcher knows of word forms.
    /// Throws Error: index_incompatible, analyzer_unavailable.
    [[nodiscard]] Analyzer analyzer();

    /// Throws Error: query (with the position), unknown_value (with suggestions), index_damaged.  Cost: that
    /// of its most common word; with facets every match is counted, with snippets the text of each hit is read.
    [[nodiscard]] SearchResult search(const SearchRequest& request);

    /// Projects about the same things as the project `code`, the most alike first, itself left out; see
    /// docs/explain.md.  Filters, facets, order and page as in search; `match` is ignored, the query must be
    /// empty, and the result's query has the words that were compared, most telling first.
    /// Throws Error: not_found, usage, unknown_value, index_damaged.  Cost: about that of a search for 40 words.
    [[nodiscard]] SearchResult similar(std::string_view code, const SearchRequest& request = {});

    /// Why `request` finds the project `code`, or why not.  Order, page, facets and snippets are ignored.
    /// Throws Error: not_found, query, unknown_value, index_damaged.  Cost: some searches.
    [[nodiscard]] Explanation explain(const SearchRequest& request, std::string_view code);

    /// Sums, means, medians and counts of figures over what request.search finds, in a row for each value of a facet.
    /// Throws Error: query, unknown_value, index_damaged; usage for more facets than most_stats_facets, the same facet
    /// twice, a mean or median of figures that are split, a sum beyond 64 bits.  Cost: that of a search for all hits
    /// without reading them; the first on an index also reads a number or two of every project.
    [[nodiscard]] StatsResult stats(const StatsRequest& request);

    /// The whole project with this code, here as in similar() and explain(): as the index has it, or a code of the
    /// register in any case ("s20494").  Throws Error: index_damaged.  Cost: a look-up.
    [[nodiscard]] std::optional<Project> project(std::string_view code);

    /// Whether the index stores contact persons, and texts with the e-mail addresses and telephone numbers in them.
    [[nodiscard]] bool has_contacts();

    /// What a query that begins so may become while it is being typed; `limit` is for words and for names each.  Text
    /// that is no query yet (an open quote) is completed too.  Throws Error: index_damaged.  Cost: a walk through the
    /// words that begin so, a few milliseconds.
    [[nodiscard]] Suggestions suggest(std::string_view beginning, std::size_t limit = 10);

private:
    struct Impl;
    explicit Searcher(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace hankehaku
