#include "corpus/gazetteer/place_index.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/edit_distance.h"
#include "corpus/text/text_lines.h"

namespace hankehaku {
namespace {

// Longer texts name no place; looking at every way to strip them would take long.
constexpr std::size_t longest_text = 400;

// Less is no part of a name, only some letters of it.
constexpr std::size_t shortest_part = 4;

std::size_t common_prefix(const PlaceKey& a, const PlaceKey& b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

bool is_number(const auto& text) { return std::all_of(text.begin(), text.end(), is_digit); }

// Small is similar.  The prefix parts equal distances: people err more often towards the end of a word.
struct Unlikeness {
    std::size_t distance;
    std::size_t unshared_prefix;

    friend bool operator<(const Unlikeness& a, const Unlikeness& b) {
        return std::tie(a.distance, a.unshared_prefix) < std::tie(b.distance, b.unshared_prefix);
    }
};

// Two letters in five may differ, but of a name that begins otherwise one: a first letter is seldom mistyped, and lain
// is a piece of many words.
bool is_alike(const PlaceKey& typed, const PlaceKey& name, std::size_t distance, std::size_t length) {
    return 5 * distance <= (typed.front() == name.front() ? 2 : 1) * length;
}

// How far `typed` is from being a part of `name`: Häme of Päijät-Häme, Itä-Suomi of Itä-Suomen elinvoimakeskus.
std::optional<std::size_t> distance_from_part(const PlaceKey& typed, const PlaceKey& name) {
    constexpr std::size_t missing_rest = 2;
    if (typed.size() < shortest_part || typed.size() >= name.size()) return std::nullopt;
    if (name.find(typed) != PlaceKey::npos) return missing_rest;
    const std::size_t distance = missing_rest + edit_distance(typed, std::u16string_view{name}.substr(0, typed.size()));
    return is_alike(typed, name, distance, typed.size()) ? std::optional{distance} : std::nullopt;
}

std::optional<Unlikeness> unlikeness(const PlaceKey& typed, const PlaceKey& name) {
    if (typed.empty() || name.empty()) return std::nullopt;
    const std::size_t whole = edit_distance(typed, name);
    const auto part = distance_from_part(typed, name);
    if (!part && !is_alike(typed, name, whole, std::max(typed.size(), name.size()))) return std::nullopt;
    return Unlikeness{std::min(whole, part.value_or(whole)), name.size() - common_prefix(typed, name)};
}

}  // namespace

void PlaceIndex::insert(Entries& entries, const PlaceKey& form, std::size_t place, Strength strength) {
    const auto [known, is_new] = entries.try_emplace(form, Entry{place, strength, false});
    Entry& entry = known->second;
    if (is_new || strength > entry.strength) return;
    if (strength < entry.strength)
        entry = {place, strength, false};
    else if (place != entry.place)
        entry.ambiguous = true;
}

void PlaceIndex::add(const PlaceKey& form, std::size_t place, Strength strength) {
    if (form.empty()) return;
    insert(exact_, form, place, strength);
    PlaceKey plain = without_dots(form);
    if (plain != form) insert(dotless_, plain, place, strength);
    if (strength == Strength::written) written_.push_back({std::move(plain), place});
}

std::vector<PlaceKey> PlaceIndex::candidates(std::string_view text) const {
    if (text.size() > longest_text) return {};
    const std::vector<PlaceKey> words = place_words(text);
    std::span<const PlaceKey> rest{words};
    std::vector<PlaceKey> keys{join_words(rest)};
    const auto strip = [&] {
        for (std::size_t length = rest.size() - 1; length > 0; --length) {
            if (surrounding_.contains(join_words(rest.last(length)))) {
                rest = rest.first(rest.size() - length);
                return true;
            }
            if (surrounding_.contains(join_words(rest.first(length)))) {
                rest = rest.last(rest.size() - length);
                return true;
            }
        }
        return false;
    };
    while (rest.size() > 1 && strip()) keys.push_back(join_words(rest));
    return keys;
}

std::optional<std::size_t> PlaceIndex::find(std::string_view text) const {
    std::vector<PlaceKey> keys = candidates(text);
    // Without what lies between them the digits of 1+1 would be the code 11.
    if (!is_number(trimmed(text))) std::erase_if(keys, [](const PlaceKey& key) { return is_number(key); });
    for (const PlaceKey& key : keys)
        if (const auto known = exact_.find(key); known != exact_.end() && !known->second.ambiguous)
            return known->second.place;
    for (const PlaceKey& key : keys)
        if (const auto known = dotless_.find(without_dots(key)); known != dotless_.end() && !known->second.ambiguous)
            return known->second.place;
    return std::nullopt;
}

std::vector<std::size_t> PlaceIndex::nearest(std::string_view text, std::size_t count) const {
    std::vector<PlaceKey> typed;
    for (const PlaceKey& key : candidates(text)) typed.push_back(without_dots(key));
    std::unordered_map<std::size_t, Unlikeness> best;
    for (const WrittenName& name : written_) {
        for (const PlaceKey& key : typed) {
            const auto found = unlikeness(key, name.key);
            if (!found) continue;
            const auto [known, is_new] = best.try_emplace(name.place, *found);
            if (!is_new) known->second = std::min(known->second, *found);
        }
    }
    std::vector<std::pair<Unlikeness, std::size_t>> ranked;
    ranked.reserve(best.size());
    for (const auto& [place, found] : best) ranked.emplace_back(found, place);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) places.push_back(ranked[i].second);
    return places;
}

}  // namespace hankehaku
