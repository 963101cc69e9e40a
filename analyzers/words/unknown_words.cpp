#include "analyzers/words/unknown_words.h"

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/inflection_guess.h"
#include "analyzers/words/numerals.h"
#include "analyzers/words/reading_weights.h"
#include "base/code_points.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::analysis {

struct UnknownWords::Tail {
    std::size_t begin = 0;
    VoikkoReading reading;
    std::optional<std::string> head_base;

    [[nodiscard]] bool better_than(const Tail& other) const {
        if (head_base.has_value() != other.head_base.has_value()) return head_base.has_value();
        return part_count(reading) < part_count(other.reading);
    }
};

namespace {

constexpr std::size_t shortest_head = 4;
constexpr std::size_t shortest_tail = 4;
/// Base forms of tails after a head that is no word either: shorter ones are mostly accidents of names and typing.
constexpr std::size_t shortest_base_of_guess = 6;
constexpr std::size_t shortest_first_part_of_guess = 5;
constexpr std::size_t shortest_base_after_name = 5;
constexpr std::size_t shortest_verb = 6;
constexpr std::size_t longest_guessed_word = 48;

/// Words at the end of place names.  What such a name is made of is no part of its meaning.
constexpr std::array<std::string_view, 22> place_endings = {
    "vesi",  "järvi", "joki",  "niemi", "lahti",  "salmi", "koski", "mäki", "ranta", "lampi", "saari",
    "vaara", "harju", "selkä", "lehto", "kangas", "pelto", "kylä",  "suo",  "luoto", "virta", "kyrö"};

/// The likeliest first has half of the weight.
constexpr float weight_of_first_guess = 1;
constexpr float weight_of_other_guess = 0.35F;

bool can_be_tail(const VoikkoReading& reading, bool after_number) {
    if (after_number && reading.word_class == "lukusana") return true;
    if (reading.is_proper_name() || reading.structure.find('-') != std::string::npos) return false;
    if (reading.word_class == "teonsana") return count_code_points(reading.base) >= shortest_verb;
    return reading.is_nominal();
}

/// A name that is a word does not change its consonants as the word does, "Inton" and not "innon", nor its end,
/// "Avainin" and not "avaimen", nor does it take a second e, "Syken" and not "sykkeen": that is why the dictionary does
/// not know the form.
bool inflects_otherwise(std::string_view word) {
    constexpr std::string_view vowels = "aeiouy";
    if (word.size() < 2) return false;
    const char stop = word[word.size() - 2];
    if (vowels.find(word.back()) != std::string_view::npos) return stop == 'k' || stop == 'p' || stop == 't';
    return word.back() >= 'b' && word.back() <= 'z';
}

/// Whether the end is telling enough to be believed without a known beginning: not ori + pari of "mentoripari".
bool can_be_guessed(const VoikkoReading& reading) {
    if (reading.word_class == "teonsana" && reading.case_name.empty()) return false;
    const std::size_t next_part = std::min(reading.structure.find('=', 1), reading.structure.size());
    return next_part > shortest_first_part_of_guess && count_code_points(reading.base) >= shortest_base_of_guess;
}

}  // namespace

std::optional<UnknownWords::Tail> UnknownWords::tail_from(std::string_view surface, std::size_t begin) const {
    std::vector<VoikkoReading> readings = voikko_->analyze(std::string(surface.substr(begin)));
    const std::string_view head = surface.substr(0, begin);
    const bool after_number = number_in_words(head).has_value();
    const auto fits_at_end = [after_number](const VoikkoReading& reading) {
        return can_be_tail(reading, after_number);
    };
    if (std::none_of(readings.begin(), readings.end(), fits_at_end)) return std::nullopt;
    // After a name, short ends are accidents: Renaultilta.
    const bool is_long = std::any_of(readings.begin(), readings.end(), [](const VoikkoReading& reading) {
        return count_code_points(reading.base) >= shortest_base_after_name;
    });
    if (!can_be_head(head, is_long)) return std::nullopt;
    const std::optional<std::string> head_base = splitter_->inner_base(head);
    const std::vector<double> likely = likelihoods(readings, false, *rare_bases_);
    std::optional<Tail> best;
    double best_value = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const bool fits = fits_at_end(readings[i]) && (head_base || can_be_guessed(readings[i]));
        if (likely[i] <= best_value || !fits) continue;
        best_value = likely[i];
        best = Tail{begin, std::move(readings[i]), head_base};
    }
    return best;
}

