#include "searcher/matching/exact_matcher.h"

#include "indexer/format/schema.h"
#include "searcher/matching/query_evaluator.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

MatchQueries surface_terms(const std::vector<std::string>& forms) {
    MatchQueries terms;
    terms.reserve(forms.size());
    for (const auto& form : forms) terms.push_back(term(schema::term(schema::TermKind::surface, form)));
    return terms;
}

std::string key_of(const std::vector<std::string>& words, std::optional<TextField> field) {
    std::string key = "exact";
    if (field) key += " in " + std::to_string(static_cast<unsigned>(*field));
    for (const std::string& word : words) key.append("\1").append(word);
    return key;
}

}  // namespace

MatchQuery ExactMatcher::side_by_side(const std::vector<std::string>& words, std::optional<TextField> field) const {
    MatchQuery all_forms = all_of(surface_terms(words));
    if (words.size() < 2 && !field) return all_forms;
    const auto list = lists_->documents(key_of(words, field), [&] {
        SurfaceNumbers numbers;
        std::vector<std::uint32_t> phrase;
        phrase.reserve(words.size());
        for (const auto& word : words)
            phrase.push_back(numbers.try_emplace(word, static_cast<std::uint32_t>(numbers.size() + 1)).first->second);
        return with_phrase(all_forms, numbers, phrase, field);
    });
    return within(std::move(all_forms), list->size() == 0 ? MatchQuery() : documents(list));
}

std::vector<Xapian::docid> ExactMatcher::in_field(const std::vector<std::string>& forms, TextField field) const {
    if (forms.empty()) return {};
    SurfaceNumbers numbers;
    for (const auto& form : forms) numbers.emplace(form, 1);
    return with_phrase(any_of(surface_terms(forms)), numbers, {1}, field);
}

std::vector<Xapian::docid> ExactMatcher::with_phrase(const MatchQuery& query, const SurfaceNumbers& numbers,
                                                     const std::vector<std::uint32_t>& phrase,
                                                     std::optional<TextField> field) const {
    const auto stands_in = [&](std::string_view text) {
        const auto words = surface_numbers(text, analyzer_->tokenize(text), numbers, *analyzer_);
        return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
    };
    auto ids = matching_documents(query, *lists_);
    std::erase_if(ids, [&](Xapian::docid id) {
        on_text_();
        const Project project = lists_->records().project(lists_->database().get_document(id));
        const auto texts = searchable_texts(project);
        return std::none_of(texts.begin(), texts.end(), [&](const FieldText& text) {
            return (!field || text.field == *field) && stands_in(text.text);
        });
    });
    return ids;
}

}  // namespace hankehaku
