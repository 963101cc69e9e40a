#include "analyzers/words/dictionary_words.h"

#include "analyzers/words/participles.h"
#include "analyzers/words/reading_choice.h"
#include "analyzers/words/reading_weights.h"

#include "base/code_points.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hankehaku::analysis {
namespace {

/// A participle in a text is about as often the verb as a word of its own.
constexpr float share_of_verb = 0.45F;
/// "Diakin" may be Diak's or also the slide.
constexpr float share_of_name_in_clitic = 0.5F;

std::string base_of(const VoikkoReading& reading) {
    std::string base = fold(reading.base);
    while (base.ends_with('-')) base.pop_back();
    base.erase(0, std::min(base.find_first_not_of('-'), base.size()));
    return base;
}

/// Jyväskylä is also read as jyväs + kylä; a name stays whole.
bool is_name(const VoikkoReading& reading) { return reading.is_proper_name() && reading.word_class != "nimi"; }

void merge_roots(Reading& into, std::vector<std::string> roots) {
    for (std::string& root : roots) {
        if (std::find(into.roots.begin(), into.roots.end(), root) == into.roots.end()) {
            into.roots.push_back(std::move(root));
        }
    }
}

Reading& reading_with(std::vector<Reading>& readings, const std::string& base) {
    const auto found =
        std::find_if(readings.begin(), readings.end(), [&](const Reading& reading) { return reading.base == base; });
    if (found != readings.end()) return *found;
    readings.emplace_back();
    readings.back().base = base;
    readings.back().weight = 0;
    return readings.back();
}

/// The noun of a form in -minen, whose base form is the verb: jaksaminen does not mean every jaksaa.
void add_action_noun(std::string_view surface, const VoikkoReading& voikko, Reading& reading) {
    if (voikko.mood != "MINEN-infinitive") return;
    constexpr std::string_view tag = "[Tn4]";
    const std::size_t end = voikko.fst_output.find(tag);
    const std::string verb = last_word(voikko);
    const std::string base = fold(voikko.base);
    if (end == std::string::npos || end == 0 || !base.ends_with(verb)) return;
    const std::size_t begin = voikko.fst_output.rfind(']', end - 1) + 1;
    CompoundPart noun{base.substr(0, base.size() - verb.size()), 0, surface.size()};
    noun.base += fold(voikko.fst_output.substr(begin, end - begin)) + "minen";
    if (std::find(reading.parts.begin(), reading.parts.end(), noun) != reading.parts.end()) return;
    reading.parts.push_back(std::move(noun));
    put_parts_in_order(reading.parts);
}

/// "fasilitointi" is to fasilitoida what a noun in -minen is to a native verb.
void add_verbs_of_loans(const std::vector<VoikkoReading>& found, std::vector<Reading>& readings) {
    constexpr std::size_t shortest_verb = 7;
    for (const VoikkoReading& noun : found) {
        const std::string verb = fold(last_word(noun));
        const bool of_loan = verb.ends_with("oida") || verb.ends_with("öidä");
        if (noun.structure.find('=', 1) != std::string::npos || !noun.word_bases.ends_with("+n+ti(+ti)")) continue;
        if (!of_loan || count_code_points(verb) < shortest_verb) continue;
        Reading& own = reading_with(readings, base_of(noun));
        const float shared = own.weight;
        own.weight = (1 - share_of_verb) * shared;
        Reading& of_verb = reading_with(readings, verb);
        of_verb.weight = std::max(of_verb.weight, share_of_verb * shared);
    }
}

/// What a capital and the ending -kin leave open: Diak + in, or dia + kin.
void add_name_before_clitic(const WordForm& form, const std::vector<VoikkoReading>& found,
                            std::vector<Reading>& readings) {
    constexpr std::string_view ending = "in";
    const auto has_clitic = [](const VoikkoReading& reading) { return reading.focus == "kin"; };
    if (!form.starts_with_capital || found.empty() || !std::all_of(found.begin(), found.end(), has_clitic)) return;
    if (!form.surface.ends_with("kin")) return;
    Reading& name = reading_with(readings, form.surface.substr(0, form.surface.size() - ending.size()));
    name.source = ReadingSource::stemmer;
    name.weight = share_of_name_in_clitic;
}

}  // namespace

std::vector<Reading> DictionaryWords::readings_of(const WordForm& form, std::vector<VoikkoReading> found,
                                                  bool capitalised) const {
    std::vector<Reading> readings;
    if (found.empty()) return readings;
    found = choose_readings(std::move(found), form);
    const std::vector<double> likely = likelihoods(found, capitalised, lists_->rare_bases);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::string base = base_of(found[i]);
        if (base.empty()) continue;
        Reading& reading = reading_with(readings, base);
        reading.weight = std::max(reading.weight, static_cast<float>(likely[i]));
        std::vector<CompoundPart> parts = splitter_->split(form.surface, found[i]);
        if (parts.size() > reading.parts.size()) reading.parts = std::move(parts);
        add_action_noun(form.surface, found[i], reading);
        merge_roots(reading, CompoundSplitter::roots(found[i], reading.parts));
    }
    close_names(form.surface, found, readings);
    add_verbs(found, readings);
    add_verbs_of_loans(found, readings);
    return readings;
}

