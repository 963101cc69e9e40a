#pragma once

#include "cli/options/output_format.h"
#include "cli/tables/table_row.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace hankehaku::cli {

/// The options that say how csv and tsv are written.
class CsvOptions {
public:
    /// Adds --csv-dialect and --csv-raw.
    void add_to(CLI::App& app);

    /// Of csv or tsv.
    [[nodiscard]] TableStyle style(Format format) const;

    /// Throws Error(usage) for an option that `format` has no use for.
    void require_use(Format format) const;

private:
    std::optional<TableSyntax> dialect_;
    bool raw_ = false;
};

}  // namespace hankehaku::cli
