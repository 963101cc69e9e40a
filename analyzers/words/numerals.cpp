#include "analyzers/words/numerals.h"

#include <array>
#include <string>

namespace hankehaku::analysis {
namespace {

struct Numeral {
    std::string_view word;
    unsigned value;
};

/// Longer forms before those that they begin with; the shorter ones are prefixes: kolmivuotias.
constexpr std::array<Numeral, 14> units = {{{"yksi", 1},
                                            {"kaksi", 2},
                                            {"kolme", 3},
                                            {"kolmi", 3},
                                            {"neljä", 4},
                                            {"neli", 4},
                                            {"viisi", 5},
                                            {"kuusi", 6},
                                            {"seitsemän", 7},
                                            {"seitsen", 7},
                                            {"kahdeksan", 8},
                                            {"yhdeksän", 9},
                                            {"kymmenen", 10},
                                            {"kymmen", 10}}};

/// Takes the number below ten, or ten, that `word` begins with.
unsigned take_unit(std::string_view& word) {
    for (const Numeral& unit : units) {
        if (!word.starts_with(unit.word)) continue;
        word.remove_prefix(unit.word.size());
        return unit.value;
    }
    return 0;
}

bool take(std::string_view& word, std::string_view numeral) {
    if (!word.starts_with(numeral)) return false;
    word.remove_prefix(numeral.size());
    return true;
}

}  // namespace

std::optional<unsigned> number_in_words(std::string_view word) {
    unsigned total = 0;
    unsigned last = 1000;  // each piece must be smaller than the one before
    while (!word.empty()) {
        unsigned value = take_unit(word);
        unsigned size = 1;
        if (value > 0 && take(word, "toista")) {
            value += 10;
            size = 10;
        } else if (value > 0 && take(word, "kymmentä")) {
            value *= 10;
            size = 10;
        } else if (value > 0 && take(word, "sataa")) {
            value *= 100;
            size = 100;
        } else if (value == 0 && take(word, "sata")) {
            value = size = 100;
        }
        if (value == 0 || size >= last) return std::nullopt;
        total += value;
        last = size;
    }
    return total == 0 ? std::nullopt : std::optional(total);
}

std::optional<Reading> with_figures(std::string_view surface, const Reading& reading) {
    if (reading.parts.size() < 2 || reading.parts.back().end != surface.size()) return std::nullopt;
    const CompoundPart& last = reading.parts.back();
    const auto number = number_in_words(surface.substr(0, last.begin));
    const bool is_all_number =
        number_in_words(last.base) || last.base == "kymmentä" || last.base == "toista" || last.base == "tuhat";
    if (!number || is_all_number) return std::nullopt;
    Reading figures = reading;
    const std::string digits = std::to_string(*number);
    figures.base = digits + "-" + last.base;
    figures.parts = {{digits, 0, last.begin}, last};
    return figures;
}

}  // namespace hankehaku::analysis
