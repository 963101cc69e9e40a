#pragma once

#include "hankehaku/error.h"
#include "hankehaku/export.h"
#include "hankehaku/token.h"

#include <array>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// Which chain of filters turns words into terms.
enum class Chain {
    voikko,    ///< Voikko base forms, compound parts and roots; Snowball for words it does not know
    snowball,  ///< Snowball stems only
};

/// Every chain and its name in options, JSON and the index.
inline constexpr std::array<std::pair<Chain, std::string_view>, 2> chain_names{
    {{Chain::voikko, "voikko"}, {Chain::snowball, "snowball"}}};

/// "voikko", "snowball".
[[nodiscard]] std::string_view chain_name(Chain chain);

/// The chain with this name, in lower case.
[[nodiscard]] std::optional<Chain> chain_from_name(std::string_view name);

/// True when this build and machine can run the chain (Voikko compiled in and its Finnish dictionary found).
[[nodiscard]] bool chain_available(Chain chain);

/// voikko, or snowball in a build without Voikko.
[[nodiscard]] Chain default_chain();

/// Which chain, and which of its steps.  Single steps of the voikko chain can be left out to measure the effect of
/// each.
struct AnalyzerOptions {
    Chain chain = Chain::voikko;
    bool compound_parts = true;
    bool roots = true;
    bool known_tails = true;
    bool suspended_hyphens = true;
};

/// Finnish text -> tokens -> readings and terms.
///
/// Threads: an Analyzer may be used by one thread at a time; clone() makes one for another thread, which shares the
/// thread-safe cache of word forms.
/// Errors: the constructor throws Error(analyzer_unavailable) when the chain cannot run here; analysis itself never
/// fails; bytes that are not UTF-8 separate words. Cost: about 30 microseconds for a word form seen for the first time,
/// below one microsecond after that.
class Analyzer {
public:
    /// Default size of the cache of word forms, each of which takes about 300 bytes.
    static constexpr std::size_t default_cache_bytes = std::size_t{192} << 20U;

    /// Opens the dictionary.  `cache_bytes`: approximate limit of the cache of word forms; a form that was evicted is
    /// analysed again.  Throws Error(analyzer_unavailable).  Cost: reads the dictionary.
    explicit Analyzer(AnalyzerOptions options = {}, std::size_t cache_bytes = default_cache_bytes);
    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;

    /// An analyser for another thread, with the same cache and the same known forms.  Throws
    /// Error(analyzer_unavailable).
    [[nodiscard]] Analyzer clone() const;

    /// The analysis of a word form that another analyser with the same fingerprint made; null when it is not known.
    using KnownForms = std::function<std::shared_ptr<const WordAnalysis>(std::string_view form)>;
    /// Asks `known` before a form is analysed.  It is called from the threads of all clones that are made later, and
    /// what it throws goes to the caller of the analysis.
    void look_first_in(KnownForms known);

    /// Is told of the word forms that texts have.
    using FormObserver = std::function<void(std::string_view form, const WordAnalysis& analysis)>;
    /// Tells `observer` of each form that is looked up from now on: at least once, in no certain order, spelled as
    /// KnownForms is asked for it.  Clones do not.  Forms that are too long to be remembered are left out.
    void tell_forms_to(FormObserver observer);

    /// The words of `text` in order, each with its readings.
    [[nodiscard]] std::vector<AnalyzedToken> analyze(std::string_view text);

    /// The byte ranges of the same words, without their readings, for snippets; the first `most`.  No look-up.
    [[nodiscard]] std::vector<Token> tokenize(std::string_view text,
                                              std::size_t most = std::numeric_limits<std::size_t>::max());

    /// One word form by itself, without a context.
    [[nodiscard]] std::shared_ptr<const WordAnalysis> analyze_word(std::string_view word);

    /// True for function words (ja, on, että...): dropped from queries, kept in the index.
    [[nodiscard]] bool is_stop_word(const WordAnalysis& word) const;

    [[nodiscard]] const AnalyzerOptions& options() const;  ///< as given

    /// Chain, steps and versions of everything that affects analysis, as one line of text.  Two analysers with
    /// equal fingerprints give equal terms.
    [[nodiscard]] std::string fingerprint() const;

private:
    struct Impl;
    explicit Analyzer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace hankehaku
