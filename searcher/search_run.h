#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "hankehaku/searcher_options.h"
#include "hankehaku/stats.h"
#include "indexer/format/collation.h"
#include "searcher/deadline.h"
#include "searcher/index_snapshot.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/query/ast.h"
#include "searcher/ranked_hits.h"
#include "searcher/ranking/ranked_page.h"

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// What a run works with; all of it outlives the run.
struct SearchTools {
    IndexSnapshot& snapshot;
    Analyzer& analyzer;
    const Gazetteer& gazetteer;
    const Collation& collation;
    const SearcherOptions& options;
};

/// Answers one request from one state of an index: query to tree to match query, matches to page, facets and hits.
/// Exceptions of Xapian are not translated: the searcher may start again on a newer state.
class SearchRun {
public:
    explicit SearchRun(const SearchTools& tools) : tools_(tools), deadline_(tools.options.time_limit) {}

    [[nodiscard]] SearchResult search(const SearchRequest& request);
    /// The documents that search() makes hits of when the query is answered as it is written.
    [[nodiscard]] RankedHits ranked(const SearchRequest& as_written);
    /// The hits of `count` of them.
    [[nodiscard]] std::vector<Hit> hits(const RankedHits& ranked, std::size_t begin, std::size_t count);
    [[nodiscard]] SearchResult similar(std::string_view code, const SearchRequest& as_written);
    [[nodiscard]] StatsResult stats(StatsRequest request);

private:
    /// A page of matches with what was counted on the way.
    struct Matches {
        std::vector<RankedDocument> page;
        std::size_t total = 0;
        std::size_t strict = 0;
        double least_score = 0;
        std::vector<FacetCounts> facets;
    };

    /// "Start up -yritys" that nothing is found for: the hyphen was meant as text, if that finds something.
    void try_hyphens_as_text(const SearchRequest& request, SearchResult& result);
    /// `all`, if any, becomes every document found; not for a page by relevance, which keeps the best alone.
    SearchResult search_as_written(const SearchRequest& as_written, std::vector<Xapian::docid>* all = nullptr);
    [[nodiscard]] CompiledQuery compile(const SearchRequest& request, const std::optional<query::Node>& tree);
    MatchQuery with_ranges(MatchQuery query, const std::vector<RangeFilter>& ranges);
    /// The years by which the request narrows down what is found; none: all.
    [[nodiscard]] std::vector<std::string> years_asked(const std::string& query,
                                                       const std::vector<FacetFilter>& filters) const;
    Matches match(const CompiledQuery& asked, const SearchRequest& request, const std::vector<FacetFilter>& filters,
                  double least_share, std::vector<Xapian::docid>* all = nullptr);
    std::vector<Hit> hits(const std::vector<RankedDocument>& documents, const SearchRequest& request,
                          const std::vector<MarkCondition>& marks);
    /// Texts about the same thing as those that `compiled` finds, after the last of these.
    void add_related(SearchResult& result, const SearchRequest& request, const CompiledQuery& compiled);
    /// Puts the matches, which `compiled` found, into the result.
    void fill(SearchResult& result, Matches matches, const SearchRequest& request, const CompiledQuery& compiled);

    SearchTools tools_;
    Deadline deadline_;
};

}  // namespace hankehaku
