#include "hankehaku/analyzer.h"

#include "analyzers/context/enumeration.h"
#include "analyzers/context/suspended_hyphens.h"
#include "analyzers/tokens/tokenizer.h"
#include "analyzers/word_cache.h"
#include "analyzers/words/finnish_chain.h"
#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_list.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

/// Longer forms are rare and would only fill the cache.
constexpr std::size_t longest_cached_form = 160;

}  // namespace

std::string_view chain_name(Chain chain) { return chain == Chain::voikko ? "voikko" : "snowball"; }

std::optional<Chain> chain_from_name(std::string_view name) {
    for (const Chain chain : {Chain::voikko, Chain::snowball})
        if (chain_name(chain) == name) return chain;
    return std::nullopt;
}

bool chain_available(Chain chain) { return chain == Chain::snowball || analysis::VoikkoLemmatizer::available(); }

Chain default_chain() { return HANKEHAKU_WITH_VOIKKO != 0 ? Chain::voikko : Chain::snowball; }

struct HANKEHAKU_HIDDEN Analyzer::Impl {
    explicit Impl(const AnalyzerOptions& steps, std::shared_ptr<analysis::WordCache> shared_cache,
                  std::shared_ptr<const analysis::WordLists> shared_lists)
        : options(steps), cache(std::move(shared_cache)), lists(std::move(shared_lists)), chain(steps, lists) {}

    analysis::WordCache::Entry look_up(std::string_view form) {
        if (form.size() > longest_cached_form) return std::make_shared<const WordAnalysis>(chain.analyze(form));
        if (auto known = cache->find(form)) return known;
        return cache->insert(form, std::make_shared<const WordAnalysis>(chain.analyze(form)));
    }

    AnalyzerOptions options;
    std::shared_ptr<analysis::WordCache> cache;
    std::shared_ptr<const analysis::WordLists> lists;
    analysis::Tokenizer tokenizer;
    analysis::FinnishChain chain;
};

Analyzer::Analyzer(AnalyzerOptions options, std::size_t cache_bytes)
    : impl_(std::make_unique<Impl>(options, std::make_shared<analysis::WordCache>(cache_bytes),
                                   std::make_shared<const analysis::WordLists>())) {}
Analyzer::Analyzer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analyzer Analyzer::clone() const {
    return Analyzer(std::make_unique<Impl>(impl_->options, impl_->cache, impl_->lists));
}

std::vector<AnalyzedToken> Analyzer::analyze(std::string_view text) {
    const std::vector<Token> tokens = impl_->tokenizer.tokenize(text);
    std::vector<AnalyzedToken> analyzed;
    analyzed.reserve(tokens.size());
    for (const Token token : tokens) {
        const std::size_t end = token.end + (analysis::has_suspended_hyphen(text, token) ? 1 : 0);
        analyzed.push_back({token, impl_->look_up(text.substr(token.begin, end - token.begin)), {}});
    }
    if (impl_->options.suspended_hyphens && impl_->options.chain == Chain::voikko) {
        const analysis::SuspendedHyphens hyphens(impl_->lists->unbroken_compounds,
                                                 [this](std::string_view form) { return impl_->look_up(form); });
        hyphens.complete(text, analyzed);
    }
    return analyzed;
}

std::vector<Token> Analyzer::tokenize(std::string_view text, std::size_t most) {
    return impl_->tokenizer.tokenize(text, most);
}

std::shared_ptr<const WordAnalysis> Analyzer::analyze_word(std::string_view word) { return impl_->look_up(word); }

bool Analyzer::is_stop_word(const WordAnalysis& word) const {
    return impl_->lists->stop_words.contains(word.surface) ||
           impl_->lists->stop_words.contains(word.readings.front().base);
}

const AnalyzerOptions& Analyzer::options() const { return impl_->options; }

std::string Analyzer::fingerprint() const { return impl_->chain.fingerprint(); }

}  // namespace hankehaku
