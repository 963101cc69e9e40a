#include "analyzers/words/finnish_chain.h"

#include "analyzers/tokens/colon_inflection.h"
#include "analyzers/tokens/number_forms.h"
#include "analyzers/words/acronyms.h"
#include "analyzers/words/action_nouns.h"
#include "analyzers/words/compound_splitter.h"
#include "analyzers/words/dictionary_words.h"
#include "analyzers/words/hyphenated_words.h"
#include "analyzers/words/numerals.h"
#include "analyzers/words/reading_weights.h"
#include "analyzers/words/unknown_words.h"
#include "analyzers/words/voikko_lemmatizer.h"
#include "base/code_points.h"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace hankehaku::analysis {
namespace {

/// To be raised whenever the same word may give other terms than before.
constexpr int chain_revision = 5;

/// A word of a few capitals is mostly an acronym.
constexpr float share_of_word_in_capitals = 0.4F;
/// "ERITYISESTI" is meant loudly; of words so short, more are acronyms.
constexpr std::size_t shortest_stressed_word = 5;
/// Case endings of names that are words to the dictionary: Dia|kissa, Kera|lasta, Renau|ltilta.
constexpr std::array<std::string_view, 4> endings_like_words = {"kissa", "kilta", "lasta", "ilta"};
/// What a piece between hyphens is less likely to mean is left out.  Names of projects are often commands and "we do".
constexpr float least_weight_of_piece = 0.05F;

/// No Finnish word is longer; what is comes from broken text.
constexpr std::size_t longest_word = 64;

Reading plain_reading(std::string base, ReadingSource source) {
    Reading reading;
    reading.base = std::move(base);
    reading.source = source;
    return reading;
}

bool ends_like_word(std::string_view surface) {
    return std::any_of(endings_like_words.begin(), endings_like_words.end(),
                       [surface](std::string_view ending) { return surface.ends_with(ending); });
}

bool is_code(const WordForm& form) {
    return form.letters == 0 || form.surface.find('.') != std::string::npos ||
           (form.digits > 0 && split_at_last_hyphen(form).tail.empty());
}

}  // namespace

struct FinnishChain::Voikko {
    explicit Voikko(const WordLists& lists)
        : splitter(lemmatizer, lists.rare_bases),
          dictionary(lemmatizer, splitter, lists),
          unknown(lemmatizer, splitter, lists.rare_bases) {}

    VoikkoLemmatizer lemmatizer;
    CompoundSplitter splitter;
    DictionaryWords dictionary;
    UnknownWords unknown;
};

FinnishChain::FinnishChain(const AnalyzerOptions& options, std::shared_ptr<const WordLists> lists)
    : options_(options), lists_(std::move(lists)) {
    if (options.chain == Chain::voikko) voikko_ = std::make_unique<Voikko>(*lists_);
}

FinnishChain::~FinnishChain() = default;

WordAnalysis FinnishChain::analyze(std::string_view token, Surroundings around) {
    const WordForm form = make_word_form(token);
    WordAnalysis word;
    word.surface = form.surface;
    word.readings = read(form, around);
    leave_out_switched_off_steps(word.readings);
    normalise_weights(word.readings);
    if (!is_code(form)) word.stem = fold(stemmer_.stem(without_colon_ending(to_lower(form.cased))));
    return word;
}

std::vector<Reading> FinnishChain::read(const WordForm& form, Surroundings around) {
    if (const auto head = without_colon_endings(form.cased); head.size() < form.cased.size()) {
        return read(make_word_form(head), around);
    }
    if (is_code(form)) return read_code(form);
    if (around == Surroundings::english) return read_foreign(form, english_stemmer_);
    if (around == Surroundings::swedish) return read_foreign(form, swedish_stemmer_);
    if (const auto acronym = acronym_of(form)) return read_acronym(form, *acronym, around);
    if (auto readings = read_with_voikko(form); !readings.empty()) return readings;
    if (auto readings = read_hyphenated(form); !readings.empty()) return readings;
    if (auto readings = read_unknown(form); !readings.empty()) return readings;
    return {read_by_stem(form)};
}

