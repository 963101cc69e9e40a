#include "analyzers/words/reading_choice.h"

#include "base/code_points.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace hankehaku::analysis {
namespace {

/// In how many places the compound opens.  What a hyphen shows needs no choice.
std::size_t joints(const VoikkoReading& reading) {
    std::size_t found = 0;
    char last = '-';
    for (const char mark : reading.structure) {
        if (mark == '=' && last != '-') ++found;
        last = mark;
    }
    return found;
}

/// What running text has often enough to be preferred to a compound: "työtä" is work, not the imperative of "push".
bool is_usual(const VoikkoReading& reading) {
    return !reading.is_proper_name() && reading.case_name != "keinonto" && reading.mood != "imperative" &&
           reading.person != "1" && reading.person != "2" && reading.word_class != "lyhenne" &&
           reading.word_class != "huudahdussana";
}

/// Put together by Voikko itself; what its dictionary lists as one entry is marked otherwise.
bool is_free_compound(const VoikkoReading& reading) { return reading.fst_output.find("[Bc]") != std::string::npos; }

bool beats(const VoikkoReading& plainer, const VoikkoReading& compound) {
    if (!is_usual(plainer)) return false;
    const bool is_listed = !is_free_compound(plainer);
    return is_listed ? joints(plainer) <= joints(compound) : joints(plainer) < joints(compound);
}

/// True if the reading needs a capital after a hyphen where the text has a small letter.
bool needs_other_capitals(const VoikkoReading& reading, const WordForm& form) {
    std::size_t at = 0;
    char last = ' ';
    for (const char mark : reading.structure) {
        if (mark == '=') continue;
        if (at >= form.cased.size()) return false;
        const std::int32_t letter = next_code_point(form.cased, at);
        if (mark == 'i' && last == '-' && u_isupper(letter) == 0) return true;
        last = mark;
    }
    return false;
}

template <class Condition>
void drop_if_others_remain(std::vector<VoikkoReading>& readings, Condition unwanted) {
    if (!std::all_of(readings.begin(), readings.end(), unwanted)) std::erase_if(readings, unwanted);
}

}  // namespace

std::vector<VoikkoReading> choose_readings(std::vector<VoikkoReading> readings, const WordForm& form) {
    if (readings.size() < 2) return readings;
    if (form.cased.find('-') != std::string::npos)
        drop_if_others_remain(readings,
                              [&form](const VoikkoReading& reading) { return needs_other_capitals(reading, form); });
    const std::vector<VoikkoReading> all = readings;
    std::erase_if(readings, [&all](const VoikkoReading& reading) {
        return is_free_compound(reading) &&
               std::any_of(all.begin(), all.end(), [&](const VoikkoReading& other) { return beats(other, reading); });
    });
    return readings;
}

}  // namespace hankehaku::analysis
