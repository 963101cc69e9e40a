#pragma once

#include "cli/output/result_output.h"

#include <ostream>

namespace hankehaku::cli {

/// One project code on a line; with a query file after the query's id and a tab.
class CodeOutput : public ResultOutput {
public:
    explicit CodeOutput(std::ostream& out) : out_(out) {}
    void print(const NamedQuery& query, const SearchResult& result) override;
    [[nodiscard]] bool prints_pages() const override { return true; }

private:
    std::ostream& out_;
};

/// Lines for the trec_eval program: query, Q0, code, rank, score, hankehaku.
class TrecOutput : public ResultOutput {
public:
    explicit TrecOutput(std::ostream& out) : out_(out) {}
    void print(const NamedQuery& query, const SearchResult& result) override;
    [[nodiscard]] bool prints_pages() const override { return true; }

private:
    std::ostream& out_;
};

}  // namespace hankehaku::cli
