#include "parts/workbook_part.h"

#include <xlsxwriter.h>

#include <array>
#include <cerrno>
#include <utility>

namespace hankehaku {
namespace {

static_assert(WorkbookFile::most_rows == LXW_ROW_MAX);

/// The number formats, by CellLook.
constexpr std::array<const char*, 8> formats{"General", "#,##0",          "#,##0 \"€\"", "#,##0.00",
                                             "0.0 %",   "#,##0.00 \"€\"", "d.m.yyyy",    "General"};

struct FreeWorkbook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

/// What the system says of a failure, where libxlsxwriter says less.
int system_error() { return errno == 0 ? EIO : errno; }

int outcome_of(lxw_error error) {
    if (error == LXW_NO_ERROR) return 0;
    return error == LXW_ERROR_MEMORY_MALLOC_FAILED ? ENOMEM : system_error();
}

lxw_row_t row_of(const CellPlace& place) { return static_cast<lxw_row_t>(place.row); }
lxw_col_t column_of(const CellPlace& place) { return static_cast<lxw_col_t>(place.column); }

class XlsxFile : public WorkbookFile {
public:
    /// False when there is no memory left.
    [[nodiscard]] bool open(const std::string& path) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_.reset(workbook_new_opt(path.c_str(), &options));
        if (!book_) return false;
        for (std::size_t look = 0; look < formats.size(); ++look) {
            for (const bool strong : {false, true}) {
                lxw_format* const format = workbook_add_format(book_.get());
                if (format == nullptr) return false;
                format_set_num_format(format, formats.at(look));
                if (strong) format_set_bold(format);
                formats_.at(look).at(strong) = format;
            }
        }
        for (lxw_format* const title : formats_.at(static_cast<std::size_t>(CellLook::title))) {
            format_set_bold(title);
            format_set_bottom(title, LXW_BORDER_THIN);
            format_set_text_wrap(title);
            format_set_align(title, LXW_ALIGN_VERTICAL_TOP);
        }
        return true;
    }

    int begin_sheet(const std::string& name) override {
        sheet_ = workbook_add_worksheet(book_.get(), name.c_str());
        return sheet_ == nullptr ? system_error() : 0;
    }

    int add_text(const CellPlace& place, const std::string& text) override {
        return outcome_of(
            worksheet_write_string(sheet_, row_of(place), column_of(place), text.c_str(), format_of(place)));
    }

    int add_number(const CellPlace& place, double number) override {
        return outcome_of(worksheet_write_number(sheet_, row_of(place), column_of(place), number, format_of(place)));
    }

    int add_date(const CellPlace& place, int year, unsigned month, unsigned day) override {
        lxw_datetime date{};
        date.year = year;
        date.month = static_cast<int>(month);
        date.day = static_cast<int>(day);
        return outcome_of(worksheet_write_datetime(sheet_, row_of(place), column_of(place), &date, format_of(place)));
    }

    int set_width(std::size_t column, double characters) override {
        const auto at = static_cast<lxw_col_t>(column);
        return outcome_of(worksheet_set_column(sheet_, at, at, characters, nullptr));
    }

    int end_sheet(std::size_t rows, std::size_t columns) override {
        worksheet_freeze_panes(sheet_, 1, 0);
        return outcome_of(
            worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(rows - 1), static_cast<lxw_col_t>(columns - 1)));
    }

    // Closing frees it, also when it fails.
    int close() override { return outcome_of(workbook_close(book_.release())); }

private:
    [[nodiscard]] lxw_format* format_of(const CellPlace& place) const {
        return formats_.at(static_cast<std::size_t>(place.look)).at(place.strong ? 1 : 0);
    }

    std::unique_ptr<lxw_workbook, FreeWorkbook> book_;
    lxw_worksheet* sheet_ = nullptr;
    std::array<std::array<lxw_format*, 2>, formats.size()> formats_{};  ///< by CellLook, plain and strong
};

}  // namespace

void hankehaku_workbook_part(const std::string& path, std::unique_ptr<WorkbookFile>& file) {
    auto opened = std::make_unique<XlsxFile>();
    if (opened->open(path)) file = std::move(opened);
}

}  // namespace hankehaku
