#include "hankehaku/analyzer.h"

#include "analyzers/context/enumeration.h"
#include "analyzers/context/foreign_sentences.h"
#include "analyzers/context/suspended_hyphens.h"
#include "analyzers/tokens/tokenizer.h"
#include "analyzers/word_cache.h"
#include "analyzers/words/finnish_chain.h"
#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_list.h"
#include "base/name_list.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

/// Longer forms are rare and would only fill the cache.
constexpr std::size_t longest_cached_form = 160;

using analysis::Surroundings;

bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

/// Lines in capitals are shouted; in others, capitals mean something.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}

    /// Of words in the order of the text.
    [[nodiscard]] Surroundings around(Token token) {
        const std::string_view word = text_.substr(token.begin, token.end - token.begin);
        // Only words in capitals are read otherwise.
        if (word.size() < 2 || !is_capital(word[0]) || std::any_of(word.begin(), word.end(), is_small))
            return Surroundings::unknown;
        if (token.begin >= end_) {
            const std::size_t begin = token.begin == 0 ? 0 : text_.rfind('\n', token.begin - 1) + 1;
            end_ = std::min(text_.find('\n', token.begin), text_.size());
            const std::string_view line = text_.substr(begin, end_ - begin);
            has_small_letters_ = std::any_of(line.begin(), line.end(), is_small);
        }
        return has_small_letters_ ? Surroundings::small_letters : Surroundings::unknown;
    }

private:
    std::string_view text_;
    std::size_t end_ = 0;
    bool has_small_letters_ = false;
};

}  // namespace

std::string_view chain_name(Chain chain) { return name_in(chain_names, chain); }

std::optional<Chain> chain_from_name(std::string_view name) { return with_name(chain_names, name); }

bool chain_available(Chain chain) { return chain == Chain::snowball || analysis::VoikkoLemmatizer::available(); }

Chain default_chain() { return HANKEHAKU_WITH_VOIKKO != 0 ? Chain::voikko : Chain::snowball; }

struct HANKEHAKU_HIDDEN Analyzer::Impl {
    explicit Impl(const AnalyzerOptions& steps, std::shared_ptr<analysis::WordCache> shared_cache,
                  std::shared_ptr<const analysis::WordLists> shared_lists)
        : options(steps), cache(std::move(shared_cache)), lists(std::move(shared_lists)), chain(steps, lists) {}

    analysis::WordCache::Entry look_up(std::string_view form, Surroundings around = Surroundings::unknown) {
        const auto analyzed = [&] { return std::make_shared<const WordAnalysis>(chain.analyze(form, around)); };
        if (form.size() > longest_cached_form) return analyzed();
        std::string marked;
        if (around != Surroundings::unknown) marked.append(form).push_back(static_cast<char>(around));
        const std::string_view key = marked.empty() ? form : std::string_view(marked);
        if (const auto* const met = recent.find(key)) return *met;
        auto entry = cache->find(key);
        if (!entry) {
            auto made = known ? (*known)(key) : nullptr;
            entry = cache->insert(key, made ? made : analyzed());
        }
        if (observer) observer(key, *entry);
        recent.put(key, entry);
        return entry;
    }

    AnalyzerOptions options;
    std::shared_ptr<analysis::WordCache> cache;
    analysis::RecentWords recent;
    std::shared_ptr<const KnownForms> known;
    FormObserver observer;
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
    Analyzer another(std::make_unique<Impl>(impl_->options, impl_->cache, impl_->lists));
    another.impl_->known = impl_->known;
    return another;
}

void Analyzer::look_first_in(KnownForms known) { impl_->known = std::make_shared<const KnownForms>(std::move(known)); }

void Analyzer::tell_forms_to(FormObserver observer) {
    impl_->recent = {};
    impl_->observer = std::move(observer);
}

std::vector<AnalyzedToken> Analyzer::analyze(std::string_view text) {
    const std::vector<Token> tokens = impl_->tokenizer.tokenize(text);
    std::vector<AnalyzedToken> analyzed;
    analyzed.reserve(tokens.size());
    Lines lines(text);
    for (const Token token : tokens) {
        const std::size_t end = token.end + (analysis::has_suspended_hyphen(text, token) ? 1 : 0);
        analyzed.push_back(
            {token, impl_->look_up(text.substr(token.begin, end - token.begin), lines.around(token)), {}});
    }
    if (impl_->options.chain == Chain::voikko) {
        const analysis::ForeignSentences foreign(*impl_->lists);
        for (const auto& [at, language] : foreign.unknown_words(text, analyzed))
            analyzed[at].word =
                impl_->look_up(text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin), language);
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
