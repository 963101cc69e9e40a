#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/export.h"
#include "hankehaku/token.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

namespace vocabulary {
class CompiledTerms;
}

/// Words of a query that are a term of the table.
struct SynonymMatch {
    std::size_t first = 0;  ///< number of the first word
    std::size_t count = 0;  ///< of words, at least one
    /// The terms to search for as well, as the table writes them, in its order, each once.
    std::vector<std::string> expansions;
    /// The Finnish translations of the words in a vocabulary; each counts as much as the words themselves.
    std::vector<std::string> translations;
};

/// Synonyms, near synonyms and abbreviations for queries.  docs/synonyms.md has the format of the file.
///
/// A value; threads may read one table at the same time.  Cost: the built-in table is made in less than a millisecond,
/// a vocabulary of 60 000 terms is loaded in a few milliseconds; find() takes a few microseconds per word.
class SynonymTable {
public:
    /// An empty table.
    SynonymTable() = default;

    /// The built-in table (analyzers/synonyms.tsv).
    [[nodiscard]] static SynonymTable built_in();

    /// A table of synonyms, or one that was made of a vocabulary (hankehaku/vocabulary.h).  Throws Error(usage) with
    /// file:line and what to write instead, or when the file cannot be read.
    [[nodiscard]] static SynonymTable from_file(const std::filesystem::path& file);

    /// The same from lines in memory; `name` is shown as the file in messages.
    [[nodiscard]] static SynonymTable parse(std::string_view lines, std::string_view name);

    /// Adds the lines of `other`: a term then has the expansions of both.
    void add(const SynonymTable& other);

    [[nodiscard]] bool empty() const { return size() == 0; }  ///< no term has an expansion
    [[nodiscard]] std::size_t size() const;  ///< number of lines (without comments) and of vocabulary terms

    /// The terms among `words`, which `analyzer` made of a query: words are compared by base form, the longest term
    /// wins, and matches do not overlap.  Expansions are not expanded again.
    [[nodiscard]] std::vector<SynonymMatch> find(const std::vector<AnalyzedToken>& words, Analyzer& analyzer) const;

private:
    struct Line {
        bool both_ways = true;  ///< each term finds all others; otherwise only the first does
        std::vector<std::string> terms;
    };
    struct Heading {
        std::size_t line;
        std::size_t term;
    };
    class Translator;
    void add_line(Line line);
    [[nodiscard]] SynonymMatch match_at(std::size_t first, const std::vector<AnalyzedToken>& words,
                                        Analyzer& analyzer) const;
    [[nodiscard]] std::vector<Heading> candidates(const AnalyzedToken& word) const;

    std::vector<Line> lines_;
    /// Terms that have expansions, by their first letters, so that few of them need to be analysed.
    std::multimap<std::string, Heading, std::less<>> headings_;
    std::vector<std::shared_ptr<const vocabulary::CompiledTerms>> vocabularies_;
};

}  // namespace hankehaku
