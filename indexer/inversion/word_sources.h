#pragma once

#include "indexer/inversion/word_runs.h"
#include "indexer/lists/word_lists.h"

#include <xapian.h>

#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hankehaku {

/// The new document id for each number of a document; 0: the document was deleted.
using DocumentMap = std::vector<Xapian::docid>;

/// Terms in order, each with its documents.
class WordSource {
public:
    virtual ~WordSource() = default;
    WordSource(const WordSource&) = delete;
    WordSource& operator=(const WordSource&) = delete;

    /// Moves to the next term, at first to the first; false after the last.
    virtual bool next() = 0;
    [[nodiscard]] virtual const std::string& term() const = 0;
    /// Appends the documents of the term that were not deleted, under their new ids.
    virtual void append(lists::WordPostings& postings) = 0;

protected:
    WordSource() = default;
};

/// A run, read front to back; `ids` by the numbers in its shard, which must outlive the source.
[[nodiscard]] std::unique_ptr<WordSource> source_of_run(const SortedRun& run, const DocumentMap& ids);

/// The lists of an index; `ids` by old id.  Both must outlive the source.
[[nodiscard]] std::unique_ptr<WordSource> source_of_index(const lists::WordLists& lists, const DocumentMap& ids);

/// Words that come and words that go.
struct WordChange {
    std::string term;
    lists::WordPostings added;
    lists::WordPostings removed;  ///< ids alone matter
};

/// Calls action(change) for every term of any source, in order; the documents of each ascending.
void merge_words(std::vector<std::unique_ptr<WordSource>> added, std::vector<std::unique_ptr<WordSource>> removed,
                 const std::function<void(WordChange&)>& action);

}  // namespace hankehaku
