#include "cli/output/word_table.h"

#include "base/joined.h"
#include "cli/options/option_values.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/ink.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/result_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {
namespace {

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

/// The gap between a word and the text after it: none before a full stop or comma.
std::string_view gap_before(std::string_view right) {
    return right.empty() || std::string_view(".,;:!?)").find(right.front()) != std::string_view::npos ? "" : " ";
}

using Cells = std::array<std::string, 5>;

Cells cells_of(const WordFrequency& word) {
    return {number(word.texts), number(word.occurrences), number(word.all_texts), number(word.all_occurrences),
            shown_ratio(word.log_likelihood)};
}

/// A line for each word: base form, projects, occurrences, both in the whole index, G2; then a summary.
void print_text(std::ostream& out, const WordFrequencies& frequencies, const Screen& screen) {
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
            out << std::string(column_gap, ' ') << paint(Ink::heading, right_aligned(heads[at], widths[at]));
        out << '\n';
    }
    for (const WordFrequency& word : frequencies.list) {
        out << paint(Ink::strong, pad_to_width(cut_to_width(word.base, widest), widest));
        const Cells cells = cells_of(word);
        for (std::size_t at = 0; at < cells.size(); ++at)
            out << std::string(column_gap, ' ') << right_aligned(cells[at], widths[at]);
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

/// word, texts, occurrences, all_texts, all_occurrences, log_likelihood.
void print_rows(std::ostream& out, const WordFrequencies& frequencies, TableStyle style) {
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

/// A line for each occurrence, cut to the screen with the words aligned; then a summary.
void print_text(std::ostream& out, const Concordance& concordance, const Screen& screen) {
    const Painter paint(screen.colour);
    std::size_t code_columns = 0;
    std::size_t match_columns = 0;
    for (const ConcordanceLine& line : concordance.lines) {
        code_columns = std::max(code_columns, display_width(line.code + " " + line.section));
        match_columns = std::max(match_columns, display_width(line.match));
    }
    code_columns = std::min(code_columns, screen.columns / 4);
    match_columns = std::min(match_columns, screen.columns / 3);
    const std::size_t taken = code_columns + match_columns + 2 * column_gap;
    const std::size_t side = screen.columns > taken + 2 ? (screen.columns - taken) / 2 : 1;
    for (const ConcordanceLine& line : concordance.lines)
        out << paint(Ink::quiet, pad_to_width(cut_to_width(line.code + " " + line.section, code_columns), code_columns))
            << std::string(column_gap, ' ') << tail_of(line.left, side) << ' '
            << paint(Ink::match, cut_to_width(line.match, match_columns)) << gap_before(line.right)
            << cut_to_width(line.right, side + match_columns - std::min(match_columns, display_width(line.match)))
            << '\n';
    if (!concordance.lines.empty()) out << '\n';
    const std::string bases = joined(concordance.bases, ", ", [](const std::string& base) { return printable(base); });
    out << paint(Ink::strong, screen.say("concordance.summary",
                                         {{"base", bases},
                                          {"count", concordance.total},
                                          {"projects", screen.say("count.projects", {{"count", concordance.texts}})},
                                          {"shown", concordance.lines.size()}}))
        << '\n';
}

/// code, section, left, match, right.
void print_rows(std::ostream& out, const Concordance& concordance, TableStyle style) {
    TableRow header(style);
    for (const char* const name : {"code", "section", "left", "match", "right"}) header.text(name);
    out << table_start(style.syntax) << header.line();
    for (const ConcordanceLine& line : concordance.lines) {
        TableRow row(style);
        out << row.text(line.code).text(line.section).text(line.left).text(line.match).text(line.right).line();
    }
}

}  // namespace

void WordListOptions::add_to(CLI::App& app, const std::string& group, const std::string& rows) {
    constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();
    CLI::Option* const limit =
        add_number(app, "--limit", limit_, 1, any_number, "Most " + rows + " to show (default: 50)");
    limit->group(group);
    app.add_flag("--all", all_, "Show all " + rows)->group(group)->excludes(limit);
    add_format(app, format_, {Format::text, Format::json, Format::csv, Format::tsv}, "How to print (default: text)");
    csv_.add_to(app);
}

template <class Found>
void WordListOptions::print_as(const Found& found, const Surroundings& surroundings) const {
    if (format_ == Format::json)
        surroundings.out << to_json(found) << '\n';
    else if (format_ == Format::text)
        print_text(surroundings.out, found, surroundings.screen);
    else
        print_rows(surroundings.out, found, csv_.style(format_));
}

ExitCode WordListOptions::print(const WordFrequencies& frequencies, const Surroundings& surroundings) const {
    print_as(frequencies, surroundings);
    return ended(surroundings, "words.left_out", frequencies.list.size(), frequencies.distinct);
}

ExitCode WordListOptions::print(const Concordance& concordance, const Surroundings& surroundings) const {
    print_as(concordance, surroundings);
    return ended(surroundings, "concordance.left_out", concordance.lines.size(), concordance.total);
}

/// Says on standard error what is left out, where the format has no place for it.
ExitCode WordListOptions::ended(const Surroundings& surroundings, MessageId left_out, std::size_t shown,
                                std::size_t count) const {
    if (format_ != Format::text && shown != count)
        surroundings.err << "hankehaku: " << surroundings.screen.say(left_out, {{"shown", shown}, {"count", count}})
                         << '\n';
    return shown == 0 ? ExitCode::nothing_found : ExitCode::found;
}

}  // namespace hankehaku::cli
