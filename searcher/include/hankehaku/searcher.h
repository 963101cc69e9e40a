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
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

struct RankedHits;

/// Answers queries from one index.
///
/// Threads: a Searcher may be used by one thread at a time; clone() makes one for another thread.  Any number of them
/// may be open on one index, also while it is being written.  Lifetime: each call uses the index as it is then; if the
/// index changes during a call, the call starts again on the new state (at most a few times, then
/// Error(index_damaged)). Errors: every function throws Error; see each.
class Searcher {
public:
    /// Opens the index in the folder `index`.  If this machine cannot analyse as the index was made, project(), and
    /// search() and stats() without words in the query, still work, since they need no analysis; every other call
    /// throws Error(index_incompatible) or Error(analyzer_unavailable).  With an index of an older format only
    /// project() works.  Throws Error: index_missing, index_incompatible (of a newer format), index_damaged.  Cost: a
    /// few milliseconds.
    explicit Searcher(const std::filesystem::path& index, SearcherOptions options = {});
    ~Searcher();
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;

    /// A searcher with the same options for another thread.  Clones share the memory for one state of the index
    /// (posting lists, facet columns, figures, word forms), within one limit posting_cache_bytes.  Must be called by
    /// the thread that uses this searcher.  Throws Error as the constructor does.  Cost: a millisecond.
    [[nodiscard]] Searcher clone() const;

    /// The folder of the index.
    [[nodiscard]] const std::filesystem::path& index() const;

    /// An analyser with the chain of this index, which shares the searcher's cache of word forms.
    /// Throws Error: index_incompatible, analyzer_unavailable.
    [[nodiscard]] Analyzer analyzer();

    /// Throws Error: query (with the position), unknown_value (with suggestions), index_damaged.  Cost: that
    /// of its most common word; with facets every match is counted, with snippets the text of each hit is read.
    [[nodiscard]] SearchResult search(const SearchRequest& request);

    /// Projects on the same topics as the project `code`, the most similar first, without that project; see
    /// docs/explain.md.  Filters, facets, order and page as in search; `match` is ignored, the query must be
    /// empty, and the result's query has the words that were compared, the most significant first.
    /// Throws Error: not_found, usage, unknown_value, index_damaged.  Cost: about that of a search for 40 words.
    [[nodiscard]] SearchResult similar(std::string_view code, const SearchRequest& request = {});

    /// Why `request` finds the project `code`, or why not.  Order, page, facets and snippets are ignored.
    /// Throws Error: not_found, query, unknown_value, index_damaged.  Cost: some searches.
    [[nodiscard]] Explanation explain(const SearchRequest& request, std::string_view code);

    /// Sums, means, medians and counts of figures over the projects found, in a row for each value of a facet.
    /// Throws Error: query, unknown_value, index_damaged; usage for more facets than most_stats_facets, the same facet
    /// twice, a mean or median of figures that are split, a sum beyond 64 bits.  Cost: that of a search for all hits
    /// without reading them; the first on an index also reads a number or two of every project.
    [[nodiscard]] StatsResult stats(const StatsRequest& request);

    /// The whole project with this code.  As in similar() and explain(), a code of the register may be written in any
    /// case ("s20494").  Throws Error: index_damaged.  Cost: a look-up.
    [[nodiscard]] std::optional<Project> project(std::string_view code);

    /// Whether the index stores contact persons, and unmasked e-mail addresses and telephone numbers in texts: in the
    /// state that the last call was answered from.
    [[nodiscard]] bool has_contacts() const;

    /// Completions of a query that is being typed, at most `limit` words and `limit` names.  Also completes text that
    /// is not a valid query yet (an open quote).  Throws Error: index_damaged.  Cost: a scan of the words with the same
    /// beginning, a few milliseconds.
    [[nodiscard]] Suggestions suggest(std::string_view beginning, std::size_t limit = 10);

private:
    friend class ResultPages;

    struct Impl;
    explicit Searcher(std::unique_ptr<Impl> impl);

    /// As search(); if there are hits after the page, ranks all: `most` of them.
    SearchResult first_page(const SearchRequest& request, std::size_t most, std::unique_ptr<RankedHits>& ranked);
    /// Ranks them again in an index that was rebuilt of the same projects; throws Error(io) if it has others now.
    std::vector<Hit> hits(RankedHits& ranked, std::size_t begin, std::size_t count);

    std::unique_ptr<Impl> impl_;
};

}  // namespace hankehaku
