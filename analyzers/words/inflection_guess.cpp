#include "analyzers/words/inflection_guess.h"

#include "analyzers/words/action_nouns.h"
#include "base/code_points.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace hankehaku::analysis {
namespace {

constexpr std::size_t most_bases = 5;
constexpr std::size_t shortest_stem = 2;
constexpr std::size_t shortest_before_clitic = 4;

/// Endings of the singular and of the plural with -i- that follow a vowel and close the syllable before them.
constexpr std::array<std::string_view, 14> closing_endings = {"n",   "t",   "ssa", "ssä", "sta", "stä", "lla",
                                                              "llä", "lta", "ltä", "lle", "ksi", "mme", "nne"};
/// Those that leave it open.
constexpr std::array<std::string_view, 9> open_endings = {"na", "nä", "seen", "nsa", "nsä", "ta", "tä", "a", "ä"};
/// Plural endings in whose place the nominative has an i, or nothing after a consonant: vlogeja, startupien.
constexpr std::array<std::string_view, 7> plurals_of_i = {"ien", "eja", "ejä", "eita", "eitä", "eiden", "eihin"};
/// In whose place it has an o or an a.
constexpr std::array<std::string_view, 5> plurals_of_o = {"oja", "oita", "ojen", "oiden", "oihin"};
constexpr std::array<std::string_view, 8> clitics = {"kin", "kaan", "kään", "han", "hän", "ko", "kö", "pa"};
constexpr std::array<std::string_view, 15> telling_endings = {"ssa", "ssä", "sta",  "stä",  "lla", "llä",  "lta", "lle",
                                                              "ksi", "eja", "eita", "eitä", "oja", "oita", "ejä"};

bool is_vowel(std::int32_t letter) {
    constexpr std::u32string_view vowels = U"aeiouyåäö";
    return vowels.find(static_cast<char32_t>(letter)) != std::u32string_view::npos;
}

/// The letter so many before the end; -1 when there is none.
std::int32_t letter_from_end(std::string_view word, std::size_t count = 0) {
    std::size_t at = word.size();
    std::int32_t letter = -1;
    for (std::size_t i = 0; i <= count; ++i) {
        if (at == 0) return -1;
        letter = previous_code_point(word, at);
    }
    return letter;
}

bool ends_with_vowel(std::string_view word, std::size_t before = 0) { return is_vowel(letter_from_end(word, before)); }
bool ends_with_consonant(std::string_view word) {
    const std::int32_t letter = letter_from_end(word);
    return letter >= 0 && !is_vowel(letter);
}

template <class List>
bool ends_with_any(std::string_view word, const List& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [word](std::string_view ending) { return word.ends_with(ending); });
}

class Guesser {
public:
    Guesser(std::string_view word, bool is_name) : word_(word), is_name_(is_name) {}

    std::vector<std::string> run() {
        if (auto verb = verb_of_action_noun(word_)) add(*verb);
        add_stems(word_);
        add_without_clitic();
        if (!bases_.empty() && ends_with_any(word_, telling_endings)) return std::move(bases_);
        const std::string form(word_);
        std::erase(bases_, form);
        // A vowel or a t at the end is as often the word's own.
        const bool is_weak = word_.ends_with("a") || word_.ends_with("ä") || word_.ends_with('t');
        bases_.insert(is_weak ? bases_.begin() : bases_.end(), form);
        return std::move(bases_);
    }

private:
    void add(std::string base) {
        if (count_code_points(base) >= shortest_stem && std::find(bases_.begin(), bases_.end(), base) == bases_.end())
            bases_.push_back(std::move(base));
    }

    /// The word without one of its endings, each that may be one.
    void add_stems(std::string_view word) {
        for (const std::string_view ending : plurals_of_i)
            if (const auto stem = before(word, ending); ends_with_consonant(stem)) add_consonant_stem(stem);
        for (const std::string_view ending : plurals_of_o) {
            if (const auto stem = before(word, ending); ends_with_consonant(stem)) {
                add(std::string(stem) + "o");
                add(std::string(stem) + "a");
            }
        }
        for (const std::string_view ending : closing_endings)
            if (const auto stem = before(word, ending); ends_with_vowel(stem)) add_closed(stem, ending == "n");
        for (const std::string_view ending : open_endings) {
            const auto stem = before(word, ending);
            if (ending.size() > 1 && ending.front() == 't' && stem.ends_with('s')) add(std::string(stem));
            if (takes_open(stem, ending)) add_nominatives(stem);
        }
        if (word.ends_with('n')) add_illative(word.substr(0, word.size() - 1));
    }

    /// The a of a partitive follows another vowel; its ta after two, or after the only one: tredua, radiota, prota.
    static bool takes_open(std::string_view stem, std::string_view ending) {
        constexpr std::size_t one_syllable = 3;
        if (!ends_with_vowel(stem)) return false;
        if (ending == "a") return !stem.ends_with('a');
        if (ending != "ta" && ending != "tä") return true;
        return ends_with_vowel(stem, 1) || count_code_points(stem) <= one_syllable;
    }

