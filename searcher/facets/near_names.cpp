#include "searcher/facets/near_names.h"

#include "base/edit_distance.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t longest_mistyped =
    400;  // bytes: comparing grows with the length, and anything longer is not a misspelling

std::size_t distance(const std::string& name, const PlaceKey& wanted, bool by_word) {
    std::size_t least = edit_distance(folded_key(name), wanted);
    if (by_word)
        for (const PlaceKey& word : place_words(name))
            least = std::min(least, edit_distance(without_dots(word), wanted));
    return least;
}

}  // namespace

bool has_all_words(std::string_view name, const std::vector<PlaceKey>& words) {
    const PlaceKey key = folded_key(name);
    return std::all_of(words.begin(), words.end(),
                       [&](const PlaceKey& word) { return key.find(without_dots(word)) != PlaceKey::npos; });
}

std::vector<std::string> near_names(const std::vector<std::string>& names, std::string_view text, bool by_word) {
    if (text.size() > longest_mistyped) return {};
    const PlaceKey wanted = folded_key(text);
    const auto words = place_words(text);
    // Of a handful of names all are worth telling; of many, only those that somebody may have meant.
    const bool few = names.size() <= most_near_names;
    const std::size_t farthest = few ? PlaceKey::npos : std::max<std::size_t>(2, wanted.size() / 2);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const std::string& name : names) {
        const bool holds_it = !words.empty() && has_all_words(name, words);
        const std::size_t differs = holds_it ? 0 : distance(name, wanted, by_word);
        if (differs <= farthest) ranked.emplace_back(differs, name);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> result;
    for (std::size_t at = 0; at < std::min(most_near_names, ranked.size()); ++at) result.push_back(ranked[at].second);
    return result;
}

}  // namespace hankehaku
