#include "corpus/text/markdown.h"

#include "corpus/text/text_lines.h"

#include <algorithm>
#include <cstddef>

namespace hankehaku {
namespace {

bool is_row(std::string_view line) { return line.size() > 2 && line.starts_with('|') && line.ends_with('|'); }

bool is_heading(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    return marks > 0 && marks <= 6 && space_length(line, marks) != 0;
}

bool is_marked(std::string_view line) {
    return is_heading(line) || is_row(line) || (line.find("**") != std::string_view::npos);
}

std::string row_with_tabs(std::string_view row) {
    if (row.find_first_not_of("|-: ") == std::string_view::npos) return {};
    std::string cells;
    row = row.substr(1, row.size() - 2);
    while (!row.empty()) {
        const std::size_t end = std::min(row.find('|'), row.size());
        if (!cells.empty()) cells += '\t';
        cells += trimmed(row.substr(0, end));
        row.remove_prefix(std::min(end + 1, row.size()));
    }
    return cells;
}

std::string without_marks(std::string_view line) {
    if (is_row(line)) return row_with_tabs(line);
    if (is_heading(line)) line = trimmed(line.substr(line.find_first_not_of('#')));
    std::string plain;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line.substr(at).starts_with("**"))
            ++at;
        else
            plain += line[at];
    }
    return plain;
}

}  // namespace

std::string without_markdown(std::string_view text) {
    constexpr std::size_t fewest_marked = 3;
    const auto lines = split_lines(text);
    const auto marked =
        std::count_if(lines.begin(), lines.end(), [](const TextLine& line) { return is_marked(trimmed(line.text)); });
    if (static_cast<std::size_t>(marked) < fewest_marked) return std::string(text);
    std::string plain;
    for (const TextLine& line : lines) {
        const std::string_view words = trimmed(line.text);
        plain += is_marked(words) ? without_marks(words) : std::string(line.text);
        plain += '\n';
    }
    return plain;
}

}  // namespace hankehaku
