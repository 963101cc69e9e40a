#include "corpus/template/text_layout.h"

#include "corpus/template/line_splitting.h"
#include "corpus/template/mail_furniture.h"
#include "corpus/text/printed_pages.h"

#include <algorithm>

namespace hankehaku {
namespace {

std::string_view without_mark(std::string_view line) {
    std::string_view rest = trimmed(line);
    while (rest.starts_with('>')) rest = trimmed(rest.substr(1));
    return rest;
}

/// A mail that quotes the text.
bool is_quoted(const std::vector<TextLine>& lines) {
    std::size_t text = 0, quoted = 0;
    for (const TextLine& line : lines) {
        if (line.blank()) continue;
        ++text;
        if (trimmed(line.text).starts_with('>')) ++quoted;
    }
    return quoted >= 5 && quoted * 2 > text;
}

}  // namespace

std::vector<TextLine> laid_out_lines(std::string_view text) {
    std::vector<TextLine> lines = split_lines(text);
    if (is_quoted(lines))
        for (TextLine& line : lines) line.text = without_mark(line.text);
    drop_page_footers(lines);
    drop_link_list(lines);
    drop_page_end(lines);
    drop_mail_header(lines);
    drop_signature(lines);
    return split_headings_and_labels(lines);
}

}  // namespace hankehaku
