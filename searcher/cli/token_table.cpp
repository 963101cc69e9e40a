#include "token_table.h"

#include "json_text.h"

#include "indexer/cli/terminal_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hankehaku::cli {
namespace {

constexpr std::size_t column_count = 8;
constexpr std::size_t widest_column = 40;
using Row = std::array<std::string, column_count>;

std::string_view source_name(ReadingSource source) {
    switch (source) {
        case ReadingSource::dictionary: return "dictionary";
        case ReadingSource::known_tail: return "known tail";
        case ReadingSource::suspended_hyphen: return "suspended hyphen";
        case ReadingSource::stemmer: return "stemmer";
        case ReadingSource::verbatim: return "verbatim";
    }
    return "";
}

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

Row row_of(const Reading& reading) {
    std::string parts;
    for (const CompoundPart& part : reading.parts) parts.append(parts.empty() ? "" : "+").append(part.base);
    std::string roots;
    for (const std::string& root : reading.roots) roots.append(roots.empty() ? "" : " ").append(root);
    return {"",    "", reading.base, std::string(source_name(reading.source)), two_decimals(reading.weight), parts,
            roots, ""};
}

std::string token_text(const AnalyzedText& analyzed, const AnalyzedToken& token) {
    return std::string(analyzed.text.substr(token.begin, token.end - token.begin));
}

std::vector<Row> rows_of(const AnalyzedText& analyzed, const Analyzer& analyzer) {
    std::vector<Row> rows;
    for (const AnalyzedToken& token : analyzed.tokens) {
        const std::size_t first = rows.size();
        for (const Reading& reading : all_readings(token)) rows.push_back(row_of(reading));
        if (rows.size() == first) rows.emplace_back();
        rows[first][0] = token_text(analyzed, token) + (analyzer.is_stop_word(*token.word) ? " (stop word)" : "");
        rows[first][1] = std::to_string(token.begin) + "–" + std::to_string(token.end);
        rows[first][7] = token.word->stem;
    }
    return rows;
}

Json json_of(const Reading& reading) {
    Json parts = Json::array();
    for (const CompoundPart& part : reading.parts)
        parts.push_back({{"base", part.base}, {"begin", part.begin}, {"end", part.end}});
    return {{"base", reading.base},
            {"source", source_name(reading.source)},
            {"weight", std::round(static_cast<double>(reading.weight) * 1e6) / 1e6},
            {"parts", std::move(parts)},
            {"roots", reading.roots}};
}

Json json_of(const std::vector<Reading>& readings) {
    Json list = Json::array();
    for (const Reading& reading : readings) list.push_back(json_of(reading));
    return list;
}

void add_once(Json& list, const std::string& value) {
    if (!value.empty() && std::find(list.begin(), list.end(), Json(value)) == list.end()) list.push_back(value);
}

/// The words under which a text with this token is found, by kind.
Json terms_of(const AnalyzedToken& token) {
    Json base = Json::array();
    Json part = Json::array();
    Json root = Json::array();
    for (const Reading& reading : all_readings(token)) {
        add_once(base, reading.base);
        for (const CompoundPart& piece : reading.parts) add_once(part, piece.base);
        for (const std::string& word : reading.roots) add_once(root, word);
    }
    return {{"exact", token.word->surface},
            {"base", std::move(base)},
            {"part", std::move(part)},
            {"root", std::move(root)}};
}

}  // namespace

void print_token_table(std::ostream& out, const AnalyzedText& analyzed, const Analyzer& analyzer,
                       const Painter& painter) {
    const Row titles{"word", "bytes", "base form", "source", "weight", "parts", "roots", "stem"};
    std::vector<Row> rows = rows_of(analyzed, analyzer);
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

void print_token_json(std::ostream& out, const AnalyzedText& analyzed, const Analyzer& analyzer) {
    Json tokens = Json::array();
    for (const AnalyzedToken& token : analyzed.tokens)
        tokens.push_back({{"text", token_text(analyzed, token)},
                          {"begin", token.begin},
                          {"end", token.end},
                          {"surface", token.word->surface},
                          {"stem", token.word->stem},
                          {"stop_word", analyzer.is_stop_word(*token.word)},
                          {"readings", json_of(token.word->readings)},
                          {"completions", json_of(token.completions)},
                          {"terms", terms_of(token)}});
    out << json_text({{"schema", schema_version},
                      {"text", analyzed.text},
                      {"analysis", analyzer.fingerprint()},
                      {"tokens", std::move(tokens)}})
        << '\n';
}

}  // namespace hankehaku::cli
