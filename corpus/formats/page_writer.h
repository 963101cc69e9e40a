#pragma once

#include "corpus/formats/project_html.h"

#include <cstddef>
#include <utility>

namespace hankehaku {

/// Collects the text of a page, and puts between its pieces the strongest of the gaps that stood there.
class PageWriter {
public:
    void space() { widen(after_label_ ? Gap::label : Gap::space); }
    void line() { widen(Gap::line); }
    void paragraph() { widen(Gap::paragraph); }

    /// A line break in the text itself, also inside a cell.
    void line_break();

    /// A heading begins a line even in the second cell of a page that is laid out as a table.
    void heading() { gap_ = Gap::paragraph; }

    void begin_row();

    /// A row that ends with empty cells ends all the same.
    void end_row();

    /// The paragraphs that end one cell and begin the next do not tear a row apart.
    void begin_cell();

    /// Words that stand out at the beginning of a line are a cell of their own, when a space parts them from others.
    void begin_strong() { strong_at_front_ = page_.text.empty() || gap_ >= Gap::line; }
    void end_strong();

    void character(char32_t code_point, std::size_t source_line);
    void byte(char c, std::size_t source_line);

    PageText finish() { return std::move(page_); }

private:
    enum class Gap { none, space, label, line, paragraph, cell };

    void widen(Gap gap);
    void write_gap();
    void begin_text(std::size_t source_line);

    PageText page_;
    Gap gap_ = Gap::none;
    bool row_is_empty_ = true;
    bool row_has_lines_ = false;
    bool strong_at_front_ = false;
    bool after_label_ = false;
};

}  // namespace hankehaku
