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

/// What a cell holds.  A text stays one, whatever it looks like: "09241", "=1+1"; a Date is a date of the spreadsheet.
using WorkbookCell = std::variant<std::monostate, std::string, std::int64_t, double, Date>;

/// How the numbers of a column are shown.
enum class CellStyle { plain, whole, euros, decimal, percent };

struct WorkbookColumn {
    std::string title;
    CellStyle style = CellStyle::plain;
};

enum class RowStyle { plain, strong };

/// A workbook (XLSX) in the making: tables with a bold first row that stays in view, a filter and columns as wide as
/// what they hold.  Rows go to the newest sheet and out of memory at once.
///
/// Threads: for one at a time.  Errors: every function throws Error(io) when the disk for temporary files is full, and
/// the constructor Error(usage) where workbooks_are_written() is false.
class Workbook {
public:
    Workbook();
    ~Workbook();
    Workbook(Workbook&&) noexcept;
    Workbook& operator=(Workbook&&) noexcept;

    /// Begins a sheet, `name` cut to what a workbook allows; no two may have the same.
    void begin_sheet(std::string_view name, const std::vector<WorkbookColumn>& columns);

    /// A row of the newest sheet.  Throws Error(usage) beyond the 1 048 576 rows of a sheet.
    void add_row(const std::vector<WorkbookCell>& cells, RowStyle style = RowStyle::plain);

    /// Rows of the newest sheet after the first.
    [[nodiscard]] std::size_t rows() const;

    /// Texts so far that were longer than the 32 767 characters of a cell: they end in "…".
    [[nodiscard]] std::size_t cut_texts() const;

    /// The file's bytes.  Nothing more can be added.
    [[nodiscard]] std::string finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace hankehaku
