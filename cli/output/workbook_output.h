#pragma once

#include "cli/context/surroundings.h"
#include "cli/output/hit_columns.h"
#include "cli/output/result_output.h"
#include "cli/output/workbook_about.h"

#include "hankehaku/workbook.h"

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// Throws Error(usage) when the output is a terminal, which cannot show a workbook.
void require_no_terminal(const Screen& screen);

/// A workbook of search results, written as a whole at the end.
class WorkbookOutput : public ResultOutput {
public:
    void print(const NamedQuery& query, const SearchResult& result) override;
    void finish() override;

protected:
    /// `many`: of several queries, each with an id.
    WorkbookOutput(const Surroundings& surroundings, bool many);

    void begin(const std::string& name, std::vector<WorkbookColumn> columns);
    void add_row(const NamedQuery& query, std::vector<WorkbookCell> cells);
    virtual void add(const NamedQuery& query, const SearchResult& result) = 0;
    [[nodiscard]] const Wording& say() const { return say_; }

private:
    std::ostream& out_;
    Wording say_;
    std::filesystem::path index_;
    bool many_;
    Workbook book_;
    std::vector<AskedFor> asked_;
};

/// The columns of hits, with titles for people.
[[nodiscard]] std::vector<WorkbookColumn> workbook_columns(const std::vector<HitColumn>& columns, Language language);

[[nodiscard]] std::vector<WorkbookCell> workbook_cells(const std::vector<HitColumn>& columns, const Hit& hit);

/// A row for each hit.
class HitWorkbookOutput : public WorkbookOutput {
public:
    HitWorkbookOutput(const Surroundings& surroundings, std::vector<HitColumn> columns, bool many);
    [[nodiscard]] bool prints_pages() const override { return true; }

private:
    void add(const NamedQuery& query, const SearchResult& result) override;

    std::vector<HitColumn> columns_;
};

/// A row for each value of each facet; of a place in the tree with the places that it lies in.
class FacetWorkbookOutput : public WorkbookOutput {
public:
    FacetWorkbookOutput(const Surroundings& surroundings, bool many);

private:
    void add(const NamedQuery& query, const SearchResult& result) override;
    void add_value(const NamedQuery& query, std::string_view facet, const std::string& name, const FacetValue& value);
    void add_places(const NamedQuery& query, const PlaceCount& place, const std::string& path);
};

}  // namespace hankehaku::cli
