#include "base/json_text.h"
#include "hankehaku/result_json.h"

#include <algorithm>
#include <cmath>

namespace hankehaku {
namespace {

Json json_of(const Reading& reading) {
    const auto part_json = [](const CompoundPart& part) {
        return Json{{"base", part.base}, {"begin", part.begin}, {"end", part.end}};
    };
    return {{"base", reading.base},
            {"source", reading_source_name(reading.source)},
            {"weight", std::round(static_cast<double>(reading.weight) * 1e6) / 1e6},
            {"parts", array_of(reading.parts, part_json)},
            {"roots", reading.roots}};
}

Json json_of(const std::vector<Reading>& readings) {
    return array_of(readings, [](const Reading& reading) { return json_of(reading); });
}

void add_once(Json& list, const std::string& value) {
    if (!value.empty() && std::find(list.begin(), list.end(), Json(value)) == list.end()) list.push_back(value);
}

/// The words under which a text with this token is found, by kind.
Json terms_of(const AnalyzedToken& token) {
    Json base = Json::array();
    Json part = Json::array();
    Json root = Json::array();
    const auto add_terms = [&](const Reading& reading) {
        add_once(base, reading.base);
        for (const CompoundPart& piece : reading.parts) add_once(part, piece.base);
        for (const std::string& word : reading.roots) add_once(root, word);
    };
    std::for_each(token.word->readings.begin(), token.word->readings.end(), add_terms);
    std::for_each(token.completions.begin(), token.completions.end(), add_terms);
    return {{"exact", token.word->surface},
            {"base", std::move(base)},
            {"part", std::move(part)},
            {"root", std::move(root)}};
}

}  // namespace

std::string analysis_to_json(std::string_view text, Analyzer& analyzer) {
    const auto token_json = [&](const AnalyzedToken& token) {
        return Json{{"text", text.substr(token.begin, token.end - token.begin)},
                    {"begin", token.begin},
                    {"end", token.end},
                    {"surface", token.word->surface},
                    {"stem", token.word->stem},
                    {"stop_word", analyzer.is_stop_word(*token.word)},
                    {"readings", json_of(token.word->readings)},
                    {"completions", json_of(token.completions)},
                    {"terms", terms_of(token)}};
    };
    return json_text({{"schema", schema_version},
                      {"text", text},
                      {"analysis", analyzer.fingerprint()},
                      {"tokens", array_of(analyzer.analyze(text), token_json)}});
}

}  // namespace hankehaku
