#include "corpus/lists/row_text.h"

#include "corpus/formats/project_html.h"
#include "corpus/template/field_values.h"
#include "corpus/template/one_line_section.h"
#include "corpus/template/template_titles.h"
#include "corpus/text/text_lines.h"
#include "corpus/text/utf8_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace hankehaku {
namespace {

/// A list as Python prints it, which scrapers leave in cells: ['One.', "Two."]: its items, a line each.
std::string without_python_brackets(std::string_view text) {
    const std::string_view list = trimmed(text);
    const bool brackets = list.size() > 2 && list.starts_with('[') && list.ends_with(']');
    if (!brackets || (list[1] != '\'' && list[1] != '"')) return std::string(text);
    std::string lines;
    char quote = '\0';
    for (std::size_t at = 1; at + 1 < list.size(); ++at) {
        const char c = list[at];
        if (quote == '\0') {
            if (c == '\'' || c == '"') quote = c;
        } else if (c == '\\' && at + 2 < list.size()) {
            const char escaped = list[++at];
            lines += escaped == 'n' ? '\n' : escaped;
        } else if (c == quote) {
            quote = '\0';
            lines += "\n\n";
        } else {
            lines += c;
        }
    }
    return lines;
}

class RowText {
public:
    void add(const ListColumn& column, const std::string& cell) {
        const std::string value = cleaned_text(cell);
        if (is_void_value(value) || is_missing(value)) return;
        switch (column.kind) {
            case ColumnKind::code: label("1", "Hankekoodi", value); break;
            case ColumnKind::fund: label("1", "Rahasto", value); break;
            case ColumnKind::summary: body("3", value); break;
            case ColumnKind::section: section(section_of(column.header), without_python_brackets(value)); break;
            case ColumnKind::label:
                label(column.label.section, column.label.label, as_template_writes(column.label.role, value));
                break;
            case ColumnKind::other: label("1", column.header, value); break;
            case ColumnKind::ignored: break;
        }
    }

    [[nodiscard]] std::string text() const {
        std::string text;
        for (const auto& [section, lines] : sections_) {
            if (!text.empty()) text += '\n';
            text += section + ' ' + std::string(template_title(section)) + "\n\n" + lines;
        }
        return text;
    }

private:
    /// What programs write for nothing.
    static bool is_missing(std::string_view value) {
        constexpr std::array<std::string_view, 5> nothing{"nan", "NaN", "None", "null", "NaT"};
        return std::find(nothing.begin(), nothing.end(), value) != nothing.end() || looks_like_html(value);
    }

    static std::string section_of(std::string_view header) { return std::string(header.substr(0, header.find(' '))); }

    void label(std::string_view section, std::string_view label, std::string_view value) {
        if (is_void_value(value)) return;
        // A label of the template begins like one, which distinguishes it from a sentence.
        std::string written(label);
        if (!written.empty() && written.front() >= 'a' && written.front() <= 'z')
            written.front() = static_cast<char>(written.front() - ('a' - 'A'));
        sections_[std::string(section)] += written + ": " + on_one_line(value) + '\n';
    }

    /// Values that had lines of their own may be on one line here.
    void section(const std::string& id, std::string_view text) {
        std::string lines;
        for (const std::string_view part : split_section(id, text)) (lines += trimmed(part)) += '\n';
        body(id, lines);
    }

    void body(const std::string& section, std::string_view text) {
        sections_[section] += std::string(trimmed(text)) + "\n\n";
    }

    std::map<std::string, std::string> sections_;
};

}  // namespace

std::string row_text(const std::vector<ListColumn>& columns, const std::vector<std::string>& cells) {
    RowText row;
    for (std::size_t index = 0; index < std::min(columns.size(), cells.size()); ++index)
        row.add(columns[index], cells[index]);
    return row.text();
}

}  // namespace hankehaku
