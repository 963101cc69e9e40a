#include "corpus/gazetteer/case_forms.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hankehaku {
namespace {

using Text = std::u16string;
using View = std::u16string_view;

// One entry for each case, each with the forms that compete for it.
using Paradigm = std::vector<std::vector<Text>>;

bool ends_with_any(View word, std::initializer_list<View> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](View ending) { return word.ends_with(ending); });
}

bool is_vowel(char16_t letter) { return View{u"aeiouyåäö"}.find(letter) != View::npos; }

bool ends_in_long_vowel(View word) {
    return word.size() >= 2 && word.back() == word[word.size() - 2] && is_vowel(word.back());
}

bool ends_in_diphthong(View word) { return ends_with_any(word, {u"uo", u"yö", u"ie"}); }

Text without_last(View word, std::size_t count) { return Text{word.substr(0, word.size() - count)}; }

// The last part of a compound decides; the listed parts have no vowel that would decide.
bool has_front_vowels(View word) {
    if (ends_with_any(word, {u"niemi", u"vesi", u"kivi"})) return true;
    const auto telling = word.find_last_of(u"aouåäöy");
    return telling == View::npos || View{u"äöy"}.find(word[telling]) != View::npos;
}

// Endings are written with back vowels.
class Endings {
public:
    explicit Endings(bool front) : front_(front) {}

    [[nodiscard]] Text add(View stem, View ending) const {
        Text form{stem};
        for (const char16_t letter : ending) form.push_back(front_ && letter == u'a' ? u'ä' : letter);
        return form;
    }

    // Cases that every stem forms alike.
    void add_local_cases(View stem, Paradigm& forms) const {
        for (const View ending : {u"ssa", u"sta", u"lla", u"lta", u"lle", u"ksi"}) forms.push_back({add(stem, ending)});
    }

private:
    bool front_;
};

Paradigm plural_paradigm(const NamePart& name) {
    const Endings endings{has_front_vowels(name.nominative)};
    const Text stem = without_last(name.nominative, 3) + u"si";
    Paradigm forms{{name.nominative}, {name.genitive, endings.add(stem, u"en")}};
    endings.add_local_cases(stem, forms);
    for (const View ending : {u"in", u"a", u"na"}) forms.push_back({endings.add(stem, ending)});
    return forms;
}

Text strong_stem(View nominative, View weak) {
    if (nominative.ends_with(u"si") && weak.ends_with(u"de")) return without_last(nominative, 2) + u"te";
    if (nominative.ends_with(u's') && weak.ends_with(u"de")) return without_last(weak, 2) + u"te";
    if (nominative.ends_with(u'i') && weak.ends_with(u'e')) return without_last(nominative, 1) + u'e';
    const bool same_vowel = is_vowel(nominative.back()) && nominative.back() == weak.back();
    const bool lengthened = weak.size() == nominative.size() + 1 && weak.starts_with(nominative);
    return Text{same_vowel && !lengthened ? nominative : weak};
}

// Joensuuhun, Uuteenmaahan: the last part is a word of one syllable; Akaa wavers between Akaahan and Akaaseen.
std::vector<Text> illatives(View nominative, View strong) {
    const Text with_h = Text{strong} + u'h' + strong.back() + u'n';
    const Text with_s = Text{strong} + u"seen";
    if (ends_in_diphthong(strong)) return {with_h};
    if (!ends_in_long_vowel(strong)) return {Text{strong} + strong.back() + u'n'};
    if (strong != nominative || ends_with_any(strong, {u"oo", u"öö"})) return {with_s};
    if (ends_with_any(strong, {u"maa", u"pää", u"suu", u"pyy", u"ii"})) return {with_h};
    if (strong.ends_with(u"uu")) return {with_s};
    return {with_h, with_s};
}

Text partitive(View nominative, View strong, View weak, const Endings& endings) {
    if (nominative.ends_with(u"nen")) return endings.add(without_last(nominative, 3), u"sta");
    if (strong.ends_with(u"te") && weak.ends_with(u"de") && !nominative.ends_with(u"ti"))
        return endings.add(without_last(strong, 1), u"ta");
    if (weak == Text{nominative} + u'e') return endings.add(nominative, u"tta");
    if (!is_vowel(nominative.back()) && !weak.ends_with(u'i')) return endings.add(nominative, u"ta");
    if (nominative.ends_with(u"ri") && strong.ends_with(u"re")) return endings.add(without_last(strong, 1), u"ta");
    const bool after_vowel =
        ends_in_long_vowel(strong) || ends_in_diphthong(strong) || ends_with_any(strong, {u"io", u"iö", u"eo"});
    return endings.add(strong, after_vowel ? u"ta" : u"a");
}

Paradigm paradigm(const NamePart& name) {
    if (name.nominative.ends_with(u"nen") && name.genitive.ends_with(u"sten")) return plural_paradigm(name);
    if (name.nominative.ends_with(u't')) return {{name.nominative}, {name.genitive}};
    const View nominative = name.nominative;
    const Text weak = without_last(name.genitive, 1);
    const Text strong = strong_stem(nominative, weak);
    const Endings endings{has_front_vowels(nominative)};
    Paradigm forms{{name.nominative}, {name.genitive}};
    endings.add_local_cases(weak, forms);
    forms.push_back(illatives(nominative, strong));
    forms.push_back({partitive(nominative, strong, weak, endings)});
    forms.push_back({endings.add(strong, u"na")});
    return forms;
}

}  // namespace

std::vector<std::u16string> case_forms(std::span<const NamePart> parts) {
    Paradigm whole = paradigm(parts.front());
    for (const NamePart& part : parts.subspan(1)) {
        const Paradigm next = paradigm(part);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            std::vector<Text> joined;
            for (const Text& before : whole[i])
                for (const Text& after : next[i]) joined.push_back(before + after);
            whole[i] = std::move(joined);
        }
    }
    std::vector<Text> forms;
    for (auto& competing : whole) forms.insert(forms.end(), competing.begin(), competing.end());
    return forms;
}

}  // namespace hankehaku
