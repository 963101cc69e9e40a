#pragma once

#include "cli/output/result_output.h"
#include "cli/terminal/ink.h"

#include "cli/terminal/screen.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// Results for people: hits with their facts and snippets, facets as tables, and how many there are.
class TextOutput : public ResultOutput {
public:
    enum class Contents { hits_and_facets, facets_only };

    TextOutput(std::ostream& out, const Screen& screen, Contents contents);
    void print(const NamedQuery& query, const SearchResult& result) override;
    [[nodiscard]] bool tells_correction() const override { return true; }
    [[nodiscard]] bool tells_total() const override { return true; }

private:
    void print_hits(const std::vector<Hit>& hits) const;
    void print_hit(const Hit& hit, std::size_t rank_columns) const;
    void print_snippet(const Snippet& snippet, std::size_t indentation) const;
    void print_summary(const SearchResult& result) const;
    [[nodiscard]] std::string summary_of(const SearchResult& result) const;

    std::ostream& out_;
    Painter paint_;
    std::size_t columns_;
    std::size_t text_columns_;  ///< longer lines of running text are hard to read
    Contents contents_;
    Wording say_;
    bool first_ = true;
};

}  // namespace hankehaku::cli
