#include "hankehaku/workbook.h"

#include "hankehaku/error.h"

#if HANKEHAKU_WITH_WORKBOOKS
#include "hankehaku/system_error.h"
#include "parts/parts.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <utility>
#endif

namespace hankehaku {

#if HANKEHAKU_WITH_WORKBOOKS

bool workbooks_are_written() { return true; }

namespace {

// Limits of the format.
constexpr std::size_t longest_text = 32767;
constexpr std::size_t longest_sheet_name = 31;
constexpr std::int64_t largest_exact = std::int64_t{1} << 53U;
constexpr int first_year = 1900;

constexpr double narrowest = 8;
constexpr double widest = 60;
constexpr double room_for_filter = 3;

[[noreturn]] void fail(int number) { throw Error("io.workbook", {system_argument(number)}); }

void require(int outcome) {
    if (outcome == ENOMEM) throw std::bad_alloc();
    if (outcome != 0) fail(outcome);
}

CellLook look_of(CellStyle style) {
    switch (style) {
        case CellStyle::whole: return CellLook::whole;
        case CellStyle::euros: return CellLook::euros;
        case CellStyle::decimal: return CellLook::decimal;
        case CellStyle::percent: return CellLook::percent;
        case CellStyle::plain: break;
    }
    return CellLook::plain;
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

/// Without what no XML may hold and a writer of XML lets through: U+FFFE and U+FFFF, and a NUL, which would end it.
std::string storable(std::string_view text) {
    std::string result(text);
    std::erase(result, '\0');
    for (const std::string_view no_character : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (std::size_t at = 0; (at = result.find(no_character, at)) != std::string::npos;)
            result.replace(at, no_character.size(), "\xEF\xBF\xBD");
    return result;
}

/// A file without a name, which the part opens by its number.
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

}  // namespace

struct HANKEHAKU_HIDDEN Workbook::Impl {
    Impl();

    void close_sheet();
    void add_text(const CellPlace& place, std::string_view text);
    void add_cell(CellPlace place, const WorkbookCell& cell);
    void widen(std::size_t column, std::size_t characters);

    NamelessFile file;
    std::unique_ptr<WorkbookFile> book;
    std::vector<WorkbookColumn> columns;
    std::vector<double> widths;
    std::size_t rows = 0;  ///< of the sheet, the first included; 0: there is none
    std::size_t cut = 0;
};

Workbook::Impl::Impl() {
    workbook_part()(file.name(), book);
    if (!book) throw std::bad_alloc();
}

void Workbook::Impl::widen(std::size_t column, std::size_t characters) {
    widths.at(column) = std::max(widths.at(column), std::min(static_cast<double>(characters) + 1, widest));
}

void Workbook::Impl::close_sheet() {
    if (rows == 0) return;
    for (std::size_t column = 0; column < widths.size(); ++column) require(book->set_width(column, widths[column]));
    require(book->end_sheet(rows, columns.size()));
}

void Workbook::Impl::add_text(const CellPlace& place, std::string_view text) {
    std::string kept = storable(text);
    if (first_characters(kept, longest_text).size() < kept.size()) {
        kept = std::string(first_characters(kept, longest_text - 1)) + "…";
        ++cut;
    }
    require(book->add_text(place, kept));
    widen(place.column, characters_in(std::string_view(kept).substr(0, kept.find('\n'))));
}

void Workbook::Impl::add_cell(CellPlace place, const WorkbookCell& cell) {
    constexpr std::size_t sign = 3, sign_and_cents = 6;
    const auto add_number = [&](double value, std::size_t room) {
        require(book->add_number(place, value));
        widen(place.column, std::to_string(static_cast<std::int64_t>(value)).size() * 4 / 3 + room);
    };
    if (const auto* const text = std::get_if<std::string>(&cell)) {
        if (!text->empty()) add_text(place, *text);
    } else if (const auto* const whole = std::get_if<std::int64_t>(&cell)) {
        // A spreadsheet has 53 bits for a number; what needs more is kept exact as text.
        if (*whole > largest_exact || *whole < -largest_exact)
            add_text(place, std::to_string(*whole));
        else
            add_number(static_cast<double>(*whole), sign);
    } else if (const auto* const decimal = std::get_if<double>(&cell)) {
        add_number(*decimal, sign);
    } else if (const auto* const sum = std::get_if<Money>(&cell)) {
        if (sum->euros() > largest_exact / 100 || sum->euros() < -largest_exact / 100)
            return add_text(place, to_string(*sum));
        if (sum->cents() != 0) place.look = CellLook::euros_and_cents;
        add_number(sum->to_double(), sum->cents() == 0 ? sign : sign_and_cents);
    } else if (const auto* const date = std::get_if<Date>(&cell)) {
        const int year = static_cast<int>(date->year());
        if (year < first_year) return add_text(place, to_iso(*date));
        place.look = CellLook::date;
        require(book->add_date(place, year, static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day())));
        widen(place.column, std::string_view("31.12.2020").size());
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
    require(impl_->book->begin_sheet(known));
    for (std::size_t column = 0; column < columns.size(); ++column) {
        impl_->add_text({.row = 0, .column = column, .look = CellLook::title}, columns[column].title);
        impl_->widen(column, characters_in(columns[column].title) + static_cast<std::size_t>(room_for_filter));
    }
    impl_->rows = 1;
}

void Workbook::add_row(const std::vector<WorkbookCell>& cells, RowStyle style) {
    constexpr std::size_t most_rows = WorkbookFile::most_rows;
    if (impl_->rows == most_rows) throw Error("usage.workbook_too_long", {{"limit", most_rows - 1}});
    for (std::size_t column = 0; column < cells.size(); ++column)
        impl_->add_cell({.row = impl_->rows,
                         .column = column,
                         .look = look_of(impl_->columns.at(column).style),
                         .strong = style == RowStyle::strong},
                        cells[column]);
    ++impl_->rows;
}

std::size_t Workbook::rows() const { return impl_->rows - 1; }
std::size_t Workbook::cut_texts() const { return impl_->cut; }

std::string Workbook::finish() {
    impl_->close_sheet();
    require(impl_->book->close());
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
