#include "hankehaku/word_frequencies.h"
#include "searcher/texts/project_words.h"

#include <algorithm>
#include <map>
#include <ostream>

namespace hankehaku {
namespace {

using Occurrences = std::map<std::string, std::size_t>;

Occurrences occurrences_in(const std::vector<StudiedText>& texts, const Analyzer& analyzer, bool function_words) {
    Occurrences occurrences;
    for (const StudiedText& text : texts)
        for (const TextWord& word : text.words)
            if (function_words || !is_function_word(word, analyzer)) ++occurrences[std::string(word.base)];
    return occurrences;
}

}  // namespace

TermMatrix term_matrix(Searcher& searcher, const WordsRequest& request) {
    Analyzer analyzer = searcher.analyzer();
    TermMatrix matrix;
    std::vector<Occurrences> rows;
    std::map<std::string, std::size_t> texts_with;
    for_each_project(searcher, analyzer, whole_projects(request.search),
                     [&](const Project& project, const std::vector<StudiedText>& texts) {
                         matrix.documents.push_back(project.code);
                         rows.push_back(occurrences_in(texts, analyzer, request.function_words));
                         for (const auto& [base, occurrences] : rows.back()) ++texts_with[base];
                     });
    for (const auto& [base, texts] : texts_with)
        if (texts >= request.least_texts) matrix.terms.push_back(base);
    for (std::size_t document = 0; document < rows.size(); ++document)
        for (const auto& [base, occurrences] : rows[document]) {
            const auto place = std::lower_bound(matrix.terms.begin(), matrix.terms.end(), base);
            if (place == matrix.terms.end() || *place != base) continue;
            matrix.entries.push_back({document, static_cast<std::size_t>(place - matrix.terms.begin()), occurrences});
        }
    return matrix;
}

void write_matrix_market(std::ostream& out, const TermMatrix& matrix) {
    out << "%%MatrixMarket matrix coordinate integer general\n"
        << "% rows: projects, columns: base forms, entries: occurrences\n"
        << matrix.documents.size() << ' ' << matrix.terms.size() << ' ' << matrix.entries.size() << '\n';
    for (const auto& [document, term, occurrences] : matrix.entries)
        out << document + 1 << ' ' << term + 1 << ' ' << occurrences << '\n';
}

}  // namespace hankehaku
