#include "hankehaku/workbook.h"

#include "hankehaku/error.h"

#if HANKEHAKU_WITH_WORKBOOKS
#include "hankehaku/system_error.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>
#endif

namespace hankehaku {

#if HANKEHAKU_WITH_WORKBOOKS

bool workbooks_are_written() { return true; }

namespace {

// Limits of the format.
constexpr std::size_t longest_text = 32767;
constexpr std::size_t longest_sheet_name = 31;
constexpr std::size_t most_rows = LXW_ROW_MAX;
constexpr std::int64_t largest_exact = std::int64_t{1} << 53U;
constexpr int first_year = 1900;

constexpr double narrowest = 8;
constexpr double widest = 60;
constexpr double room_for_filter = 3;

[[noreturn]] void fail(int number) { throw Error("io.workbook", {system_argument(number)}); }

void require(lxw_error outcome) {
    if (outcome == LXW_NO_ERROR) return;
    if (outcome == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
    fail(errno == 0 ? EIO : errno);
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

/// The first `count` characters; one of four bytes counts twice, as spreadsheets count.
std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!begins_character(text[at])) continue;
        units += static_cast<unsigned char>(text[at]) >= 0xF0U ? 2 : 1;
        if (units > count) return text.substr(0, at);
    }
    return text;
}

/// Without what no XML may hold and libxlsxwriter lets through: U+FFFE and U+FFFF, and a NUL, which would end it.
std::string storable(std::string_view text) {
    std::string result(text);
    std::erase(result, '\0');
    for (const std::string_view no_character : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (std::size_t at = 0; (at = result.find(no_character, at)) != std::string::npos;)
            result.replace(at, no_character.size(), "\xEF\xBF\xBD");
    return result;
}

/// A file without a name, which libxlsxwriter opens by its number.
class NamelessFile {
public:
    NamelessFile() : descriptor_(::memfd_create("workbook", MFD_CLOEXEC)) {
        if (descriptor_ == -1) fail(errno);
    }
    ~NamelessFile() { ::close(descriptor_); }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;

    [[nodiscard]] std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

    [[nodiscard]] std::string bytes() const {
        std::string result;
        std::array<char, 1U << 16U> block{};
        for (off_t at = 0;;) {
            const ssize_t got = ::pread(descriptor_, block.data(), block.size(), at);
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) fail(errno);
            if (got == 0) return result;
            result.append(block.data(), static_cast<std::size_t>(got));
            at += got;
        }
    }

private:
    int descriptor_;
};

struct FreeWorkbook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

}  // namespace

struct HANKEHAKU_HIDDEN Workbook::Impl {
    Impl();

    void close_sheet();
    void add_text(lxw_col_t column, std::string_view text, lxw_format* format);
    void add_cell(std::size_t column, const WorkbookCell& cell, bool strong);
    void widen(std::size_t column, std::size_t characters);
    lxw_format* new_format(const char* numbers, bool strong);

    NamelessFile file;
    std::unique_ptr<lxw_workbook, FreeWorkbook> book;
    lxw_worksheet* sheet = nullptr;
    std::vector<WorkbookColumn> columns;
    std::vector<double> widths;
    std::size_t rows = 0;  ///< of the sheet, the first included
    std::size_t cut = 0;

    lxw_format* header;
    std::array<std::array<lxw_format*, 2>, 5> styles{};  ///< by CellStyle, plain and strong
    std::array<lxw_format*, 2> dates{};                  ///< plain and strong
    std::array<lxw_format*, 2> with_cents{};             ///< likewise
};

Workbook::Impl::Impl() {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book.reset(workbook_new_opt(file.name().c_str(), &options));
    if (!book) throw std::bad_alloc();
    constexpr std::array<const char*, 5> numbers{"General", "#,##0", "#,##0 \"€\"", "#,##0.00", "0.0 %"};
    for (std::size_t style = 0; style < styles.size(); ++style)
        for (const bool strong : {false, true}) styles.at(style).at(strong) = new_format(numbers.at(style), strong);
    for (const bool strong : {false, true}) {
        dates.at(strong) = new_format("d.m.yyyy", strong);
        with_cents.at(strong) = new_format("#,##0.00 \"€\"", strong);
    }
    header = new_format("General", true);
    format_set_bottom(header, LXW_BORDER_THIN);
    format_set_text_wrap(header);
    format_set_align(header, LXW_ALIGN_VERTICAL_TOP);
}

lxw_format* Workbook::Impl::new_format(const char* numbers, bool strong) {
    lxw_format* const format = workbook_add_format(book.get());
    if (format == nullptr) throw std::bad_alloc();
    format_set_num_format(format, numbers);
    if (strong) format_set_bold(format);
    return format;
}

void Workbook::Impl::widen(std::size_t column, std::size_t characters) {
    widths.at(column) = std::max(widths.at(column), std::min(static_cast<double>(characters) + 1, widest));
}

void Workbook::Impl::close_sheet() {
    if (sheet == nullptr) return;
    for (std::size_t column = 0; column < widths.size(); ++column)
        require(worksheet_set_column(sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
                                     widths[column], nullptr));
    worksheet_freeze_panes(sheet, 1, 0);
    require(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows - 1),
                                 static_cast<lxw_col_t>(columns.size() - 1)));
}