    /// "laureaan", "prohon".
    void add_illative(std::string_view stem) {
        const std::int32_t vowel = letter_from_end(stem);
        if (!is_vowel(vowel)) return;
        const std::string_view one_less = without_last(stem);
        if (letter_from_end(one_less) == vowel) add_nominatives(one_less);
        if (one_less.ends_with('h') && letter_from_end(without_last(one_less)) == vowel)
            add_nominatives(without_last(one_less));
    }

    void add_closed(std::string_view stem, bool may_be_illative) {
        const bool long_vowel = letter_from_end(stem) == letter_from_end(stem, 1);
        if (may_be_illative && long_vowel) return;
        add_nominatives(stem);
        add_strong_grade(stem);
    }

    void add_consonant_stem(std::string_view stem) {
        add(std::string(stem) + "i");
        add(std::string(stem));
    }

    /// What the nominative may be when the other cases have this stem.
    void add_nominatives(std::string_view stem) {
        if (add_of_us(stem)) return;
        const std::string_view shorter = without_last(stem);
        if (stem.ends_with('i') && ends_with_consonant(shorter)) {
            // diak + i before most endings, unless the i is the word's own
            add(std::string(is_name_ ? shorter : stem));
            add(std::string(is_name_ ? stem : shorter));
            return;
        }
        if (stem.ends_with("se") && ends_with_vowel(stem, 2)) add(std::string(before(stem, "se")) + "nen");
        add(std::string(stem));
        if (stem.ends_with("ei") && ends_with_consonant(before(stem, "ei"))) add_consonant_stem(before(stem, "ei"));
        if (stem.ends_with("oi") && ends_with_consonant(before(stem, "oi"))) {
            add(std::string(shorter));
            add(std::string(before(stem, "oi")) + "a");
        }
    }

    /// vamokse- -> vamos, benchmarkkaukse- -> benchmarkkaus, skaalautuvuude- -> skaalautuvuus.
    bool add_of_us(std::string_view stem) {
        for (const std::string_view ending : {"kse", "ksi"})
            if (const auto start = before(stem, ending); ends_with_vowel(start)) add(std::string(start) + "s");
        for (const std::string_view ending : {"uude", "uute", "uuksi"})
            if (const auto start = before(stem, ending); !start.empty()) add(std::string(start) + "uus");
        for (const std::string_view ending : {"yyde", "yyte", "yyksi"})
            if (const auto start = before(stem, ending); !start.empty()) add(std::string(start) + "yys");
        return stem.ends_with("kse") || stem.ends_with("uude") || stem.ends_with("yyde");
    }

    /// tsempi- -> tsemppi, fasilitoinni- -> fasilitointi.
    void add_strong_grade(std::string_view stem) {
        const std::string_view shorter = without_last(stem);
        if (shorter.empty()) return;
        const std::string vowel(stem.substr(shorter.size()));
        if (shorter.ends_with("nn")) return add(std::string(without_last(shorter)) + "t" + vowel);
        const char stop = shorter.back();
        const std::int32_t before_stop = letter_from_end(shorter, 1);
        const bool doubles = stop == 'k' || stop == 'p' || stop == 't';
        const bool sounds = is_vowel(before_stop) || before_stop == 'l' || before_stop == 'r' || before_stop == 'n' ||
                            before_stop == 'm';
        if (doubles && sounds) add(std::string(shorter) + stop + vowel);
    }

    /// "workshopkin", "laureassakin"; but "humakin" is humak + in.
    void add_without_clitic() {
        for (const std::string_view clitic : clitics) {
            const std::string_view rest = before(word_, clitic);
            if (count_code_points(rest) < shortest_before_clitic) continue;
            const bool has_ending = ends_with_any(rest, telling_endings);
            if (has_ending) add_stems(rest);
            if (ends_with_consonant(rest) && clitic.front() == 'k') add(std::string(rest));
        }
    }

    static std::string_view without_last(std::string_view word) {
        std::size_t at = word.size();
        if (at > 0) static_cast<void>(previous_code_point(word, at));
        return word.substr(0, at);
    }

    /// The text before the ending; empty if the word has another ending or almost nothing before it.
    static std::string_view before(std::string_view word, std::string_view ending) {
        if (!word.ends_with(ending)) return {};
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        return count_code_points(stem) < shortest_stem ? std::string_view() : stem;
    }

    std::string_view word_;
    bool is_name_;
    std::vector<std::string> bases_;
};

}  // namespace

std::vector<std::string> guess_bases(std::string_view surface, bool is_name,
                                     const std::function<bool(const std::string&)>& is_known_base) {
    std::vector<std::string> bases = Guesser(surface, is_name).run();
    std::erase_if(bases, [&](const std::string& base) { return base != surface && is_known_base(base); });
    if (bases.empty()) bases.emplace_back(surface);
    if (bases.size() > most_bases) {
        if (bases.back() == surface) std::swap(bases[most_bases - 1], bases.back());
        bases.resize(most_bases);
    }
    return bases;
}

}  // namespace hankehaku::analysis
