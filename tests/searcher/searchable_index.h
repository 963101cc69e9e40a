#pragma once

#include "hankehaku/searcher.h"
#include "support/test_index.h"

#include <string>
#include <vector>

namespace hankehaku::testing {

/// The codes of all projects that `request` finds, in the order found, whatever its page.
[[nodiscard]] std::vector<std::string> codes(Searcher& searcher, SearchRequest request);

[[nodiscard]] std::vector<std::string> sorted(std::vector<std::string> values);

/// A request for all texts that match `query`.
[[nodiscard]] SearchRequest all_of(const std::string& query, MatchMode match = MatchMode::all);

/// An index of its own and a searcher on it.
class SearchableIndex {
public:
    explicit SearchableIndex(const std::vector<Project>& projects) : index_(projects), searcher_(index_.path()) {}

    [[nodiscard]] std::filesystem::path path() const { return index_.path(); }
    [[nodiscard]] Searcher& searcher() { return searcher_; }

    [[nodiscard]] SearchResult search(const SearchRequest& request) { return searcher_.search(request); }

    /// The codes of what `query` finds, sorted.
    [[nodiscard]] std::vector<std::string> found(const std::string& query, MatchMode match = MatchMode::all) {
        return sorted(codes(searcher_, all_of(query, match)));
    }

private:
    TestIndex index_;
    Searcher searcher_;
};

/// An index of the projects of corpus/samples, the same for all tests.
[[nodiscard]] SearchableIndex& samples();

using Codes = std::vector<std::string>;

}  // namespace hankehaku::testing
