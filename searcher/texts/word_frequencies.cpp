#include "hankehaku/word_frequencies.h"

#include "indexer/format/collation.h"
#include "searcher/texts/project_words.h"
#include "searcher/texts/wanted_bases.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace hankehaku {
namespace {

struct Count {
    std::size_t texts = 0;
    std::size_t occurrences = 0;
};

/// Counts of base forms over the projects that were added.
class WordCounts {
public:
    void begin_project() { in_this_project_.clear(); }

    /// Every word counts, but not every one is listed.
    void add(std::string_view base, bool listed) {
        ++words_;
        if (!listed) return;
        auto [place, is_new] = counts_.try_emplace(std::string(base));
        ++place->second.occurrences;
        if (in_this_project_.insert(place->first).second) ++place->second.texts;
    }

    [[nodiscard]] std::size_t words() const { return words_; }
    [[nodiscard]] const std::unordered_map<std::string, Count>& counts() const { return counts_; }

private:
    std::size_t words_ = 0;
    std::unordered_map<std::string, Count> counts_;
    std::unordered_set<std::string_view> in_this_project_;  ///< keys of counts_
};

/// Which words of a text stand near one of the wanted ones, which themselves are not.
std::vector<bool> near_wanted(const std::vector<TextWord>& words, const std::vector<std::string>& wanted,
                              std::size_t window) {
    const auto is_wanted = [&](const TextWord& word) {
        return std::find(wanted.begin(), wanted.end(), word.base) != wanted.end();
    };
    std::vector<bool> near(words.size(), false);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_wanted(words[at])) continue;
        const std::size_t end = words.size() - at > window ? at + window + 1 : words.size();
        for (std::size_t other = at > window ? at - window : 0; other < end; ++other)
            if (!is_wanted(words[other])) near[other] = true;
    }
    return near;
}

/// One pass over the index, which counts all of it and what was asked for.
class FrequencyCount {
public:
    FrequencyCount(Searcher& searcher, const WordsRequest& request)
        : searcher_(searcher), request_(request), analyzer_(searcher.analyzer()) {
        if (!request.near.empty()) wanted_ = wanted_bases(request.near, analyzer_);
    }

    [[nodiscard]] WordFrequencies run() {
        const FoundCodes found = found_codes(searcher_, request_.search);
        for_each_project(searcher_, analyzer_, every_project(),
                         [&](const Project& project, const std::vector<StudiedText>& texts) {
                             add(texts, found.contain(project.code));
                         });
        WordFrequencies result{found.found, found_.words(), all_.words(), 0, {}};
        for (const auto& [base, count] : found_.counts())
            if (count.texts >= request_.least_texts) result.list.push_back(frequency(base, count));
        result.distinct = result.list.size();
        arrange(result.list);
        return result;
    }

private:
    void add(const std::vector<StudiedText>& texts, bool is_found) {
        found_.begin_project();
        all_.begin_project();
        for (const StudiedText& text : texts) {
            const std::vector<bool> near =
                wanted_.empty() ? std::vector<bool>() : near_wanted(text.words, wanted_, request_.window);
            for (std::size_t at = 0; at < text.words.size(); ++at) {
                const TextWord& word = text.words[at];
                const bool listed = request_.function_words || !is_function_word(word, analyzer_);
                all_.add(word.base, listed);
                if (is_found && (near.empty() || near[at])) found_.add(word.base, listed);
            }
        }
    }

    [[nodiscard]] WordFrequency frequency(const std::string& base, const Count& count) const {
        const Count& all = all_.counts().at(base);
        return {base,
                count.texts,
                count.occurrences,
                all.texts,
                all.occurrences,
                log_likelihood(count.occurrences, found_.words(), all.occurrences - count.occurrences,
                               all_.words() - found_.words())};
    }

    void arrange(std::vector<WordFrequency>& list) const {
        const Collation collation;
        const auto rank = [&](const WordFrequency& word) {
            switch (request_.order) {
                case WordOrder::keyness: return -word.log_likelihood;
                case WordOrder::occurrences: return -static_cast<double>(word.occurrences);
                case WordOrder::texts: return -static_cast<double>(word.texts);
                case WordOrder::word: return 0.0;
            }
            return 0.0;
        };
        std::vector<std::tuple<double, double, std::string, WordFrequency>> keyed;
        keyed.reserve(list.size());
        for (WordFrequency& word : list) {
            const double first = rank(word);
            const double then = request_.order == WordOrder::word ? 0 : -static_cast<double>(word.occurrences);
            std::string name = collation.key(word.base);
            keyed.emplace_back(first, then, std::move(name), std::move(word));
        }
        std::sort(keyed.begin(), keyed.end(), [](const auto& one, const auto& other) {
            return std::tie(std::get<0>(one), std::get<1>(one), std::get<2>(one)) <
                   std::tie(std::get<0>(other), std::get<1>(other), std::get<2>(other));
        });
        keyed.resize(std::min(keyed.size(), request_.limit));
        list.clear();
        for (auto& item : keyed) list.push_back(std::move(std::get<3>(item)));
    }

    Searcher& searcher_;
    const WordsRequest& request_;
    Analyzer analyzer_;
    std::vector<std::string> wanted_;  ///< bases of `near`
    WordCounts found_;
    WordCounts all_;
};

}  // namespace

WordFrequencies word_frequencies(Searcher& searcher, const WordsRequest& request) {
    return FrequencyCount(searcher, request).run();
}

}  // namespace hankehaku
