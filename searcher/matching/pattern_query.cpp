#include "searcher/matching/pattern_query.h"

#include "searcher/matching/query_evaluator.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

/// One alternative of every word.
MatchQuery all_words(const PositionPattern& pattern) {
    MatchQueries words;
    for (const auto& phrase : pattern.phrases)
        for (const auto& alternatives : phrase.words) words.push_back(any_of(terms(alternatives)));
    return all_of(std::move(words));
}

bool is_word(const PositionPattern& pattern) {
    return pattern.phrases.size() == 1 && pattern.phrases.front().words.size() == 1;
}

std::string key_of(const PositionPattern& pattern, std::optional<TextField> field) {
    std::string key = "pattern" + std::to_string(pattern.distance);
    if (field) key += " in " + std::to_string(static_cast<unsigned>(*field));
    for (const auto& phrase : pattern.phrases) {
        key += '\1';
        for (const auto& alternatives : phrase.words) {
            key += '\2';
            for (const auto& alternative : alternatives) key += alternative + '\3';
        }
    }
    return key;
}

}  // namespace

MatchQuery pattern_query(const PositionPattern& pattern, PostingLists& lists, std::optional<TextField> field) {
    MatchQuery candidates = all_words(pattern);
    if (candidates.empty() || (is_word(pattern) && !field)) return candidates;
    return within(std::move(candidates), pattern_documents(pattern, lists, field));
}

MatchQuery pattern_documents(const PositionPattern& pattern, PostingLists& lists, std::optional<TextField> field) {
    const auto list = lists.documents(key_of(pattern, field), [&] {
        return PositionMatcher(lists.words()).matching(matching_documents(all_words(pattern), lists), pattern, field);
    });
    return list->size() == 0 ? MatchQuery() : documents(list);
}

bool occurs(const PositionPattern& pattern, PostingLists& lists, std::size_t most) {
    constexpr std::ptrdiff_t at_once = 32;
    auto ids = matching_documents(all_words(pattern), lists);
    ids.resize(std::min(most, ids.size()));
    const PositionMatcher matcher(lists.words());
    for (auto begin = ids.begin(); begin != ids.end();) {
        const auto end = begin + std::min(at_once, ids.end() - begin);
        if (!matcher.matching({begin, end}, pattern).empty()) return true;
        begin = end;
    }
    return false;
}

}  // namespace hankehaku
