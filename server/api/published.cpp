#include "server/api/published.h"

#include "hankehaku/contact_scrubber.h"
#include "hankehaku/project_json.h"
#include "hankehaku/project_privacy.h"

#include <utility>

namespace hankehaku::server {
namespace {

/// Marks are places in the text: they go when it changes.
void mask(Snippet& snippet) {
    if (find_personal_data(snippet.text).empty()) return;
    snippet.text = mask_personal_data(snippet.text);
    snippet.marks.clear();
}

/// Capitals of ASCII become small; enough to compare a word with the text that it stands in.
std::string lower(std::string text) {
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

/// Another spelling of a code: all capitals, or all small letters.
std::string changed_case(std::string_view code, bool capitals) {
    std::string changed(code);
    for (char& letter : changed) {
        if (capitals && letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
        if (!capitals && letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return changed;
}

}  // namespace

SearchResult Published::cleaned(SearchResult result) const {
    if (with_contacts_) return result;
    for (Hit& hit : result.hits) {
        remove_personal_data(hit.project);
        for (Snippet& snippet : hit.snippets) mask(snippet);
    }
    return result;
}

/// The index has contacts that nobody may see here.
bool Published::hides_contacts() const { return !with_contacts_ && searchers_->lend()->has_contacts(); }

SearchResult Published::search(const SearchRequest& request) const {
    return cleaned(searchers_->lend()->search(request));
}

SearchResult Published::similar(std::string_view code, const SearchRequest& request) const {
    const auto searcher = searchers_->lend();
    for (const std::string& spelling : {std::string(code), changed_case(code, true), changed_case(code, false)}) {
        if (!searcher->project(spelling)) continue;
        return cleaned(searcher->similar(spelling, request));
    }
    return cleaned(searcher->similar(code, request));  // throws Error(not_found)
}

StatsResult Published::stats(const StatsRequest& request) const { return searchers_->lend()->stats(request); }

OrganisationsResult Published::organisations(const SearchRequest& request) const {
    return hankehaku::organisations(*searchers_->lend(), request);
}

Explanation Published::explain(const SearchRequest& request, std::string_view code) const {
    Explanation explanation = searchers_->lend()->explain(request, code);
    if (!hides_contacts()) return explanation;
    const std::optional<Project> shown = project(code);
    const std::string text = shown ? lower(to_json(*shown)) : std::string();
    for (ExplainedCondition& condition : explanation.conditions)
        for (ConditionMatch& match : condition.matches)
            std::erase_if(match.words,
                          [&](const FoundWord& word) { return text.find(lower(word.form)) == std::string::npos; });
    explanation.name = mask_personal_data(explanation.name);
    return explanation;
}

Suggestions Published::suggest(std::string_view beginning, std::size_t limit) const {
    Suggestions suggestions = searchers_->lend()->suggest(beginning, limit);
    // A word of the index may be a part of what is masked: a name, an address.
    if (hides_contacts()) suggestions.words.clear();
    if (!with_contacts_)
        for (NameSuggestion& name : suggestions.names) name.name = mask_personal_data(name.name);
    return suggestions;
}

std::size_t Published::project_count() const {
    SearchRequest every;
    every.limit = 0;
    return searchers_->lend()->search(every).total;
}

std::optional<Project> Published::project(std::string_view code) const {
    const auto searcher = searchers_->lend();
    for (const std::string& spelling : {std::string(code), changed_case(code, true), changed_case(code, false)}) {
        std::optional<Project> project = searcher->project(spelling);
        if (!project) continue;
        if (!with_contacts_) remove_personal_data(*project);
        return project;
    }
    return std::nullopt;
}

}  // namespace hankehaku::server
