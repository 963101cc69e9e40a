#include "analyzers/words/voikko_lemmatizer.h"

#include "base/fnv1a.h"
#include "base/recent_forms.h"
#include "hankehaku/error.h"

#include <array>
#include <mutex>
#include <string_view>

#if HANKEHAKU_WITH_VOIKKO
#include <libvoikko/voikko.h>
#endif

namespace hankehaku::analysis {

bool VoikkoReading::is_proper_name() const {
    return word_class == "paikannimi" || word_class == "sukunimi" || word_class == "etunimi" || word_class == "nimi";
}

bool VoikkoReading::is_nominal() const {
    return word_class == "nimisana" || word_class == "laatusana" || word_class == "nimisana_laatusana";
}

bool VoikkoReading::is_finite_verb() const {
    return word_class == "teonsana" && case_name.empty() && mood.find("infinitive") == std::string::npos;
}

bool VoikkoReading::is_modifier() const { return word_class == "etuliite"; }

#if HANKEHAKU_WITH_VOIKKO

namespace {

/// voikkoAnalyzeWordCstr gives a null pointer above 255 characters, and no Finnish word comes near.
constexpr std::size_t longest_word_of_voikko = 250;

/// Words whose analyses distinguish dictionaries: old and new, compounds, derivations, names.
constexpr std::array<const char*, 16> probes = {
    "kauppiaan",     "pitkäaikaistyöttömien", "maahanmuuttajien", "digitalisaatio", "somettaa", "koronavirus",
    "etähoiva",      "verkostoituminen",      "pk-yritysten",     "Jyväskylän",     "EU:n",     "TE-keskus",
    "työllistyvien", "sosiaalityöntekijä",    "osatyökykyinen",   "ilmastonmuutos"};

/// Voikko reads its dictionary with global state.
std::mutex& opening() {
    static std::mutex mutex;
    return mutex;
}

std::string value(const voikko_mor_analysis* analysis, const char* key) {
    char* bytes = voikko_mor_analysis_value_cstr(analysis, key);
    if (bytes == nullptr) return {};
    std::string copy(bytes);
    voikko_free_mor_analysis_value_cstr(bytes);
    return copy;
}

VoikkoReading reading_of(const voikko_mor_analysis* analysis) {
    VoikkoReading reading;
    reading.base = value(analysis, "BASEFORM");
    reading.structure = value(analysis, "STRUCTURE");
    reading.word_bases = value(analysis, "WORDBASES");
    reading.word_class = value(analysis, "CLASS");
    reading.case_name = value(analysis, "SIJAMUOTO");
    reading.number = value(analysis, "NUMBER");
    reading.mood = value(analysis, "MOOD");
    reading.person = value(analysis, "PERSON");
    reading.tense = value(analysis, "TENSE");
    reading.participle = value(analysis, "PARTICIPLE");
    reading.focus = value(analysis, "FOCUS");
    reading.fst_output = value(analysis, "FSTOUTPUT");
    return reading;
}

}  // namespace

struct VoikkoLemmatizer::Handle {
    Handle() {
        const std::scoped_lock lock(opening());
        voikko = voikkoInit(&error, "fi", nullptr);
    }
    ~Handle() {
        const std::scoped_lock lock(opening());
        if (voikko != nullptr) voikkoTerminate(voikko);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    const char* error = nullptr;
    VoikkoHandle* voikko = nullptr;
    RecentForms<std::vector<VoikkoReading>, 4096> recent;  ///< the parts of compounds come again and again
};

bool VoikkoLemmatizer::available() { return Handle().voikko != nullptr; }

VoikkoLemmatizer::VoikkoLemmatizer() : handle_(std::make_unique<Handle>()) {
    if (handle_->voikko == nullptr) {
        throw Error("analyzer_unavailable.no_dictionary",
                    {{"reason", handle_->error == nullptr ? "?" : handle_->error}});
    }
}

std::vector<VoikkoReading> VoikkoLemmatizer::analyze(const std::string& word) const {
    if (word.empty() || word.size() > longest_word_of_voikko || word.find('\0') != std::string::npos) return {};
    if (const auto* const known = handle_->recent.find(word)) return *known;
    std::vector<VoikkoReading> readings;
    if (voikko_mor_analysis** analyses = voikkoAnalyzeWordCstr(handle_->voikko, word.c_str()); analyses != nullptr) {
        for (voikko_mor_analysis** analysis = analyses; *analysis != nullptr; ++analysis)
            readings.push_back(reading_of(*analysis));
        voikko_free_mor_analysis(analyses);
    }
    handle_->recent.put(word, readings);
    return readings;
}

std::string VoikkoLemmatizer::fingerprint() const {
    Fnv1a digest;
    for (const char* probe : probes) {
        for (const VoikkoReading& reading : analyze(probe)) {
            digest.add(reading.base).add(reading.structure).add(reading.word_bases);
        }
    }
    return std::string("voikko ") + voikkoGetVersion() + " dictionary " + hex_digits(digest.value());
}

#else

struct VoikkoLemmatizer::Handle {};

bool VoikkoLemmatizer::available() { return false; }

VoikkoLemmatizer::VoikkoLemmatizer() { throw Error("analyzer_unavailable.no_voikko"); }

std::vector<VoikkoReading> VoikkoLemmatizer::analyze(const std::string&) const { return {}; }

std::string VoikkoLemmatizer::fingerprint() const { return {}; }

#endif

VoikkoLemmatizer::~VoikkoLemmatizer() = default;
VoikkoLemmatizer::VoikkoLemmatizer(VoikkoLemmatizer&&) noexcept = default;
VoikkoLemmatizer& VoikkoLemmatizer::operator=(VoikkoLemmatizer&&) noexcept = default;

}  // namespace hankehaku::analysis