/// "kera" and "niin" are words, but no beginning of another one.
bool UnknownWords::can_be_head(std::string_view head, bool may_be_name) const {
    const std::vector<VoikkoReading> readings = voikko_->analyze(std::string(head));
    return readings.empty() ||
           std::any_of(readings.begin(), readings.end(), [may_be_name](const VoikkoReading& reading) {
               if (reading.case_name == "keinonto") return false;
               if (reading.is_proper_name()) return may_be_name;
               return reading.is_nominal() || reading.word_class == "lukusana" || reading.word_class == "teonsana" ||
                      reading.word_class == "etuliite";
           });
}

std::optional<UnknownWords::Tail> UnknownWords::find_tail(std::string_view surface) const {
    std::optional<Tail> best;
    const std::size_t length = count_code_points(surface);
    std::size_t begin = 0;
    for (std::size_t i = 0; length - i >= shortest_tail; ++i, skip_code_point(surface, begin)) {
        if (i < shortest_head) continue;
        auto tail = tail_from(surface, begin);
        if (tail && (!best || tail->better_than(*best))) best = std::move(tail);
    }
    return best;
}

std::optional<Reading> UnknownWords::by_known_tail(std::string_view surface) const {
    const std::size_t length = count_code_points(surface);
    if (length < shortest_head + shortest_tail || length > longest_guessed_word) return std::nullopt;
    const std::optional<Tail> tail = find_tail(surface);
    if (!tail) return std::nullopt;

    const std::string head(surface.substr(0, tail->begin));
    const std::string tail_base = fold(tail->reading.base);
    Reading reading;
    reading.base = head + tail_base;
    reading.source = ReadingSource::known_tail;
    reading.parts = splitter_->split(surface.substr(tail->begin), tail->reading);
    for (CompoundPart& part : reading.parts) {
        part.begin += tail->begin;
        part.end += tail->begin;
    }
    reading.parts.push_back({tail->head_base.value_or(head), 0, tail->begin});
    reading.parts.push_back({tail_base, tail->begin, surface.size()});
    put_parts_in_order(reading.parts);
    reading.roots = CompoundSplitter::roots(tail->reading, reading.parts);
    return reading;
}

std::optional<Reading> UnknownWords::as_place(std::string_view surface) const {
    std::size_t begin = 0;
    for (std::size_t letter = 0; begin < surface.size(); ++letter, skip_code_point(surface, begin)) {
        if (letter < shortest_head - 1) continue;
        for (const VoikkoReading& ending : voikko_->analyze(std::string(surface.substr(begin)))) {
            if (std::find(place_endings.begin(), place_endings.end(), ending.base) == place_endings.end()) continue;
            Reading reading;
            reading.base = std::string(surface.substr(0, begin)) + ending.base;
            reading.source = ReadingSource::stemmer;
            return reading;
        }
    }
    return std::nullopt;
}

std::vector<Reading> UnknownWords::with_missing_hyphen(std::string_view surface,
                                                       const DictionaryWords& dictionary) const {
    constexpr std::size_t longest_abbreviation = 3;
    for (std::size_t hyphen = 2; hyphen <= longest_abbreviation && hyphen + shortest_tail <= surface.size(); ++hyphen) {
        std::string head(surface.substr(0, hyphen));
        head += "-";
        const std::string hyphenated = head + std::string(surface.substr(hyphen));
        // Only what the dictionary lists: it takes many a hyphen.
        const auto found = voikko_->analyze(hyphenated);
        if (std::none_of(found.begin(), found.end(), [&head](const VoikkoReading& reading) {
                return reading.word_bases.find("(" + head) != std::string::npos;
            }))
            continue;
        std::vector<Reading> readings = dictionary.read(make_word_form(hyphenated));
        for (Reading& reading : readings) {
            for (CompoundPart& part : reading.parts) {
                if (part.begin > hyphen) --part.begin;
                if (part.end > hyphen) --part.end;
            }
        }
        if (!readings.empty()) return readings;
    }
    return {};
}

bool UnknownWords::is_known_base(const std::string& word) const {
    // Names may have forms of their own kind, and particles have none.
    const std::vector<VoikkoReading> readings = voikko_->analyze(word);
    return std::any_of(readings.begin(), readings.end(), [&word](const VoikkoReading& reading) {
        return reading.is_nominal() && fold(reading.base) == word;
    });
}

std::vector<Reading> UnknownWords::by_endings(std::string_view surface, bool is_name) const {
    std::vector<Reading> readings;
    const auto is_known = [&](const std::string& word) {
        return !(is_name && inflects_otherwise(word)) && is_known_base(word);
    };
    for (std::string& base : guess_bases(surface, is_name, is_known)) {
        Reading reading;
        reading.base = std::move(base);
        reading.source = ReadingSource::stemmer;
        reading.weight = readings.empty() ? weight_of_first_guess : weight_of_other_guess;
        readings.push_back(std::move(reading));
    }
    return readings;
}

}  // namespace hankehaku::analysis
