#include "analyzers/words/reading_weights.h"

#include "analyzers/words/word_bases.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <string_view>

namespace hankehaku::analysis {
namespace {

constexpr float smallest_share = 0.02F;

double class_likelihood(const VoikkoReading& reading, bool form_is_capitalised) {
    const std::string_view word_class = reading.word_class;
    if (word_class == "nimi") return 0.05;
    if (reading.is_proper_name()) return form_is_capitalised ? 1.0 : 0.1;
    if (word_class == "sidesana" || word_class == "asemosana" || word_class == "kieltosana") return 4.0;
    if (word_class == "suhdesana" || word_class == "seikkasana") return 2.0;
    if (word_class == "huudahdussana" || word_class == "lyhenne") return 0.1;
    return 1.0;
}

double form_likelihood(const VoikkoReading& reading) {
    double value = 1;
    if (reading.case_name == "keinonto") value *= 0.05;
    if (reading.mood == "imperative" || reading.mood == "E-infinitive") value *= 0.1;
    if (reading.person == "1" || reading.person == "2") value *= 0.1;
    if (reading.tense == "past_imperfective") value *= 0.3;
    return value;
}

bool any_other(const VoikkoReading& reading, const std::vector<VoikkoReading>& readings, auto&& condition) {
    return std::any_of(readings.begin(), readings.end(),
                       [&](const VoikkoReading& other) { return other.base != reading.base && condition(other); });
}

/// A derivation beside a plainer reading: haasteinen beside haaste, kehittämä beside kehittää.
double derivation_likelihood(const VoikkoReading& reading, const std::string& word,
                             const std::vector<VoikkoReading>& readings) {
    const auto is_verb = [](const VoikkoReading& other) { return other.word_class == "teonsana"; };
    const auto is_noun = [](const VoikkoReading& other) { return other.word_class == "nimisana"; };
    const auto has_word = [&word](const VoikkoReading& other) { return other.base.ends_with(word); };
    if (reading.participle == "agent" && any_other(reading, readings, is_verb)) return 0.1;
    if (reading.word_bases.ends_with("(+inen)")) {
        // kansainvälinen, monipuolinen, ulkopuolinen are no less plain than the noun.
        if (word == "väli" || word == "puoli") return 1;
        if (any_other(reading, readings, is_noun)) return 0.3;
    }
    if (!word.empty() && !reading.base.ends_with(word) && any_other(reading, readings, has_word)) return 0.3;
    return 1;
}

}  // namespace

std::string last_word(const VoikkoReading& reading) {
    const std::vector<Morpheme> morphemes = parse_word_bases(reading.word_bases);
    const auto found =
        std::find_if(morphemes.rbegin(), morphemes.rend(), [](const Morpheme& morpheme) { return morpheme.is_word(); });
    return found == morphemes.rend() ? std::string() : found->base;
}

std::size_t part_count(const VoikkoReading& reading) {
    const auto marks = std::count(reading.structure.begin(), reading.structure.end(), '=');
    return std::max<std::size_t>(1, static_cast<std::size_t>(marks));
}

double likelihood(const VoikkoReading& reading, bool form_is_capitalised) {
    return class_likelihood(reading, form_is_capitalised) * form_likelihood(reading);
}

std::vector<double> likelihoods(const std::vector<VoikkoReading>& readings, bool form_is_capitalised,
                                const WordList& rare_bases) {
    std::size_t fewest = part_count(readings.front());
    for (const VoikkoReading& reading : readings) fewest = std::min(fewest, part_count(reading));

    std::vector<double> values;
    for (const VoikkoReading& reading : readings) {
        double value = likelihood(reading, form_is_capitalised);
        value *= std::pow(0.1, static_cast<double>(part_count(reading) - fewest));
        if (readings.size() > 1) {
            const std::string word = last_word(reading);
            value *= derivation_likelihood(reading, word, readings);
            if (rare_bases.contains(word) || rare_bases.contains(reading.base)) value *= 0.1;
        }
        values.push_back(value);
    }
    return values;
}

void normalise_weights(std::vector<Reading>& readings) {
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading& left, const Reading& right) { return left.weight > right.weight; });
    const auto sum = [&readings] {
        return std::accumulate(readings.begin(), readings.end(), 0.0F,
                               [](float total, const Reading& reading) { return total + reading.weight; });
    };
    const float smallest = smallest_share * sum();
    while (readings.size() > 1 && readings.back().weight < smallest) readings.pop_back();
    const float total = sum();
    for (Reading& reading : readings) {
        reading.weight = total > 0 ? reading.weight / total : 1.0F / static_cast<float>(readings.size());
    }
}

}  // namespace hankehaku::analysis
