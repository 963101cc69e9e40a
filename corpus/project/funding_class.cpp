#include "hankehaku/funding_class.h"

#include "base/ascii.h"
#include "base/name_key.h"

#include <algorithm>
#include <array>
#include <string>

namespace hankehaku {
namespace {

constexpr std::array<std::string_view, 6> names{"alle 50 000 €",     "50 000–99 999 €",   "100 000–249 999 €",
                                                "250 000–499 999 €", "500 000–999 999 €", "vähintään 1 000 000 €"};
/// The lowest sum of every class but the first.
constexpr std::array<Euros, names.size() - 1> lowest{50'000, 100'000, 250'000, 500'000, 1'000'000};

/// A sum in digits with spaces between them, cents after a comma and a euro sign at the end; its whole euros.
/// Anything else is no sum: a sign or a dot would mean something.
std::optional<Euros> whole_sum(std::string_view text) {
    constexpr std::size_t most_digits = 15;
    std::string kept(text);
    for (const std::string_view left_out : {" ", "\u00A0", "\u202F", "€", "euroa"})
        for (std::size_t at = 0; (at = kept.find(left_out, at)) != std::string::npos;) kept.erase(at, left_out.size());
    constexpr std::size_t cents = 3;
    if (kept.size() > cents && kept[kept.size() - cents] == ',' && is_digit(kept.back()) &&
        is_digit(kept[kept.size() - 2]))
        kept.resize(kept.size() - cents);
    if (kept.empty() || kept.size() > most_digits || !std::all_of(kept.begin(), kept.end(), is_digit))
        return std::nullopt;
    Euros sum = 0;
    for (const char digit : kept) sum = sum * 10 + (digit - '0');
    return sum;
}

}  // namespace

std::span<const std::string_view> funding_classes() { return names; }

std::string_view funding_class_of(Euros granted) {
    const auto* const above = std::upper_bound(lowest.begin(), lowest.end(), granted);
    return names.at(static_cast<std::size_t>(above - lowest.begin()));
}

FundingClassBounds funding_class_bounds(std::string_view name) {
    const auto place = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    FundingClassBounds bounds;
    if (place > 0) bounds.lowest = lowest.at(place - 1);
    if (place < lowest.size()) bounds.highest = lowest.at(place) - 1;
    return bounds;
}

std::optional<std::string_view> find_funding_class(std::string_view text) {
    const PlaceKey wanted = folded_key(text);
    for (const std::string_view name : names)
        if (folded_key(name) == wanted) return name;
    if (const auto sum = whole_sum(text)) return funding_class_of(*sum);
    return std::nullopt;
}

}  // namespace hankehaku
