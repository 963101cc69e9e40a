#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace hankehaku {

/// How a number in a cell is shown; a title is a text.
enum class CellLook { plain, whole, euros, decimal, percent, euros_and_cents, date, title };

struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;
    CellLook look = CellLook::plain;
    bool strong = false;
};

/// A workbook under way: sheet after sheet, and in a sheet row after row.  Every function gives 0, or the number of the
/// system's error.
class WorkbookFile {
public:
    static constexpr std::size_t most_rows = 1'048'576;  ///< of a sheet; a limit of the format

    virtual ~WorkbookFile() = default;
    WorkbookFile(const WorkbookFile&) = delete;
    WorkbookFile& operator=(const WorkbookFile&) = delete;

    [[nodiscard]] virtual int begin_sheet(const std::string& name) = 0;
    [[nodiscard]] virtual int add_text(const CellPlace& place, const std::string& text) = 0;
    [[nodiscard]] virtual int add_number(const CellPlace& place, double number) = 0;
    [[nodiscard]] virtual int add_date(const CellPlace& place, int year, unsigned month, unsigned day) = 0;
    [[nodiscard]] virtual int set_width(std::size_t column, double characters) = 0;
    /// The first row stays in sight, and each column gets a filter over all rows.
    [[nodiscard]] virtual int end_sheet(std::size_t rows, std::size_t columns) = 0;
    /// Writes the file.  Nothing more can be added, also when it fails.
    [[nodiscard]] virtual int close() = 0;

protected:
    WorkbookFile() = default;
};

/// Begins a workbook in the file at `path`; nothing when there is no memory left.
using WorkbookPart = void(const std::string& path, std::unique_ptr<WorkbookFile>& file);

extern "C" [[gnu::visibility("default")]] WorkbookPart hankehaku_workbook_part;

}  // namespace hankehaku
