#include "searcher/compiling/word_run.h"

#include "indexer/format/schema.h"

#include <algorithm>

namespace hankehaku {

WordRun::WordRun(const std::vector<const query::Word*>& words, std::string_view query, Analyzer& analyzer) {
    std::size_t end = words.front()->source.begin;
    for (const auto* word : words) {
        const std::string_view between = query.substr(end, word->source.begin - end);
        if (!text_.empty()) text_ += between.find_first_not_of(" ,\t\n") == std::string_view::npos ? between : " ";
        begins_.push_back(text_.size());
        sources_.push_back(word->source.begin);
        text_ += word->text;
        end = word->source.end;
    }
    tokens_ = analyzer.analyze(text_);
}

bool is_compound_of_texts(const lists::WordLists& words, std::string_view first, const WordAnalysis& last) {
    using schema::TermKind;
    const auto has = [&](TermKind kind, std::string_view ending) {
        return words.contains(schema::term(kind, std::string(first).append(ending)));
    };
    return has(TermKind::surface, last.surface) ||
           std::any_of(last.readings.begin(), last.readings.end(), [&](const Reading& reading) {
               return has(TermKind::base, reading.base) || has(TermKind::part, reading.base);
           });
}

std::vector<std::string> WordRun::compounds_around(std::size_t number, const lists::WordLists& words,
                                                   Analyzer& analyzer) const {
    std::vector<std::string> bases;
    for (std::size_t first = number == 0 ? 0 : number - 1; first <= number && first + 1 < tokens_.size(); ++first) {
        const AnalyzedToken &left = tokens_[first], &right = tokens_[first + 1];
        // Words with something between them are not a compound.
        if (text_.substr(left.end, right.begin - left.end) != " ") continue;
        const bool joined = is_compound_of_texts(words, left.word->surface, *right.word);
        if (!joined && !is_compound_of_texts(words, left.word->surface + '-', *right.word)) continue;
        for (const std::string_view sign : {"", "-"}) {
            const auto compound = analyzer.analyze_word(written(left).append(sign).append(written(right)));
            for (const Reading& reading : compound->readings)
                if (reading.source == ReadingSource::dictionary && reading.parts.size() > 1 &&
                    std::find(bases.begin(), bases.end(), reading.base) == bases.end())
                    bases.push_back(reading.base);
        }
    }
    return bases;
}

query::SourceRange WordRun::source_of(std::size_t first, std::size_t last) const {
    return {in_query(tokens_[first].begin), in_query(tokens_[last].end - 1) + 1};
}

/// The position in the query of a byte of the run.
std::size_t WordRun::in_query(std::size_t at) const {
    const auto word =
        static_cast<std::size_t>(std::upper_bound(begins_.begin() + 1, begins_.end(), at) - begins_.begin() - 1);
    return sources_[word] + at - begins_[word];
}

}  // namespace hankehaku
