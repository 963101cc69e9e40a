#include "hankehaku/funding_class.h"

#include "base/ascii.h"
#include "base/name_key.h"

#include <algorithm>
#include <array>

namespace hankehaku {
namespace {

constexpr std::array<std::string_view, 6> names{"alle 50 000 €",     "50 000–99 999 €",   "100 000–249 999 €",
                                                "250 000–499 999 €", "500 000–999 999 €", "vähintään 1 000 000 €"};
/// The lowest sum of every class but the first.
constexpr std::array<Euros, names.size() - 1> lowest{50'000, 100'000, 250'000, 500'000, 1'000'000};

/// A sum in digits, also with spaces between them.
std::optional<Euros> whole_sum(const PlaceKey& digits) {
    constexpr std::size_t most_digits = 15;
    if (digits.empty() || digits.size() > most_digits || !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    Euros sum = 0;
    for (const char16_t digit : digits) sum = sum * 10 + (digit - u'0');
    return sum;
}

}  // namespace

std::span<const std::string_view> funding_classes() { return names; }

std::string_view funding_class_of(Euros granted) {
    const auto* const above = std::upper_bound(lowest.begin(), lowest.end(), granted);
    return names.at(static_cast<std::size_t>(above - lowest.begin()));
}

std::optional<std::string_view> find_funding_class(std::string_view text) {
    const PlaceKey wanted = folded_key(text);
    for (const std::string_view name : names)
        if (folded_key(name) == wanted) return name;
    if (const auto sum = whole_sum(wanted)) return funding_class_of(*sum);
    return std::nullopt;
}

}  // namespace hankehaku
