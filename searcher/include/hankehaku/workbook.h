#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// True when this build writes workbooks (CMake option HANKEHAKU_WITH_WORKBOOKS).
[[nodiscard]] bool workbooks_are_written();

/// The value of a cell.  A text remains a text, whatever it looks like ("09241", "=1+1"); a Date becomes a date cell.
using WorkbookCell = std::variant<std::monostate, std::string, std::int64_t, double, Money, Date>;

/// How the numbers of a column are shown.  A sum with cents is shown with them.
enum class CellStyle { plain, whole, euros, decimal, percent };

struct WorkbookColumn {
    std::string title;
    CellStyle style = CellStyle::plain;
};

enum class RowStyle { plain, strong };

/// Writes a workbook (XLSX): tables with a bold, frozen first row, a filter and columns as wide as their content.  Rows
/// are added to the last sheet and not kept in memory.
///
/// Threads: one at a time.  Errors: every function throws Error(io) if the disk for temporary files is full, and the
/// constructor Error(usage) if workbooks_are_written() is false, Error(io) if the file that writes them is missing
/// (hankehaku-VERSION/hankehaku_workbook_part.so beside the library).
class Workbook {
public:
    Workbook();
    ~Workbook();
    Workbook(Workbook&&) noexcept;
    Workbook& operator=(Workbook&&) noexcept;

    /// Begins a sheet, `name` cut to what a workbook allows; no two may have the same.
    void begin_sheet(std::string_view name, const std::vector<WorkbookColumn>& columns);

    /// Adds a row to the last sheet.  Throws Error(usage) beyond the 1 048 576 rows of a sheet.
    void add_row(const std::vector<WorkbookCell>& cells, RowStyle style = RowStyle::plain);

    /// Number of rows of the last sheet, without the first row.
    [[nodiscard]] std::size_t rows() const;

    /// Number of texts that were longer than the 32 767 characters of a cell and were cut: they end in "…".
    [[nodiscard]] std::size_t cut_texts() const;

    /// The file's bytes.  Nothing more can be added.
    [[nodiscard]] std::string finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace hankehaku
