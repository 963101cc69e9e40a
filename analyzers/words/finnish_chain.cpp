#include "analyzers/words/finnish_chain.h"

#include "analyzers/tokens/colon_inflection.h"
#include "analyzers/words/acronyms.h"
#include "analyzers/words/action_nouns.h"
#include "analyzers/words/compound_splitter.h"
#include "analyzers/words/dictionary_words.h"
#include "analyzers/words/hyphenated_words.h"
#include "analyzers/words/reading_weights.h"
#include "analyzers/words/unknown_words.h"
#include "analyzers/words/voikko_lemmatizer.h"
#include "base/code_points.h"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

namespace hankehaku::analysis {
namespace {

/// To be raised whenever the same word may give other terms than before.
constexpr int chain_revision = 2;

/// No Finnish word is longer; what is comes from broken text.
constexpr std::size_t longest_word = 64;

Reading plain_reading(std::string base, ReadingSource source) {
    Reading reading;
    reading.base = std::move(base);
    reading.source = source;
    return reading;
}

bool is_code(const WordForm& form) {
    return form.letters == 0 || form.surface.find('.') != std::string::npos ||
           (form.digits > 0 && split_at_last_hyphen(form).tail.empty());
}

}  // namespace

struct FinnishChain::Voikko {
    explicit Voikko(const WordLists& lists)
        : splitter(lemmatizer, lists.rare_bases),
          dictionary(lemmatizer, splitter, lists.rare_bases),
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

WordAnalysis FinnishChain::analyze(std::string_view token) {
    const WordForm form = make_word_form(token);
    WordAnalysis word;
    word.surface = form.surface;
    word.readings = read(form);
    leave_out_switched_off_steps(word.readings);
    normalise_weights(word.readings);
    if (!is_code(form)) word.stem = fold(stemmer_.stem(without_colon_ending(to_lower(form.cased))));
    return word;
}

std::vector<Reading> FinnishChain::read(const WordForm& form) {
    if (const auto head = without_colon_ending(form.cased); head.size() < form.cased.size()) {
        return read(make_word_form(head));
    }
    if (is_code(form)) return {plain_reading(form.surface, ReadingSource::verbatim)};
    if (auto readings = read_with_voikko(form); !readings.empty()) return readings;
    if (auto readings = read_hyphenated(form); !readings.empty()) return readings;
    if (auto readings = read_acronym(form); !readings.empty()) return readings;
    return {read_by_stem(form)};
}

std::vector<Reading> FinnishChain::read_with_voikko(const WordForm& form) {
    if (!voikko_ || count_code_points(form.surface) > longest_word) return {};
    if (auto readings = without_needless_hyphen(form, voikko_->dictionary); !readings.empty()) return readings;
    if (auto readings = voikko_->dictionary.read(form); !readings.empty()) return readings;
    if (form.surface.find('-') != std::string::npos) return {};
    if (!options_.known_tails || form.all_capitals()) return {};
    auto reading = voikko_->unknown.by_known_tail(form.surface);
    return reading ? std::vector<Reading>{std::move(*reading)} : std::vector<Reading>{};
}

std::vector<Reading> FinnishChain::read_hyphenated(const WordForm& form) {
    const HyphenatedWord word = split_at_last_hyphen(form);
    if (word.tail.empty()) return {};
    const WordForm tail = make_word_form(word.tail);
    if (tail.letters > 0) return with_hyphenated_head(form, read(tail), voikko_ ? &voikko_->splitter : nullptr);
    Reading reading = plain_reading(form.surface, ReadingSource::verbatim);
    reading.parts = {{fold(word.head), 0, fold(word.head).size()}};
    return {reading};
}

/// Acronyms keep their form; one that is also written like a word, "SOTE" and "sotessa", must meet that word's stem.
std::vector<Reading> FinnishChain::read_acronym(const WordForm& form) {
    const auto acronym = acronym_of(form);
    if (!acronym) return {};
    std::vector<Reading> readings = {plain_reading(*acronym, ReadingSource::verbatim)};
    Reading stem = plain_reading(stemmer_.stem(*acronym), ReadingSource::stemmer);
    stem.weight = 0.4F;
    if (stem.base != *acronym) readings.push_back(std::move(stem));
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
