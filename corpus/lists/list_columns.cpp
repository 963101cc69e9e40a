#include "corpus/lists/list_columns.h"

#include "corpus/template/field_values.h"
#include "corpus/template/template_headings.h"
#include "corpus/text/text_lines.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hankehaku {
namespace {

std::string plain_header(std::string_view text) {
    std::string line = on_one_line(text);
    std::replace(line.begin(), line.end(), ':', ' ');
    return line;
}

bool is_known_column(const ListColumn& column) {
    return column.kind != ColumnKind::ignored && column.kind != ColumnKind::other;
}

bool is_money(const ListColumn& column) { return column.kind == ColumnKind::label && column.label.section == "5"; }

bool is_day(const ListColumn& column) {
    return column.label.role == LabelRole::start || column.label.role == LabelRole::end;
}

bool is_number(std::string_view value) {
    return !value.empty() && value.find_first_not_of("0123456789.,- ") == std::string_view::npos;
}

bool is_status(std::string_view value) {
    constexpr std::array<std::string_view, 8> statuses{"toiminnassa", "toiminta päättynyt", "keskeytynyt", "käynnissä",
                                                       "päättynyt",   "käynnistymässä",     "keskeytetty", "suljettu"};
    return std::find(statuses.begin(), statuses.end(), matching_form(value)) != statuses.end();
}

bool is_day_value(std::string_view value) {
    const Period period = parse_period(as_template_writes(LabelRole::start, value));
    return period.understood && period.start.has_value();
}

}  // namespace

ListColumn list_column(std::string_view header) {
    ListColumn column{ColumnKind::other, plain_header(header), {}};
    const std::string key = label_key(header);
    const bool numbers_rows = key.empty() || key == "index" || key.starts_with("unnamed");
    if (numbers_rows)
        column.kind = ColumnKind::ignored;
    else if (is_code_label(key))
        column.kind = ColumnKind::code;
    else if (is_fund_label(key))
        column.kind = ColumnKind::fund;
    else if (is_summary_label(key))
        column.kind = ColumnKind::summary;
    else if (is_template_heading(column.header))
        column.kind = ColumnKind::section;
    else if (const auto label = find_label_synonym(key))
        column = {ColumnKind::label, std::move(column.header), *label};
    return column;
}

std::optional<std::vector<ListColumn>> read_list_header(const std::vector<std::string>& cells) {
    constexpr std::ptrdiff_t fewest_known = 3;
    std::vector<ListColumn> columns;
    columns.reserve(cells.size());
    for (const std::string& cell : cells) columns.push_back(list_column(cell));
    const auto codes = std::count_if(columns.begin(), columns.end(),
                                     [](const ListColumn& column) { return column.kind == ColumnKind::code; });
    if (codes == 0 || std::count_if(columns.begin(), columns.end(), is_known_column) < fewest_known)
        return std::nullopt;
    // A second column of codes is a value like another.
    bool seen = false;
    for (ListColumn& column : columns)
        if (column.kind == ColumnKind::code && std::exchange(seen, true)) column.kind = ColumnKind::other;
    return columns;
}

std::optional<std::vector<ListColumn>> guess_list_columns(const std::vector<std::string>& cells) {
    constexpr std::array<std::string_view, 4> sums{"Myönnetty EU- ja valtion rahoitus",
                                                   "Toteutunut EU- ja valtion rahoitus",
                                                   "Suunniteltu julkinen rahoitus", "Toteutunut julkinen rahoitus"};
    if (cells.size() < 6 || !find_register_code(cells.front())) return std::nullopt;
    const auto day = std::adjacent_find(cells.begin(), cells.end(), [](const std::string& a, const std::string& b) {
        return is_day_value(a) && is_day_value(b);
    });
    const auto first_day = static_cast<std::size_t>(day - cells.begin());
    if (day == cells.end() || first_day < 3) return std::nullopt;
    std::vector<ListColumn> columns(cells.size(), ListColumn{ColumnKind::other, "Muu tieto", {}});
    columns[0] = list_column("Koodi");
    columns[first_day] = list_column("Aloituspvm");
    columns[first_day + 1] = list_column("Päättymispvm");
    columns[first_day - 1] = list_column("Toiminnan tila");
    columns[first_day - 2] = list_column("Viranomainen");
    if (first_day + 2 < cells.size() && !is_number(cells[first_day + 2]))
        columns[first_day + 2] = list_column("Toteuttajan nimi");
    for (std::size_t index = 0; index < sums.size(); ++index) {
        const std::size_t at = first_day + 3 + index;
        if (at < cells.size() && (cells[at].empty() || is_number(cells[at]))) columns[at] = list_column(sums[index]);
    }
    constexpr std::array<std::string_view, 2> texts{"Projektin nimi", "Ohjelma / osio"};
    for (std::size_t at = 1, text = 0; at + 2 < first_day; ++at) {
        if (!fund_of_name(cells[at]).empty())
            columns[at] = list_column("Rahasto");
        else if (is_number(cells[at]))
            columns[at] = list_column("Tl");
        else if (text < texts.size())
            columns[at] = list_column(texts[text++]);
    }
    return columns;
}

bool holds_any_text(const ListColumn& column) {
    const bool typed = column.kind == ColumnKind::code || column.kind == ColumnKind::fund || is_money(column) ||
                       is_day(column) || column.label.label == "toimintalinja" ||
                       column.label.label == "toiminnan tila";
    return !typed;
}

bool fits_column(const ListColumn& column, std::string_view value) {
    value = trimmed(value);
    if (value.empty()) return true;
    if (column.kind == ColumnKind::code) return find_register_code(value).has_value();
    if (column.kind == ColumnKind::fund) return !fund_of_name(value).empty();
    if (is_money(column)) return is_number(value);
    if (is_day(column)) return is_day_value(value);
    if (column.label.label == "toimintalinja") return is_number(value);
    if (column.label.label == "toiminnan tila") return is_status(value);
    return true;
}

}  // namespace hankehaku
