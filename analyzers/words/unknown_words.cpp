#include "analyzers/words/unknown_words.h"

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/reading_weights.h"
#include "base/code_points.h"

#include <algorithm>
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
constexpr std::size_t shortest_verb = 6;
constexpr std::size_t longest_word = 48;

bool can_be_tail(const VoikkoReading& reading) {
    if (reading.is_proper_name() || reading.structure.find('-') != std::string::npos) return false;
    if (reading.word_class == "teonsana") return count_code_points(reading.base) >= shortest_verb;
    return reading.is_nominal();
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
    if (std::none_of(readings.begin(), readings.end(), can_be_tail)) return std::nullopt;
    const std::optional<std::string> head_base = splitter_->inner_base(surface.substr(0, begin));
    const std::vector<double> likely = likelihoods(readings, false, *rare_bases_);
    std::optional<Tail> best;
    double best_value = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const bool fits = can_be_tail(readings[i]) && (head_base || can_be_guessed(readings[i]));
        if (likely[i] <= best_value || !fits) continue;
        best_value = likely[i];
        best = Tail{begin, std::move(readings[i]), head_base};
    }
    return best;
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
    if (length < shortest_head + shortest_tail || length > longest_word) return std::nullopt;
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

}  // namespace hankehaku::analysis
