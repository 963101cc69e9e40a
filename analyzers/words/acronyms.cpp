#include "analyzers/words/acronyms.h"

#include "analyzers/tokens/colon_inflection.h"

#include <cstddef>

namespace hankehaku::analysis {
namespace {

constexpr std::size_t shortest_acronym = 2;
/// Longer words in capitals are headings; with an ending in small letters they are not.
constexpr std::size_t longest_acronym = 6;
constexpr std::size_t longest_inflected_acronym = 12;

bool is_ascii_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

}  // namespace

std::optional<Acronym> acronym_of(const WordForm& form) {
    if (form.digits > 0 || form.capitals < shortest_acronym) return std::nullopt;
    if (form.cased.find_first_of("-.'") != std::string::npos) return std::nullopt;
    if (form.all_capitals() && form.capitals > longest_acronym) return std::nullopt;
    if (form.all_capitals()) return Acronym{form.cased, form.surface, false};
    std::size_t size = 0;
    while (size < form.cased.size() && is_ascii_capital(form.cased[size])) ++size;
    if (size > longest_inflected_acronym || size != form.capitals || !is_colon_ending(form.cased.substr(size)))
        return std::nullopt;
    return Acronym{form.cased.substr(0, size), form.surface.substr(0, size), true};
}

}  // namespace hankehaku::analysis
