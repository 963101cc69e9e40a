#include "searcher/matching/term_expansion.h"

#include "base/edit_distance.h"
#include "base/word_outline.h"
#include "hankehaku/error.h"
#include "indexer/format/schema.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace hankehaku {
namespace {

constexpr std::array expanded_kinds{schema::TermKind::base, schema::TermKind::surface};

std::u16string utf16(std::string_view text) {
    const auto string = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    return {string.getBuffer(), static_cast<std::size_t>(string.length())};
}

/// The bytes of the first character.
std::string_view first_character(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
    return text.substr(0, length);
}

}  // namespace

std::vector<std::string> terms_with_prefix(const lists::Vocabulary& vocabulary, std::string_view prefix) {
    std::vector<std::string> terms;
    for (const auto kind : expanded_kinds) {
        for (auto words = vocabulary.beginning_with(schema::term(kind, prefix)); words.next();) {
            if (terms.size() == most_prefix_words)
                throw Error("query.too_many_expansions", {{"beginning", prefix}, {"limit", most_prefix_words}});
            terms.push_back(words.term());
        }
    }
    return terms;
}

std::vector<std::string> terms_like(const lists::Vocabulary& vocabulary, std::string_view word) {
    const std::u16string wanted = utf16(word);
    const WordOutline outline(word);
    const std::size_t most_edits = wanted.size() < 6 ? 1 : 2;
    std::vector<std::tuple<std::size_t, Xapian::doccount, std::string>> found;
    for (const auto kind : expanded_kinds) {
        const std::string prefix = schema::term(kind, {});
        // A first letter is seldom mistyped, and knowing it spares most of the vocabulary.
        for (auto words = vocabulary.beginning_with(schema::term(kind, first_character(word))); words.next();) {
            const std::string_view candidate = std::string_view(words.term()).substr(prefix.size());
            if (!outline.may_be_near(WordOutline(candidate), most_edits)) continue;
            if (const std::size_t edits = edit_distance(utf16(candidate), wanted); edits <= most_edits)
                found.emplace_back(edits, ~words.documents(), words.term());
        }
    }
    std::sort(found.begin(), found.end());
    if (found.size() > most_fuzzy_words) found.resize(most_fuzzy_words);
    std::vector<std::string> terms;
    terms.reserve(found.size());
    for (auto& entry : found) terms.push_back(std::move(std::get<2>(entry)));
    return terms;
}

}  // namespace hankehaku