void Workbook::Impl::add_text(lxw_col_t column, std::string_view text, lxw_format* format) {
    std::string kept = storable(text);
    if (first_characters(kept, longest_text).size() < kept.size()) {
        kept = std::string(first_characters(kept, longest_text - 1)) + "…";
        ++cut;
    }
    require(worksheet_write_string(sheet, static_cast<lxw_row_t>(rows), column, kept.c_str(), format));
    widen(column, characters_in(std::string_view(kept).substr(0, kept.find('\n'))));
}

void Workbook::Impl::add_cell(std::size_t column, const WorkbookCell& cell, bool strong) {
    const auto row = static_cast<lxw_row_t>(rows);
    const auto at = static_cast<lxw_col_t>(column);
    lxw_format* const format = styles.at(static_cast<std::size_t>(columns.at(column).style)).at(strong);
    const auto number = [&](double value, lxw_format* numbers) {
        require(worksheet_write_number(sheet, row, at, value, numbers));
        widen(column, std::to_string(static_cast<std::int64_t>(value)).size() * 4 / 3 + (numbers == format ? 3 : 6));
    };
    if (const auto* const text = std::get_if<std::string>(&cell)) {
        if (!text->empty()) add_text(at, *text, format);
    } else if (const auto* const whole = std::get_if<std::int64_t>(&cell)) {
        // A spreadsheet has 53 bits for a number; what needs more is kept exact as text.
        if (*whole > largest_exact || *whole < -largest_exact)
            add_text(at, std::to_string(*whole), format);
        else
            number(static_cast<double>(*whole), format);
    } else if (const auto* const decimal = std::get_if<double>(&cell)) {
        number(*decimal, format);
    } else if (const auto* const sum = std::get_if<Money>(&cell)) {
        if (sum->euros() > largest_exact / 100 || sum->euros() < -largest_exact / 100)
            add_text(at, to_string(*sum), format);
        else
            number(sum->to_double(), sum->cents() == 0 ? format : with_cents.at(strong));
    } else if (const auto* const date = std::get_if<Date>(&cell)) {
        if (static_cast<int>(date->year()) < first_year) {
            add_text(at, to_iso(*date), format);
            return;
        }
        lxw_datetime day{};
        day.year = static_cast<int>(date->year());
        day.month = static_cast<int>(static_cast<unsigned>(date->month()));
        day.day = static_cast<int>(static_cast<unsigned>(date->day()));
        require(worksheet_write_datetime(sheet, row, at, &day, dates.at(strong)));
        widen(column, std::string_view("31.12.2020").size());
    }
}

Workbook::Workbook() : impl_(std::make_unique<Impl>()) {}

void Workbook::begin_sheet(std::string_view name, const std::vector<WorkbookColumn>& columns) {
    if (columns.empty()) throw Error("internal.workbook_without_columns");
    impl_->close_sheet();
    impl_->columns = columns;
    impl_->widths.assign(columns.size(), narrowest);
    impl_->rows = 0;
    std::string known(first_characters(storable(name), longest_sheet_name));
    std::replace_if(
        known.begin(), known.end(),
        [](char character) { return std::string_view("[]:*?/\\").find(character) != std::string_view::npos; }, ' ');
    impl_->sheet = workbook_add_worksheet(impl_->book.get(), known.c_str());
    if (impl_->sheet == nullptr) fail(errno == 0 ? EIO : errno);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        impl_->add_text(static_cast<lxw_col_t>(column), columns[column].title, impl_->header);
        impl_->widen(column, characters_in(columns[column].title) + static_cast<std::size_t>(room_for_filter));
    }
    impl_->rows = 1;
}

void Workbook::add_row(const std::vector<WorkbookCell>& cells, RowStyle style) {
    if (impl_->rows == most_rows) throw Error("usage.workbook_too_long", {{"limit", most_rows - 1}});
    for (std::size_t column = 0; column < cells.size(); ++column)
        impl_->add_cell(column, cells[column], style == RowStyle::strong);
    ++impl_->rows;
}

std::size_t Workbook::rows() const { return impl_->rows - 1; }
std::size_t Workbook::cut_texts() const { return impl_->cut; }

std::string Workbook::finish() {
    impl_->close_sheet();
    impl_->sheet = nullptr;
    // Closing frees it, also when it fails.
    require(workbook_close(impl_->book.release()));
    return impl_->file.bytes();
}

#else

bool workbooks_are_written() { return false; }

struct HANKEHAKU_HIDDEN Workbook::Impl {};

Workbook::Workbook() { throw Error("usage.no_workbooks"); }
void Workbook::begin_sheet(std::string_view /*name*/, const std::vector<WorkbookColumn>& /*columns*/) {}
void Workbook::add_row(const std::vector<WorkbookCell>& /*cells*/, RowStyle /*style*/) {}
std::size_t Workbook::rows() const { return 0; }
std::size_t Workbook::cut_texts() const { return 0; }
std::string Workbook::finish() { return {}; }

#endif

Workbook::~Workbook() = default;
Workbook::Workbook(Workbook&&) noexcept = default;
Workbook& Workbook::operator=(Workbook&&) noexcept = default;

}  // namespace hankehaku