/// The word and its stem: "skills", "skill".  A stem that is a Finnish word would be taken for it.
std::vector<Reading> FinnishChain::read_foreign(const WordForm& form, SnowballStemmer& stemmer) const {
    std::vector<Reading> readings = {plain_reading(form.surface, ReadingSource::stemmer)};
    const std::string stem = fold(stemmer.stem(to_lower(form.cased)));
    // What Snowball takes off a base form, too: services, skolan.
    for (const char* own_ending : {"", "a", "e"}) {
        std::string base = stem + own_ending;
        if (stem != form.surface && base != form.surface && !(voikko_ && voikko_->unknown.is_known_base(base)))
            readings.push_back(plain_reading(std::move(base), ReadingSource::stemmer));
    }
    // Of "managers" Snowball leaves manag, of "companies" compani.
    const std::string_view word = form.surface;
    const std::string_view one_less = word.substr(0, word.size() - 1);
    if (&stemmer == &swedish_stemmer_ && word.ends_with("an"))
        readings.push_back(plain_reading(std::string(one_less), ReadingSource::stemmer));
    if (&stemmer == &english_stemmer_ && word.ends_with("ies"))
        readings.push_back(plain_reading(std::string(word.substr(0, word.size() - 3)) + "y", ReadingSource::stemmer));
    else if (&stemmer == &english_stemmer_ && !one_less.empty() && word.ends_with('s') && !word.ends_with("ss"))
        readings.push_back(plain_reading(std::string(one_less), ReadingSource::stemmer));
    return readings;
}

/// Numbers and hosts.
std::vector<Reading> FinnishChain::read_code(const WordForm& form) {
    std::vector<CompoundPart> labels;
    auto host = read_host(form.surface, labels);
    if (!host) return {read_number(form.surface)};
    for (const CompoundPart& label : labels)
        for (std::string& base : read_piece(make_word_form(label.base)))
            host->parts.push_back({std::move(base), label.begin, label.end});
    return {std::move(*host)};
}

/// Acronyms keep their form.  A word in capitals may also be an ordinary word, unless the text around it has small
/// letters.
std::vector<Reading> FinnishChain::read_acronym(const WordForm& form, const Acronym& acronym, Surroundings around) {
    std::vector<Reading> readings = {plain_reading(acronym.base, ReadingSource::verbatim)};
    // As it is written, for those who mean AI and not ai.
    readings.front().parts = {{acronym.written, 0, acronym.base.size()}};
    if (!voikko_) {
        // "SOTE" must match "sotessa".
        Reading stem = plain_reading(stemmer_.stem(acronym.base), ReadingSource::stemmer);
        stem.weight = share_of_word_in_capitals;
        if (stem.base != acronym.base) readings.push_back(std::move(stem));
        return readings;
    }
    const bool is_short = count_code_points(acronym.base) < shortest_stressed_word;
    if (acronym.sure || (is_short && around == Surroundings::small_letters)) return readings;
    std::vector<Reading> words = voikko_->dictionary.read(form);
    normalise_weights(words);
    for (Reading& word : words) {
        word.weight *= share_of_word_in_capitals;
        if (word.base != acronym.base) readings.push_back(std::move(word));
    }
    return readings;
}

std::vector<Reading> FinnishChain::read_with_voikko(const WordForm& form) {
    if (!voikko_ || count_code_points(form.surface) > longest_word) return {};
    if (auto readings = without_needless_hyphen(form, voikko_->dictionary); !readings.empty()) return readings;
    return read_dictionary(form);
}

std::vector<Reading> FinnishChain::read_dictionary(const WordForm& form) {
    std::vector<Reading> readings = voikko_->dictionary.read(form);
    if (form.surface.find('-') != std::string::npos)
        for (Reading& reading : readings)
            add_pieces(form, reading, [this](const WordForm& piece) { return read_piece(piece); });
    add_name_in_compound(form, readings);
    std::vector<Reading> figures;
    for (const Reading& reading : readings)
        if (auto number = with_figures(form.surface, reading)) figures.push_back(std::move(*number));
    std::move(figures.begin(), figures.end(), std::back_inserter(readings));
    return readings;
}

/// With a capital, "Diakissa" may be of Diak as well as a cat in a picture.
void FinnishChain::add_name_in_compound(const WordForm& form, std::vector<Reading>& readings) const {
    const bool is_compound =
        !readings.empty() &&
        std::all_of(readings.begin(), readings.end(), [](const Reading& reading) { return !reading.parts.empty(); });
    if (!is_compound || !form.starts_with_capital || !ends_like_word(form.surface)) return;
    for (Reading& guess : voikko_->unknown.by_endings(form.surface, true)) readings.push_back(std::move(guess));
}

