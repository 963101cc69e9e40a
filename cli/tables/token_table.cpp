#include "cli/tables/token_table.h"

#include "base/joined.h"
#include "cli/messages/messages.h"
#include "cli/terminal/ink.h"
#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hankehaku::cli {
namespace {

constexpr std::size_t column_count = 8;
constexpr std::size_t widest_column = 40;
using Row = std::array<std::string, column_count>;

std::string two_decimals(float weight) {
    const auto hundredths = static_cast<int>(std::lround(weight * 100));
    const std::string decimals = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (decimals.size() == 1 ? "0" : "") + decimals;
}

std::vector<Reading> all_readings(const AnalyzedToken& token) {
    std::vector<Reading> readings = token.word->readings;
    readings.insert(readings.end(), token.completions.begin(), token.completions.end());
    return readings;
}

std::string source_label(ReadingSource source, const Wording& say) {
    switch (source) {
        case ReadingSource::dictionary: return say("source.dictionary");
        case ReadingSource::known_tail: return say("source.known_tail");
        case ReadingSource::suspended_hyphen: return say("source.suspended_hyphen");
        case ReadingSource::stemmer: return say("source.stemmer");
        case ReadingSource::verbatim: return say("source.verbatim");
    }
    return {};
}

Row row_of(const Reading& reading, const Wording& say) {
    return {"",
            "",
            reading.base,
            source_label(reading.source, say),
            two_decimals(reading.weight),
            joined(reading.parts, "+", &CompoundPart::base),
            joined(reading.roots, " "),
            ""};
}

std::string token_text(const AnalyzedText& analyzed, const AnalyzedToken& token) {
    return std::string(analyzed.text.substr(token.begin, token.end - token.begin));
}

std::vector<Row> rows_of(const AnalyzedText& analyzed, const Analyzer& analyzer, const Wording& say) {
    std::vector<Row> rows;
    for (const AnalyzedToken& token : analyzed.tokens) {
        const std::size_t first = rows.size();
        for (const Reading& reading : all_readings(token)) rows.push_back(row_of(reading, say));
        if (rows.size() == first) rows.emplace_back();
        const std::string word = token_text(analyzed, token);
        rows[first][0] = analyzer.is_stop_word(*token.word) ? say("analysis.stop_word", {{"word", word}}) : word;
        rows[first][1] = std::to_string(token.begin) + "–" + std::to_string(token.end);
        rows[first][7] = token.word->stem;
    }
    return rows;
}

}  // namespace

void print_token_table(std::ostream& out, const AnalyzedText& analyzed, const Analyzer& analyzer,
                       const Screen& screen) {
    const Painter painter(screen.colour);
    const Wording& say = screen.say;
    const Row titles{say("analysis.word"),   say("analysis.bytes"), say("analysis.base"),  say("analysis.source"),
                     say("analysis.weight"), say("analysis.parts"), say("analysis.roots"), say("analysis.stem")};
    std::vector<Row> rows = rows_of(analyzed, analyzer, say);
    rows.insert(rows.begin(), titles);
    std::array<std::size_t, column_count> widths{};
    for (const Row& row : rows)
        for (std::size_t column = 0; column < column_count; ++column)
            widths.at(column) = std::min(std::max(widths.at(column), display_width(row.at(column))), widest_column);
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t column = 0; column < column_count; ++column)
            line += pad_to_width(cut_to_width(row.at(column), widths.at(column)), widths.at(column) + 2);
        line.erase(line.find_last_not_of(' ') + 1);
        out << painter(&row == &rows.front() ? Ink::heading : Ink::plain, line) << '\n';
    }
}

}  // namespace hankehaku::cli