/// "on osallistunut", "ei osallistuttu": the verb is meant, although Voikko names the participle only.
void DictionaryWords::add_verbs(const std::vector<VoikkoReading>& found, std::vector<Reading>& readings) const {
    for (const VoikkoReading& participle : found) {
        const auto verb = verb_of_participle(participle, found, lists_->own_participles);
        if (!verb) continue;
        Reading& own = reading_with(readings, base_of(participle));
        const float shared = own.weight;
        own.weight = (1 - share_of_verb) * shared;
        std::erase(own.roots, *verb);
        Reading& of_verb = reading_with(readings, *verb);
        of_verb.weight = std::max(of_verb.weight, share_of_verb * shared);
    }
}

void DictionaryWords::close_names(std::string_view surface, const std::vector<VoikkoReading>& found,
                                  std::vector<Reading>& readings) const {
    for (const VoikkoReading& voikko : found) {
        if (!is_name(voikko)) continue;
        Reading& reading = reading_with(readings, base_of(voikko));
        reading.parts = parts_of_name(surface, reading.base);
        reading.roots.clear();
    }
}

/// Saarijärven-Viitasaaren: Saarijärvi and Viitasaari.  Each of them stays whole.
std::vector<CompoundPart> DictionaryWords::parts_of_name(std::string_view surface, std::string_view base) const {
    std::vector<CompoundPart> parts;
    const std::size_t last = surface.rfind('-');
    const std::size_t last_of_base = base.rfind('-');
    if (last == std::string_view::npos || last_of_base == std::string_view::npos) return parts;
    for (std::size_t begin = 0; begin < last;) {
        const std::size_t end = surface.find('-', begin);
        for (std::string& name : names_inside(std::string(surface.substr(begin, end - begin))))
            parts.push_back({std::move(name), begin, end});
        begin = end + 1;
    }
    parts.push_back({std::string(base.substr(last_of_base + 1)), last + 1, surface.size()});
    return parts;
}

/// The names that a piece before a hyphen may be; what it means inside a compound, if it is none: Etelä-, Suur-.
std::vector<std::string> DictionaryWords::names_inside(const std::string& piece) const {
    std::vector<std::string> names;
    for (const VoikkoReading& reading : voikko_->analyze(with_capital(piece))) {
        std::string base = base_of(reading);
        if (is_name(reading) && std::find(names.begin(), names.end(), base) == names.end())
            names.push_back(std::move(base));
    }
    if (names.empty()) names.push_back(splitter_->inner_base(piece).value_or(piece));
    return names;
}

/// "kehittämis-", "nais-" and "pien-" are words only before another one: kehittäminen, nainen, pieni.
std::vector<Reading> DictionaryWords::read_suspended(const WordForm& form) const {
    const std::vector<VoikkoReading> found = voikko_->analyze(to_lower(form.cased) + "-");
    if (std::any_of(found.begin(), found.end(), [](const VoikkoReading& reading) { return reading.is_modifier(); })) {
        Reading reading;
        reading.base = splitter_->modifier_base(form.surface);
        return {reading};
    }
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
    // Places are typed in small letters, too; persons are often accidents: pohjois-karjalainen.
    const auto is_place = [](const VoikkoReading& reading) { return reading.word_class == "paikannimi"; };
    if (std::any_of(found.begin(), found.end(), is_place)) return true;
    const std::vector<VoikkoReading> chosen = choose_readings(found, form);
    return std::any_of(chosen.begin(), chosen.end(), is_name);
}

std::vector<Reading> DictionaryWords::read(const WordForm& form) const {
    std::vector<VoikkoReading> found = voikko_->analyze(form.cased);
    if (found.empty() && form.capitals > 0 && !form.mixed_case()) found = voikko_->analyze(to_lower(form.cased));
    std::vector<Reading> readings = readings_of(form, found, form.starts_with_capital);
    add_name_before_clitic(form, found, readings);
    const bool known_as_noun = std::any_of(found.begin(), found.end(),
                                           [](const VoikkoReading& reading) { return reading.case_name == "nimento"; });
    if (form.suspended && !known_as_noun) {
        if (auto suspended = read_suspended(form); !suspended.empty()) return suspended;
    }
    if (!readings.empty()) return readings;

    // "-vuotias" is a word only after another one.
    found = voikko_->analyze("-" + to_lower(form.cased));
    for (VoikkoReading& reading : found) {
        if (reading.structure.starts_with("-")) reading.structure.erase(0, 1);
    }
    return readings_of(form, found, false);
}

}  // namespace hankehaku::analysis
