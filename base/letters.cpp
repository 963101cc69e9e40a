#include "base/letters.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

namespace hankehaku {

std::u16string letters_of(std::string_view text) {
    std::u16string letters;
    letters.reserve(text.size());
    for_each_letter(text, [&](char16_t letter) { letters.push_back(letter); });
    return letters;
}

std::string to_utf8(std::u16string_view letters) {
    std::string text;
    icu::UnicodeString(letters.data(), static_cast<std::int32_t>(letters.size())).toUTF8String(text);
    return text;
}

char16_t without_dots(char16_t letter) {
    if (letter == u'ä' || letter == u'å') return u'a';
    return letter == u'ö' ? u'o' : letter;
}

std::u16string without_dots(std::u16string_view letters) {
    std::u16string plain(letters);
    std::transform(plain.begin(), plain.end(), plain.begin(), [](char16_t letter) { return without_dots(letter); });
    return plain;
}

std::u16string_view possible_letters(const char16_t& letter) {
    if (letter == u'a') return u"aäå";
    if (letter == u'o') return u"oö";
    return {&letter, 1};
}

}  // namespace hankehaku
