#include "base/name_key.h"

#include "base/combining_marks.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace hankehaku {
namespace {

// ICU's own macros for this yield an integer; warnings are negative.
bool succeeded(UErrorCode status) { return status <= U_ZERO_ERROR; }

using Instance = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString normalised(Instance instance, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = instance(status);
    icu::UnicodeString result;
    if (succeeded(status)) normalizer->normalize(text, result, status);
    if (!succeeded(status)) throw std::runtime_error("ICU cannot normalise text: its data is missing");
    return result;
}

icu::UnicodeString folded(std::string_view text) {
    return normalised(icu::Normalizer2::getNFKCCasefoldInstance,
                      icu::UnicodeString::fromUTF8(without_heaps_of_marks(text)));
}

}  // namespace

std::vector<PlaceKey> place_words(std::string_view text) {
    std::vector<PlaceKey> words;
    PlaceKey word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::exchange(word, {}));
    };
    const icu::UnicodeString folded_text = folded(text);
    for (std::int32_t at = 0; at < folded_text.length(); at = folded_text.moveIndex32(at, 1)) {
        const UChar32 character = folded_text.char32At(at);
        if (u_isalnum(character) != 0)
            word.append(folded_text.getBuffer() + at, static_cast<std::size_t>(U16_LENGTH(character)));
        else
            finish();
    }
    finish();
    return words;
}

PlaceKey join_words(std::span<const PlaceKey> words) {
    PlaceKey key;
    for (const PlaceKey& word : words) key += word;
    return key;
}

PlaceKey without_dots(const PlaceKey& key) {
    if (std::all_of(key.begin(), key.end(), [](char16_t letter) { return letter < 0x80; })) return key;
    const icu::UnicodeString decomposed = normalised(
        icu::Normalizer2::getNFDInstance, icu::UnicodeString(key.data(), static_cast<std::int32_t>(key.size())));
    PlaceKey plain;
    for (std::int32_t at = 0; at < decomposed.length(); ++at)
        if (u_charType(decomposed[at]) != U_NON_SPACING_MARK) plain.push_back(decomposed[at]);
    return plain;
}

}  // namespace hankehaku
