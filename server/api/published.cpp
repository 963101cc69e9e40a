#include "server/api/published.h"

#include "hankehaku/contact_scrubber.h"
#include "hankehaku/project_json.h"
#include "hankehaku/project_privacy.h"

#include <array>
#include <utility>
#include <vector>

namespace hankehaku::server {
namespace {

/// Marks are places in the text: they go when it changes.
void mask(Snippet& snippet) {
    if (find_personal_data(snippet.text).empty()) return;
    snippet.text = mask_personal_data(snippet.text);
    snippet.marks.clear();
}

/// ASCII capitals become small letters; enough to compare a word with its text.
std::string lower(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

/// A code as it was written, in capitals, and in small letters.
std::array<std::string, 3> spellings(std::string_view code) {
    std::string capitals(code);
    for (char& letter : capitals)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return {std::string(code), std::move(capitals), lower(std::string(code))};
}

void remove_contacts(SearchResult& result) {
    for (std::vector<Hit>* hits : {&result.hits, &result.related})
        for (Hit& hit : *hits) {
            remove_personal_data(hit.project);
            for (Snippet& snippet : hit.snippets) mask(snippet);
        }
}

void remove_contacts(std::optional<SearchResult>& result) {
    if (result) remove_contacts(*result);
}

/// A word of the index may be a part of what is masked: a name, an address.
void remove_contacts(Suggestions& suggestions) {
    suggestions.words.clear();
    for (NameSuggestion& name : suggestions.names) name.name = mask_personal_data(name.name);
}

void remove_contacts(std::optional<Project>& project) {
    if (project) remove_personal_data(*project);
}

}  // namespace

/// What `ask` gets from a searcher, without what is hidden.  What is masked in the index is not masked again: the
/// answer stays that of the command line.
template <typename Ask, typename Remove>
auto Published::without_contacts(Ask ask, Remove remove) const {
    const auto searcher = searchers_->lend();
    auto answer = ask(*searcher);
    if (!with_contacts_ && searcher->has_contacts()) remove(answer);
    return answer;
}

template <typename Ask>
auto Published::without_contacts(Ask ask) const {
    return without_contacts(ask, [](auto& answer) { remove_contacts(answer); });
}

SearchResult Published::search(const SearchRequest& request) const {
    return without_contacts([&](Searcher& searcher) { return searcher.search(request); });
}

std::optional<SearchResult> Published::next_of(ResultPages& pages) const {
    return without_contacts([&](Searcher& searcher) { return pages.next(searcher); });
}

SearchResult Published::similar(std::string_view code, const SearchRequest& request) const {
    return without_contacts([&](Searcher& searcher) {
        for (const std::string& spelling : spellings(code))
            if (searcher.project(spelling)) return searcher.similar(spelling, request);
        return searcher.similar(code, request);  // throws Error(not_found)
    });
}

StatsResult Published::stats(const StatsRequest& request) const { return searchers_->lend()->stats(request); }

OrganisationsResult Published::organisations(const SearchRequest& request) const {
    return hankehaku::organisations(*searchers_->lend(), request);
}

Explanation Published::explain(const SearchRequest& request, std::string_view code) const {
    const auto remove = [&](Explanation& explanation) {
        const std::optional<Project> shown = project(code);
        const std::string text = shown ? lower(to_json(*shown)) : std::string();
        for (ExplainedCondition& condition : explanation.conditions)
            for (ConditionMatch& match : condition.matches)
                std::erase_if(match.words,
                              [&](const FoundWord& word) { return text.find(lower(word.form)) == std::string::npos; });
        explanation.name = mask_personal_data(explanation.name);
    };
    return without_contacts([&](Searcher& searcher) { return searcher.explain(request, code); }, remove);
}

Suggestions Published::suggest(std::string_view beginning, std::size_t limit) const {
    return without_contacts([&](Searcher& searcher) { return searcher.suggest(beginning, limit); });
}

std::size_t Published::project_count() const {
    SearchRequest every;
    every.limit = 0;
    return searchers_->lend()->search(every).total;
}

std::optional<Project> Published::project(std::string_view code) const {
    return without_contacts([&](Searcher& searcher) -> std::optional<Project> {
        for (const std::string& spelling : spellings(code))
            if (std::optional<Project> found = searcher.project(spelling)) return found;
        return std::nullopt;
    });
}

}  // namespace hankehaku::server
