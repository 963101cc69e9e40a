#include "hankehaku/word_frequencies.h"

#include "indexer/format/collation.h"
#include "searcher/texts/project_words.h"
#include "searcher/texts/wanted_bases.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace hankehaku {
namespace {

constexpr unsigned most_threads = 64;

/// How often a base form occurs, and in how many projects.
struct Count {
    std::size_t texts = 0;
    std::size_t occurrences = 0;

    Count& operator+=(const Count& other) {
        texts += other.texts;
        occurrences += other.occurrences;
        return *this;
    }
};

/// The same in the projects found and in all projects.
struct Counts {
    Count found;
    Count all;
};

/// Counts of base forms over the projects that were added, for one thread.
///
/// A project repeats its word forms, so they are counted by their analyses first; a base form is looked up once for
/// each form of it in a project.
class Tally {
public:
    void add_word(const TextWord& word, bool listed, bool found) {
        ++all_words_;
        if (found) ++found_words_;
        if (!listed) return;
        Form& form = forms_[word.token.word.get()];
        form.base = word.base;
        ++form.all;
        if (found) ++form.found;
    }

    /// To be called after the words of each project, while their analyses exist.
    void end_project() {
        ++project_;
        for (const auto& [analysis, form] : forms_) {
            Entry& entry = entries_.try_emplace(std::string(form.base)).first->second;
            entry.counts.all.occurrences += form.all;
            entry.counts.found.occurrences += form.found;
            if (std::exchange(entry.all_in, project_) != project_) ++entry.counts.all.texts;
            if (form.found > 0 && std::exchange(entry.found_in, project_) != project_) ++entry.counts.found.texts;
        }
        forms_.clear();
    }

    /// Adds the counts of other projects.
    void add(const Tally& other) {
        all_words_ += other.all_words_;
        found_words_ += other.found_words_;
        for (const auto& [base, entry] : other.entries_) {
            Counts& sum = entries_[base].counts;
            sum.all += entry.counts.all;
            sum.found += entry.counts.found;
        }
    }

    [[nodiscard]] std::size_t all_words() const { return all_words_; }
    [[nodiscard]] std::size_t found_words() const { return found_words_; }

    /// Calls action(base form, counts) for every base form that was added.
    template <class Action>
    void for_each(Action action) const {
        for (const auto& [base, entry] : entries_) action(base, entry.counts);
    }

private:
    /// A word form in the current project.
    struct Form {
        std::string_view base;
        std::size_t all = 0;
        std::size_t found = 0;
    };

    struct Entry {
        Counts counts;
        std::size_t all_in = 0;  ///< number of the last project that has it
        std::size_t found_in = 0;
    };

    std::size_t all_words_ = 0;
    std::size_t found_words_ = 0;
    std::size_t project_ = 0;
    std::unordered_map<const WordAnalysis*, Form> forms_;
    std::unordered_map<std::string, Entry> entries_;
};

/// Which words of a text are near one of the wanted words; wanted words themselves are not.
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

bool selects_all(const SearchRequest& search) {
    return search.query.empty() && search.filters.empty() && search.scores.empty() && search.answers.empty() &&
           search.ranges.empty();
}

/// Counts the words of the projects found and of the whole index in one pass.
class FrequencyCount {
public:
    FrequencyCount(Searcher& searcher, const WordsRequest& request)
        : searcher_(searcher), request_(request), analyzer_(searcher.analyzer()) {
        if (!request.near.empty()) wanted_ = wanted_bases(request.near, analyzer_);
    }

    [[nodiscard]] WordFrequencies run() {
        const FoundCodes found = found_codes(searcher_, request_.search);
        std::vector<Tally> tallies(std::clamp(std::thread::hardware_concurrency(), 1U, most_threads));
        std::vector<ProjectWork> workers;
        for (Tally& tally : tallies)
            workers.push_back([&](const Project& project, const std::vector<StudiedText>& texts) {
                add(texts, found.contain(project.code), tally);
            });
        share_projects(searcher_, analyzer_, every_project(), workers);
        for (const Tally& tally : tallies) sum_.add(tally);
        WordFrequencies result{found.found, sum_.found_words(), sum_.all_words(), 0, {}};
        sum_.for_each([&](const std::string& base, const Counts& counts) {
            if (counts.found.texts >= std::max<std::size_t>(request_.least_texts, 1))
                result.list.push_back(frequency(base, counts));
        });
        result.distinct = result.list.size();
        arrange(result.list);
        return result;
    }

private:
    void add(const std::vector<StudiedText>& texts, bool is_found, Tally& tally) const {
        for (const StudiedText& text : texts) {
            const std::vector<bool> near =
                wanted_.empty() ? std::vector<bool>() : near_wanted(text.words, wanted_, request_.window);
            for (std::size_t at = 0; at < text.words.size(); ++at) {
                const TextWord& word = text.words[at];
                const bool listed = request_.function_words || !is_function_word(word, analyzer_);
                tally.add_word(word, listed, is_found && (near.empty() || near[at]));
            }
        }
        tally.end_project();
    }

    [[nodiscard]] WordFrequency frequency(const std::string& base, const Counts& counts) const {
        const std::size_t elsewhere = counts.all.occurrences - counts.found.occurrences;
        return {base,
                counts.found.texts,
                counts.found.occurrences,
                counts.all.texts,
                counts.all.occurrences,
                log_likelihood(counts.found.occurrences, sum_.found_words(), elsewhere,
                               sum_.all_words() - sum_.found_words())};
    }

    void arrange(std::vector<WordFrequency>& list) const {
        const Collation collation;
        const bool whole_index = selects_all(request_.search) && request_.near.empty();
        const WordOrder order = request_.order.value_or(whole_index ? WordOrder::occurrences : WordOrder::keyness);
        const auto rank = [order](const WordFrequency& word) {
            switch (order) {
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
            const double then = order == WordOrder::word ? 0 : -static_cast<double>(word.occurrences);
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
    Tally sum_;
};

}  // namespace

WordFrequencies word_frequencies(Searcher& searcher, const WordsRequest& request) {
    return FrequencyCount(searcher, request).run();
}

}  // namespace hankehaku
