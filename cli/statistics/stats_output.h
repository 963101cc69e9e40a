#pragma once

#include "cli/context/surroundings.h"
#include "cli/options/output_format.h"
#include "cli/tables/table_row.h"

#include "hankehaku/stats.h"

#include <CLI/CLI.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace hankehaku::cli {

/// How sums are printed.
struct StatsOutput {
    Format format = Format::text;
    TableStyle style = TableSyntax::csv;
    bool pivot = false;  ///< text, csv and tsv: two facets as a table; a workbook always has it
};

/// Prints the result, and on standard error what the format has no place for.
void print_stats(const Surroundings& surroundings, const StatsResult& result, const StatsOutput& how);

/// Adds --top.
void add_top(CLI::App& app, std::optional<std::size_t>& top, const std::string& description);

/// Says on standard error how many rows are left.
void tell_rows_left(const Surroundings& surroundings, std::size_t rows);

}  // namespace hankehaku::cli
