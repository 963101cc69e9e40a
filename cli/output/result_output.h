#pragma once

#include "cli/options/query_file.h"

#include "hankehaku/search_result.h"

namespace hankehaku::cli {

/// One way to print results: called for each query in turn.
class ResultOutput {
public:
    ResultOutput() = default;
    ResultOutput(const ResultOutput&) = delete;
    ResultOutput& operator=(const ResultOutput&) = delete;
    virtual ~ResultOutput() = default;

    /// With prints_pages(), called again for each page of one query's hits.
    virtual void print(const NamedQuery& query, const SearchResult& result) = 0;

    /// Called once, after the last print().
    virtual void finish() {}

    /// True when what it prints says that the query was corrected.
    [[nodiscard]] virtual bool tells_correction() const { return false; }

    /// True when what it prints says how many projects were found.
    [[nodiscard]] virtual bool tells_total() const { return false; }

    /// True when hits are printed one by one, so that a long result can be passed in pages.
    [[nodiscard]] virtual bool prints_pages() const { return false; }
};

}  // namespace hankehaku::cli
