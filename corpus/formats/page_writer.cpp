#include "corpus/formats/page_writer.h"

#include "corpus/text/utf8_text.h"

#include <algorithm>

namespace hankehaku {

void PageWriter::widen(Gap gap) { gap_ = std::max(gap_, gap); }

void PageWriter::line_break() { gap_ = gap_ == Gap::paragraph ? Gap::paragraph : Gap::line; }

void PageWriter::begin_row() {
    end_row();
    line();
    row_is_empty_ = true;
    row_has_lines_ = false;
}

void PageWriter::end_row() {
    if (gap_ == Gap::cell) gap_ = Gap::line;
}

void PageWriter::begin_cell() {
    if (row_is_empty_ || row_has_lines_)
        line();
    else
        gap_ = Gap::cell;
}

void PageWriter::end_strong() {
    constexpr std::string_view ends = ".:!?,;-)";
    after_label_ = strong_at_front_ && gap_ <= Gap::space && !page_.text.empty() && page_.text.back() != '\n' &&
                   ends.find(page_.text.back()) == std::string_view::npos;
    strong_at_front_ = false;
    if (after_label_ && gap_ == Gap::space) gap_ = Gap::label;
}

void PageWriter::character(char32_t code_point, std::size_t source_line) {
    begin_text(source_line);
    append_utf8(page_.text, code_point);
}

void PageWriter::byte(char c, std::size_t source_line) {
    if (gap_ == Gap::label && c == ':') gap_ = Gap::none;
    begin_text(source_line);
    page_.text.push_back(c);
}

void PageWriter::begin_text(std::size_t source_line) {
    write_gap();
    if (page_.text.empty() || page_.text.back() == '\n') page_.source_lines.push_back(source_line);
    row_is_empty_ = false;
}

void PageWriter::write_gap() {
    if (!row_is_empty_ && (gap_ == Gap::line || gap_ == Gap::paragraph)) row_has_lines_ = true;
    const Gap gap = page_.text.empty() ? Gap::none : gap_;
    gap_ = Gap::none;
    after_label_ = false;
    switch (gap) {
        case Gap::none: break;
        case Gap::space: page_.text.push_back(' '); break;
        case Gap::label: page_.text.push_back('\t'); break;
        case Gap::line: page_.text.push_back('\n'); break;
        case Gap::paragraph:
            page_.source_lines.push_back(page_.source_lines.back());  // the blank line
            page_.text += "\n\n";
            break;
        case Gap::cell: page_.text.push_back(page_.text.back() == ':' ? ' ' : '\t'); break;
    }
}

}  // namespace hankehaku
