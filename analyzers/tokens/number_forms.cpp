#include "analyzers/tokens/number_forms.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace hankehaku::analysis {
namespace {

/// What is written after a number without a space.
constexpr std::array<std::string_view, 44> units = {
    "v", "vk", "vko", "kk",  "pv",  "pvä", "h", "t",   "min", "s",   "sek", "ms", "mm",  "cm", "dm",
    "m", "km", "m2",  "m3",  "km2", "ha",  "a", "mg",  "g",   "kg",  "tn",  "ml", "cl",  "dl", "l",
    "w", "kw", "mw",  "kwh", "mwh", "gwh", "e", "eur", "kpl", "hlö", "op",  "ov", "htv", "htp"};

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> pieces;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(mark, begin), text.size());
        pieces.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return pieces;
}

std::string_view without_zeros(std::string_view digits) {
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return digits;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

bool is_between(std::string_view digits, int least, int most) {
    if (digits.empty() || digits.size() > 2) return false;
    const int value = std::stoi(std::string(digits));
    return value >= least && value <= most;
}

/// "01.05.2016".
std::optional<Reading> date(std::string_view surface) {
    const auto pieces = split(surface, '.');
    if (pieces.size() != 3 || !std::all_of(pieces.begin(), pieces.end(), all_digits)) return std::nullopt;
    if (!is_between(pieces[0], 1, 31) || !is_between(pieces[1], 1, 12) || !is_year(pieces[2])) return std::nullopt;
    Reading reading;
    reading.base = std::string(without_zeros(pieces[0])) + "." + std::string(without_zeros(pieces[1])) + "." +
                   std::string(pieces[2]);
    reading.parts = {{std::string(pieces[2]), surface.size() - pieces[2].size(), surface.size()}};
    return reading;
}

/// "10.000", "1.500.000".
std::optional<Reading> grouped(std::string_view surface) {
    const auto pieces = split(surface, '.');
    if (pieces.size() < 2 || !std::all_of(pieces.begin(), pieces.end(), all_digits)) return std::nullopt;
    if (pieces[0].size() > 3 || pieces[0].front() == '0') return std::nullopt;
    if (std::any_of(pieces.begin() + 1, pieces.end(), [](std::string_view piece) { return piece.size() != 3; }))
        return std::nullopt;
    Reading reading;
    for (const std::string_view piece : pieces) reading.base += piece;
    return reading;
}

/// "500kg", "1,5h".
std::optional<Reading> with_unit(std::string_view surface) {
    const std::size_t number = std::min(surface.find_first_not_of("0123456789.,"), surface.size());
    if (number == 0 || !is_digit(surface[number - 1])) return std::nullopt;
    const std::string_view unit = surface.substr(number);
    if (std::find(units.begin(), units.end(), unit) == units.end()) return std::nullopt;
    Reading reading;
    reading.base = surface;
    reading.parts = {{read_number(surface.substr(0, number)).base, 0, number},
                     {std::string(unit), number, surface.size()}};
    return reading;
}

/// "covid19", "suomi100": a name and a number; a short beginning is a code's.
std::optional<Reading> name_with_number(std::string_view surface) {
    constexpr std::size_t shortest_name = 4;
    constexpr std::size_t longest_number = 4;
    const std::size_t number = surface.find_first_of("0123456789");
    if (number == std::string_view::npos || number < shortest_name || surface.size() - number > longest_number)
        return std::nullopt;
    const std::string_view name = surface.substr(0, number);
    if (!all_digits(surface.substr(number)) || name.find_first_of("-/.:,'") != std::string_view::npos)
        return std::nullopt;
    Reading reading;
    reading.base = surface;
    reading.parts = {{std::string(name), 0, number}, {std::string(surface.substr(number)), number, surface.size()}};
    return reading;
}

}  // namespace

Reading read_number(std::string_view surface) {
    Reading reading;
    reading.base = surface;
    if (auto found = date(surface))
        reading = std::move(*found);
    else if (auto number = grouped(surface))
        reading = std::move(*number);
    else if (auto measure = with_unit(surface))
        reading = std::move(*measure);
    else if (auto name = name_with_number(surface))
        reading = std::move(*name);
    reading.source = ReadingSource::verbatim;
    return reading;
}

std::optional<Reading> read_host(std::string_view surface, std::vector<CompoundPart>& labels) {
    const auto pieces = split(surface, '.');
    // "e.g" is no host.
    const bool has_short =
        std::any_of(pieces.begin(), pieces.end(), [](std::string_view piece) { return piece.size() < 2; });
    if (pieces.size() < 2 || has_short || surface.find('@') != std::string_view::npos || all_digits(pieces.back()))
        return std::nullopt;
    const bool www = pieces.front() == "www" && pieces.size() > 2;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        if (i > 0 || !www) labels.push_back({std::string(pieces[i]), at, at + pieces[i].size()});
        at += pieces[i].size() + 1;
    }
    Reading reading;
    reading.base = surface.substr(www ? pieces.front().size() + 1 : 0);
    reading.source = ReadingSource::verbatim;
    return reading;
}

}  // namespace hankehaku::analysis
