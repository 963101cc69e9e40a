#include "searcher/matching/exact_matcher.h"

#include "indexer/format/schema.h"
#include "searcher/matching/query_evaluator.h"

#include <algorithm>

namespace hankehaku {
namespace {

bool stands_in(std::string_view text, Analyzer& analyzer, const std::vector<std::string>& words) {
    const auto tokens = analyzer.analyze(text);
    return std::search(tokens.begin(), tokens.end(), words.begin(), words.end(),
                       [](const AnalyzedToken& token, const std::string& word) {
                           return token.word->surface == word;
                       }) != tokens.end();
}

}  // namespace

std::vector<Xapian::docid> exact_matches(PostingLists& lists, Analyzer& analyzer, const std::vector<std::string>& words,
                                         std::optional<TextField> field) {
    MatchQueries all;
    all.reserve(words.size());
    for (const auto& word : words) all.push_back(term(schema::term(schema::TermKind::surface, word)));
    auto ids = matching_documents(all_of(std::move(all)), lists);
    std::erase_if(ids, [&](Xapian::docid id) {
        const Project project = lists.records().project(lists.database().get_document(id));
        const auto texts = searchable_texts(project);
        return std::none_of(texts.begin(), texts.end(), [&](const FieldText& text) {
            return (!field || text.field == *field) && stands_in(text.text, analyzer, words);
        });
    });
    return ids;
}

}  // namespace hankehaku
