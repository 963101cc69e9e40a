#include "searcher/exact_matcher.h"

#include "indexer/schema.h"
#include "indexer/stored_project.h"
#include "searcher/position_matcher.h"

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

std::vector<Xapian::docid> exact_matches(const Xapian::Database& database, Analyzer& analyzer,
                                         const std::vector<std::string>& words, std::optional<TextField> field) {
    std::vector<Xapian::Query> all;
    all.reserve(words.size());
    for (const auto& word : words) all.emplace_back(schema::term(schema::TermKind::surface, word));
    auto ids = matching_documents(database, {Xapian::Query::OP_AND, all.begin(), all.end()});
    std::erase_if(ids, [&](Xapian::docid id) {
        const Project project = decode_project(database.get_document(id).get_data());
        const auto texts = searchable_texts(project);
        return std::none_of(texts.begin(), texts.end(), [&](const FieldText& text) {
            return (!field || text.field == *field) && stands_in(text.text, analyzer, words);
        });
    });
    return ids;
}

}  // namespace hankehaku
