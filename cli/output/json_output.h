#pragma once

#include "cli/output/hit_columns.h"
#include "cli/output/result_output.h"

#include "hankehaku/analyzer.h"

#include <ostream>
#include <utility>
#include <vector>

namespace hankehaku::cli {

/// The versioned JSON of docs/json.md: one object on one line for each query.
class JsonOutput : public ResultOutput {
public:
    enum class Contents { hits_and_facets, facets_only };

    JsonOutput(std::ostream& out, Contents contents) : out_(out), contents_(contents) {}
    void print(const NamedQuery& query, const SearchResult& result) override;
    [[nodiscard]] bool tells_correction() const override { return true; }
    [[nodiscard]] bool tells_total() const override { return true; }

private:
    std::ostream& out_;
    Contents contents_;
};

/// One line for each hit: rank, score and the whole project, in the form that `index` reads.
class JsonLinesOutput : public ResultOutput {
public:
    explicit JsonLinesOutput(std::ostream& out) : out_(out) {}
    void print(const NamedQuery& query, const SearchResult& result) override;
    [[nodiscard]] bool prints_pages() const override { return true; }

private:
    std::ostream& out_;
};

/// One line for each hit with the columns that were asked for as keys.
class JsonColumnsOutput : public ResultOutput {
public:
    JsonColumnsOutput(std::ostream& out, std::vector<HitColumn> columns) : out_(out), columns_(std::move(columns)) {}
    void print(const NamedQuery& query, const SearchResult& result) override;
    [[nodiscard]] bool prints_pages() const override { return true; }

private:
    std::ostream& out_;
    std::vector<HitColumn> columns_;
};

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
