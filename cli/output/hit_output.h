#pragma once

#include "cli/options/output_format.h"
#include "cli/output/hit_columns.h"
#include "cli/output/result_output.h"
#include "cli/tables/csv_options.h"

#include "cli/context/surroundings.h"

#include <memory>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// The options that say how hits are printed.
class HitOutputOptions {
public:
    /// Adds --format, --columns and those of csv.
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
    CsvOptions csv_;
    std::string columns_;
};

}  // namespace hankehaku::cli