/// A piece of a hyphenated word or of an address, as it would be read alone.
std::vector<std::string> FinnishChain::read_piece(const WordForm& piece) {
    if (piece.all_capitals()) return {piece.surface, piece.cased};
    if (!voikko_ || piece.digits > 0) return {piece.surface};
    std::vector<Reading> readings = read(piece, Surroundings::unknown);
    normalise_weights(readings);
    std::vector<std::string> bases;
    if (auto inner = voikko_->splitter.inner_base(piece.surface)) bases.push_back(std::move(*inner));
    // "kehittämis-" and "pohjois-" are words only before others.
    if (!bases.empty() && readings.front().source != ReadingSource::dictionary) return bases;
    for (Reading& reading : readings) {
        const bool is_new = std::find(bases.begin(), bases.end(), reading.base) == bases.end();
        if (is_new && reading.weight >= least_weight_of_piece) bases.push_back(std::move(reading.base));
    }
    return bases;
}

std::vector<Reading> FinnishChain::read_hyphenated(const WordForm& form) {
    const HyphenatedWord word = split_at_last_hyphen(form);
    if (word.tail.empty()) return {};
    const WordForm tail = make_word_form(word.tail);
    if (tail.letters > 0)
        return with_hyphenated_head(form, read(tail, Surroundings::small_letters),
                                    [this](const WordForm& piece) { return read_piece(piece); });
    Reading reading = plain_reading(form.surface, ReadingSource::verbatim);
    reading.parts = {{fold(word.head), 0, fold(word.head).size()}};
    return {reading};
}

std::vector<Reading> FinnishChain::read_unknown(const WordForm& form) {
    if (!voikko_ || form.all_capitals() || count_code_points(form.surface) > longest_word) return {};
    if (const auto name = without_apostrophe_ending(form.cased); name.size() < form.cased.size())
        return read(make_word_form(name), Surroundings::small_letters);
    std::vector<Reading> readings;
    if (options_.known_tails && !form.mixed_case()) {
        if (auto place = form.starts_with_capital ? voikko_->unknown.as_place(form.surface) : std::nullopt)
            return {std::move(*place)};
        const bool accident = form.starts_with_capital && ends_like_word(form.surface);
        auto tail = accident ? std::nullopt : voikko_->unknown.by_known_tail(form.surface);
        if (tail) readings.push_back(std::move(*tail));
        if (!readings.empty() && !form.starts_with_capital) return readings;
        if (readings.empty()) readings = voikko_->unknown.with_missing_hyphen(form.surface, voikko_->dictionary);
        if (readings.empty() && form.surface.starts_with('w'))
            readings = voikko_->dictionary.read(make_word_form("v" + form.surface.substr(1)));
        if (!readings.empty() && !form.starts_with_capital) return readings;
    }
    // A capital may begin a name that only looks like a compound.
    for (Reading& guess : voikko_->unknown.by_endings(form.surface, form.capitals > 0))
        readings.push_back(std::move(guess));
    return readings;
}

Reading FinnishChain::read_by_stem(const WordForm& form) {
    const std::string lower = to_lower(form.cased);
    const auto verb = voikko_ ? verb_of_action_noun(lower) : std::nullopt;
    return plain_reading(fold(stemmer_.stem(verb.value_or(lower))), ReadingSource::stemmer);
}

void FinnishChain::leave_out_switched_off_steps(std::vector<Reading>& readings) const {
    for (Reading& reading : readings) {
        if (!options_.compound_parts) reading.parts.clear();
        if (!options_.roots) reading.roots.clear();
    }
}

std::string FinnishChain::fingerprint() const {
    std::string line = std::string(chain_name(options_.chain)) + " revision " + std::to_string(chain_revision);
    const auto add_step = [&line](const char* name, bool on) { line += std::string(on ? " +" : " -") + name; };
    if (voikko_) {
        add_step("parts", options_.compound_parts);
        add_step("roots", options_.roots);
        add_step("known-tails", options_.known_tails);
        add_step("suspended-hyphens", options_.suspended_hyphens);
        line += "; " + voikko_->lemmatizer.fingerprint();
    }
    return line + "; snowball finnish; icu " U_ICU_VERSION " unicode " U_UNICODE_VERSION;
}

}  // namespace hankehaku::analysis
