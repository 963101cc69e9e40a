#pragma once

#include "cli/options/output_format.h"
#include "cli/output/hit_columns.h"
#include "cli/output/result_output.h"
#include "cli/output/table_row.h"

#include "cli/context/surroundings.h"

#include <memory>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// Adds --csv-dialect; `syntax` is what --format csv means.
void add_csv_dialect(CLI::App& app, TableSyntax& syntax);

/// The options that say how hits are printed.
class HitOutputOptions {
public:
    /// Adds --format, --columns and --csv-dialect.
    void add_to(CLI::App& app);

    [[nodiscard]] Format format() const { return format_; }
    [[nodiscard]] bool shows_snippets() const;
    [[nodiscard]] bool shows_facets() const;

    /// The columns that were asked for, else the usual ones.  Throws Error(usage).
    [[nodiscard]] std::vector<HitColumn> columns() const;

    /// True when the hits must carry the whole project.
    [[nodiscard]] bool needs_full_text() const;

    /// `many`: of several queries, each with an id.  Throws Error(usage) for columns that the format does not have.
    [[nodiscard]] std::unique_ptr<ResultOutput> make(const Surroundings& surroundings, bool many) const;

private:
    Format format_ = Format::text;
    TableSyntax csv_ = TableSyntax::csv;
    std::string columns_;
};

}  // namespace hankehaku::cli
