#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/explanation.h"
#include "hankehaku/project.h"
#include "hankehaku/ranking.h"
#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "hankehaku/synonyms.h"
#include "searcher/compiling/query_compiler.h"
#include "searcher/facets/value_resolver.h"
#include "searcher/matching/document_probe.h"
#include "searcher/query/ast.h"

#include <xapian.h>

#include <string_view>
#include <vector>

namespace hankehaku {

/// Explains why a query finds, or does not find, a document of one state of the index.
class QueryExplainer {
public:
    /// `id` holds `project`.
    QueryExplainer(PostingLists& lists, Analyzer& analyzer, const ValueResolver& resolver, const Ranking& ranking,
                   const SynonymTable& synonyms, Xapian::docid id, const Project& project)
        : lists_(&lists),
          analyzer_(&analyzer),
          resolver_(&resolver),
          ranking_(ranking),
          synonyms_(&synonyms),
          probe_(lists, id),
          project_(&project) {}

    /// `found` answers `request`, whatever its page.
    [[nodiscard]] Explanation explain(const SearchRequest& request, const SearchResult& found);

private:
    /// Fills in `query_matches`, `score`, `conditions` and `failed`.
    void explain_query(Explanation& explanation, const query::Node& node, MatchMode mode, double least_score);

    /// Whether the project is in all of them; those that it is not in become `failed`.
    [[nodiscard]] bool explain_ranges(Explanation& explanation, const std::vector<RangeFilter>& ranges) const;

    /// The filters of a request, with values as resolved, facet by facet.
    [[nodiscard]] std::vector<ExplainedFilter> explain_filters(const std::vector<FacetFilter>& filters);

    PostingLists* lists_;
    Analyzer* analyzer_;
    const ValueResolver* resolver_;
    Ranking ranking_;
    const SynonymTable* synonyms_;
    DocumentProbe probe_;
    const Project* project_;
};

}  // namespace hankehaku
