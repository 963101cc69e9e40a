#pragma once

#include "cli/output/result_output.h"

#include "hankehaku/analyzer.h"

#include <ostream>
#include <utility>

namespace hankehaku::cli {

/// One line of JSON for each section of each hit: code, section, base forms in the order of the text.
class LemmaOutput : public ResultOutput {
public:
    LemmaOutput(std::ostream& out, Analyzer analyzer) : out_(out), analyzer_(std::move(analyzer)) {}
    void print(const NamedQuery& query, const SearchResult& result) override;
    [[nodiscard]] bool prints_pages() const override { return true; }

private:
    std::ostream& out_;
    Analyzer analyzer_;
};

}  // namespace hankehaku::cli
