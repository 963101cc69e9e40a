#include "analyzers/words/dictionary_words.h"

#include "analyzers/words/reading_weights.h"

#include <algorithm>
#include <string>

namespace hankehaku::analysis {
namespace {

std::string base_of(const VoikkoReading& reading) {
    std::string base = fold(reading.base);
    while (base.ends_with('-')) base.pop_back();
    base.erase(0, std::min(base.find_first_not_of('-'), base.size()));
    return base;
}

/// Jyväskylä is also read as jyväs + kylä; a name stays whole.
bool is_name(const VoikkoReading& reading) { return reading.is_proper_name() && reading.word_class != "nimi"; }

/// The names that a hyphenated name is made of: Saarijärvi-Viitasaari.
void add_name_roots(Reading& reading) {
    const std::size_t hyphen = reading.base.rfind('-');
    if (hyphen == std::string::npos || hyphen + 1 == reading.base.size()) return;
    std::string name = reading.base.substr(hyphen + 1);
    if (std::find(reading.roots.begin(), reading.roots.end(), name) == reading.roots.end()) {
        reading.roots.push_back(std::move(name));
    }
}

void merge_roots(Reading& into, std::vector<std::string> roots) {
    for (std::string& root : roots) {
        if (std::find(into.roots.begin(), into.roots.end(), root) == into.roots.end()) {
            into.roots.push_back(std::move(root));
        }
    }
}

}  // namespace

std::vector<Reading> DictionaryWords::readings_of(std::string_view surface, const std::vector<VoikkoReading>& found,
                                                  bool capitalised) const {
    std::vector<Reading> readings;
    if (found.empty()) return readings;
    const std::vector<double> likely = likelihoods(found, capitalised, *rare_bases_);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const VoikkoReading& voikko = found[i];
        const std::string base = base_of(voikko);
        if (base.empty()) continue;
        auto reading = std::find_if(readings.begin(), readings.end(), [&](const Reading& r) { return r.base == base; });
        if (reading == readings.end()) {
            readings.emplace_back();
            reading = readings.end() - 1;
            reading->base = base;
            reading->weight = 0;
        }
        reading->weight = std::max(reading->weight, static_cast<float>(likely[i]));
        if (reading->parts.empty()) reading->parts = splitter_->split(surface, voikko);
        merge_roots(*reading, CompoundSplitter::roots(voikko, reading->parts));
    }
    for (const VoikkoReading& voikko : found) {
        if (!is_name(voikko)) continue;
        const std::string base = base_of(voikko);
        for (Reading& reading : readings) {
            if (reading.base != base) continue;
            reading.parts.clear();
            reading.roots.clear();
            add_name_roots(reading);
        }
    }
    return readings;
}

/// "kehittämis-" and "nais-" are words only before another one: kehittäminen, nainen.
std::vector<Reading> DictionaryWords::read_suspended(const WordForm& form) const {
    if (!form.surface.ends_with('s')) return {};
    const WordForm whole = make_word_form(form.surface.substr(0, form.surface.size() - 1) + "nen");
    std::vector<Reading> readings = read(whole);
    for (Reading& reading : readings) {
        for (CompoundPart& part : reading.parts) part.end = std::min(part.end, form.surface.size());
    }
    return readings;
}

bool DictionaryWords::knows_as_name(const WordForm& form) const {
    const std::vector<VoikkoReading> found = voikko_->analyze(form.cased);
    return std::any_of(found.begin(), found.end(), is_name);
}

std::vector<Reading> DictionaryWords::read(const WordForm& form) const {
    std::vector<VoikkoReading> found = voikko_->analyze(form.cased);
    if (found.empty() && form.capitals > 0) found = voikko_->analyze(to_lower(form.cased));
    std::vector<Reading> readings = readings_of(form.surface, found, form.starts_with_capital);
    if (readings.empty() && form.suspended) readings = read_suspended(form);
    if (!readings.empty()) return readings;

    // "-vuotias" is a word only after another one.
    found = voikko_->analyze("-" + to_lower(form.cased));
    for (VoikkoReading& reading : found) {
        if (reading.structure.starts_with("-")) reading.structure.erase(0, 1);
    }
    return readings_of(form.surface, found, false);
}

}  // namespace hankehaku::analysis
