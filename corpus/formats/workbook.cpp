#include "corpus/formats/workbook.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

// XLSX, ODS and Excel's older XML have the same structure with other names: a row (`row`, `table-row`, `Row`) of cells
// (`c`, `table-cell`, `Cell`) that may skip or repeat columns, and text in `v`, `t`, `p` or `Data`.

namespace hankehaku {
namespace {

constexpr std::size_t most_columns = 2048;

std::size_t number_in(std::string_view text, std::size_t otherwise) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} ? number : otherwise;
}

/// "C5" is column 2.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > most_columns) return std::nullopt;
    }
    return column == 0 ? std::nullopt : std::optional{column - 1};
}

class SharedStrings : public XmlHandler {
public:
    void start(const XmlElement& element, std::size_t /*line*/) override {
        if (element.name == "si") strings.emplace_back();
        if (element.name == "rPh") phonetic_ = true;
        in_text_ = element.name == "t" && !phonetic_;
    }
    void end(std::string_view name) override {
        if (name == "rPh") phonetic_ = false;
        in_text_ = false;
    }
    void text(std::string_view text) override {
        if (in_text_ && !strings.empty()) strings.back() += text;
    }

    std::vector<std::string> strings;

private:
    bool in_text_ = false;
    bool phonetic_ = false;
};

class SheetReader : public XmlHandler {
public:
    explicit SheetReader(const std::vector<std::string>& shared) : shared_(shared) {}

    void start(const XmlElement& element, std::size_t /*line*/) override {
        const std::string_view name = element.name;
        if (name == "worksheet" || name == "Worksheet" || name == "table") {
            sheets.emplace_back();
            row_number_ = 0;
        } else if (name == "row" || name == "Row" || name == "table-row") {
            begin_row(element);
        } else if (name == "c" || name == "Cell" || name == "table-cell" || name == "covered-table-cell") {
            begin_cell(element);
        } else if (name == "v" || name == "t" || name == "Data" || name == "p") {
            if (name == "p" && !cell_.empty()) cell_ += '\n';
            in_text_ = in_cell_ && !has_value_;
        } else if (name == "annotation" || name == "rPh" || name == "Comment") {
            ++skipped_;
        }
    }

    void end(std::string_view name) override {
        if (name == "annotation" || name == "rPh" || name == "Comment") --skipped_;
        if (name == "v" || name == "t" || name == "Data" || name == "p") in_text_ = false;
        if (name == "c" || name == "Cell" || name == "table-cell" || name == "covered-table-cell") end_cell();
        if (name == "row" || name == "Row" || name == "table-row") end_row();
    }

    void text(std::string_view text) override {
        if (in_text_ && skipped_ == 0) cell_ += text;
    }

    std::vector<Table> sheets;

private:
    void begin_row(const XmlElement& element) {
        if (sheets.empty()) sheets.emplace_back();
        std::string_view number = element.attribute("r");
        if (number.empty()) number = element.attribute("Index");
        row_number_ = number_in(number, row_number_ + 1);
        row_ = {{}, row_number_};
        repeated_rows_ = number_in(element.attribute("number-rows-repeated"), 1);
    }

    void begin_cell(const XmlElement& element) {
        column_ = row_.cells.size();
        if (const auto column = column_of(element.attribute("r"))) column_ = *column;
        const std::string_view index = element.attribute("Index");
        if (!index.empty()) column_ = std::min(number_in(index, 1) - 1, most_columns);
        shared_string_ = element.attribute("t") == "s";
        repeated_ = number_in(element.attribute("number-columns-repeated"), 1);
        cell_.clear();
        for (const std::string_view value : {element.attribute("date-value"), element.attribute("value")})
            if (cell_.empty()) cell_ = value;
        has_value_ = !cell_.empty();
        in_cell_ = true;
    }

    void end_cell() {
        in_cell_ = in_text_ = false;
        if (shared_string_) {
            const std::size_t index = number_in(cell_, shared_.size());
            cell_ = index < shared_.size() ? shared_[index] : std::string{};
        }
        if (column_ >= most_columns) return;
        // The last cell of a sheet's row may be empty and repeated sixteen thousand times.
        const std::size_t count = std::min(repeated_, most_columns - column_);
        row_.cells.resize(std::max(row_.cells.size(), column_));
        row_.cells.insert(row_.cells.end(), count, cell_);
    }

    void end_row() {
        while (!row_.cells.empty() && row_.cells.back().empty()) row_.cells.pop_back();
        if (!row_.cells.empty()) sheets.back().push_back(std::move(row_));
        row_number_ += std::max<std::size_t>(repeated_rows_, 1) - 1;
        row_ = {};
    }

    const std::vector<std::string>& shared_;
    TableRow row_;
    std::size_t row_number_ = 0;
    std::size_t repeated_rows_ = 1;
    std::size_t column_ = 0;
    std::size_t repeated_ = 1;
    std::string cell_;
    bool shared_string_ = false;
    bool has_value_ = false;  ///< of ODS: the value is in an attribute, and again as shown text
    bool in_cell_ = false;
    bool in_text_ = false;
    int skipped_ = 0;
};

XmlOutcome worse(XmlOutcome a, XmlOutcome b) { return a == XmlOutcome::whole ? b : a; }

}  // namespace

WorkbookText read_workbook(const OfficeParts& parts) {
    WorkbookText workbook;
    SharedStrings shared;
    if (const auto part = parts.find("xl/sharedStrings.xml"); part != parts.end())
        workbook.outcome = read_xml(part->second, shared);
    for (const auto& [name, bytes] : parts) {
        if (!name.starts_with("xl/worksheets/") && name != "content.xml") continue;
        SheetReader reader(shared.strings);
        workbook.outcome = worse(workbook.outcome, read_xml(bytes, reader));
        std::move(reader.sheets.begin(), reader.sheets.end(), std::back_inserter(workbook.sheets));
    }
    return workbook;
}

WorkbookText read_flat_workbook(std::string_view xml) {
    WorkbookText workbook;
    const std::vector<std::string> none;
    SheetReader reader(none);
    workbook.outcome = read_xml(xml, reader, true);
    workbook.sheets = std::move(reader.sheets);
    return workbook;
}

}  // namespace hankehaku
