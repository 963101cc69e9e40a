#include "searcher/texts/wanted_bases.h"

#include "hankehaku/error.h"
#include "searcher/query/error.h"

namespace hankehaku {
namespace {

/// As in the index, which leaves out what a word hardly ever is.
constexpr float least_reading_weight = 0.125F;

}  // namespace

std::vector<std::string> wanted_bases(std::string_view word, Analyzer& analyzer) {
    const auto tokens = analyzer.analyze(word);
    if (tokens.size() != 1) throw Error("usage.one_word", {{"value", query::excerpt(word)}});
    std::vector<std::string> bases;
    for (const Reading& reading : tokens.front().word->readings)
        if (reading.weight >= least_reading_weight || bases.empty()) bases.push_back(reading.base);
    return bases;
}

}  // namespace hankehaku
