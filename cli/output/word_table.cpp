#include "cli/output/word_table.h"

#include "cli/terminal/finnish_format.h"
#include "cli/terminal/ink.h"
#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t widest_word = 40;

std::string number(std::size_t value) { return finnish_number(static_cast<std::int64_t>(value)); }

/// G2 to two decimals, with the decimal comma of the text output.
std::string shown_ratio(double ratio) {
    const auto hundredths = static_cast<std::int64_t>(std::llround(std::abs(ratio) * 100));
    const std::string rest = std::to_string(100 + hundredths % 100).substr(1);
    return (ratio < 0 && hundredths > 0 ? "-" : "") + finnish_number(hundredths / 100) + "," + rest;
}

std::string right_aligned(const std::string& text, std::size_t columns) {
    const std::size_t width = display_width(text);
    return std::string(columns > width ? columns - width : 0, ' ') + text;
}

/// The last `columns` columns of a text, right-aligned.
std::string tail_of(const std::string& text, std::size_t columns) {
    std::string tail = printable(text);
    while (display_width(tail) > columns) {
        std::size_t size = 1;
        while (size < tail.size() && (static_cast<unsigned char>(tail[size]) & 0xC0U) == 0x80U) ++size;
        tail.erase(0, size);
    }
    return right_aligned(tail, columns);
}

/// What stands between a word and the text after it: nothing before a full stop or comma.
std::string_view gap_before(std::string_view right) {
    return right.empty() || std::string_view(".,;:!?)").find(right.front()) != std::string_view::npos ? "" : " ";
}

using Cells = std::array<std::string, 5>;

Cells cells_of(const WordFrequency& word) {
    return {number(word.texts), number(word.occurrences), number(word.all_texts), number(word.all_occurrences),
            shown_ratio(word.log_likelihood)};
}

}  // namespace

void print_words(std::ostream& out, const WordFrequencies& frequencies, const Screen& screen) {
    const Painter paint(screen.colour);
    const Wording& say = screen.say;
    const Cells heads{say("words.texts"), say("words.occurrences"), say("words.all_texts"),
                      say("words.all_occurrences"), "G2"};
    std::size_t widest = display_width(say("words.word"));
    std::array<std::size_t, heads.size()> widths{};
    for (std::size_t at = 0; at < heads.size(); ++at) widths[at] = display_width(heads[at]);
    for (const WordFrequency& word : frequencies.list) {
        widest = std::max(widest, std::min(widest_word, display_width(printable(word.base))));
        const Cells cells = cells_of(word);
        for (std::size_t at = 0; at < cells.size(); ++at) widths[at] = std::max(widths[at], display_width(cells[at]));
    }
    if (!frequencies.list.empty()) {
        out << paint(Ink::heading, pad_to_width(say("words.word"), widest));
        for (std::size_t at = 0; at < heads.size(); ++at)
            out << std::string(gap, ' ') << paint(Ink::heading, right_aligned(heads[at], widths[at]));
        out << '\n';
    }
    for (const WordFrequency& word : frequencies.list) {
        out << paint(Ink::strong, pad_to_width(cut_to_width(word.base, widest), widest));
        const Cells cells = cells_of(word);
        for (std::size_t at = 0; at < cells.size(); ++at)
            out << std::string(gap, ' ') << right_aligned(cells[at], widths[at]);
        out << '\n';
    }
    if (!frequencies.list.empty()) out << '\n';
    const std::string projects = say("count.projects", {{"count", frequencies.found.total}});
    out << paint(Ink::strong, say("words.summary", {{"projects", projects},
                                                    {"running", frequencies.words},
                                                    {"all", frequencies.all_words},
                                                    {"shown", frequencies.list.size()},
                                                    {"count", frequencies.distinct}}))
        << '\n';
}

void print_word_rows(std::ostream& out, const WordFrequencies& frequencies, TableStyle style) {
    TableRow header(style);
    for (const char* const name : {"word", "texts", "occurrences", "all_texts", "all_occurrences", "log_likelihood"})
        header.text(name);
    out << table_start(style.syntax) << header.line();
    for (const WordFrequency& word : frequencies.list) {
        TableRow row(style);
        row.text(word.base);
        for (const std::size_t count : {word.texts, word.occurrences, word.all_texts, word.all_occurrences})
            row.number(static_cast<std::int64_t>(count));
        out << row.decimal(word.log_likelihood).line();
    }
}

void print_concordance(std::ostream& out, const Concordance& concordance, const Screen& screen) {
    const Painter paint(screen.colour);
    std::size_t code_columns = 0;
    std::size_t match_columns = 0;
    for (const ConcordanceLine& line : concordance.lines) {
        code_columns = std::max(code_columns, display_width(line.code + " " + line.section));
        match_columns = std::max(match_columns, display_width(line.match));
    }
    code_columns = std::min(code_columns, screen.columns / 4);
    match_columns = std::min(match_columns, screen.columns / 3);
    const std::size_t taken = code_columns + match_columns + 2 * gap;
    const std::size_t side = screen.columns > taken + 2 ? (screen.columns - taken) / 2 : 1;
    for (const ConcordanceLine& line : concordance.lines)
        out << paint(Ink::quiet, pad_to_width(cut_to_width(line.code + " " + line.section, code_columns), code_columns))
            << std::string(gap, ' ') << tail_of(line.left, side) << ' '
            << paint(Ink::match, cut_to_width(line.match, match_columns)) << gap_before(line.right)
            << cut_to_width(line.right, side + match_columns - std::min(match_columns, display_width(line.match)))
            << '\n';
    if (!concordance.lines.empty()) out << '\n';
    std::string bases;
    for (const std::string& base : concordance.bases) bases.append(bases.empty() ? "" : ", ").append(printable(base));
    out << paint(Ink::strong, screen.say("concordance.summary",
                                         {{"base", bases},
                                          {"count", concordance.total},
                                          {"projects", screen.say("count.projects", {{"count", concordance.texts}})},
                                          {"shown", concordance.lines.size()}}))
        << '\n';
}

void print_concordance_rows(std::ostream& out, const Concordance& concordance, TableStyle style) {
    TableRow header(style);
    for (const char* const name : {"code", "section", "left", "match", "right"}) header.text(name);
    out << table_start(style.syntax) << header.line();
    for (const ConcordanceLine& line : concordance.lines) {
        TableRow row(style);
        out << row.text(line.code).text(line.section).text(line.left).text(line.match).text(line.right).line();
    }
}

}  // namespace hankehaku::cli
