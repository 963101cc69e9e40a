#pragma once

#include "indexer/inversion/document_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku {

/// The words of some documents on disk, in the order of the terms.
struct SortedRun {
    std::filesystem::path file;
    std::size_t shard = 0;  ///< what the documents' numbers are counted in
};

/// Turns documents with their terms into terms with their documents: gathers in memory up to a limit, then writes a
/// run.  Every run spells its terms, so that nothing must be remembered from one to the next.
///
/// A run is a sequence of terms: bytes in common with the term before, the rest with its size, then the size of what
/// follows: for each document the step from the number before, occurrences, how many words, and their numbers in steps.
class WordRuns {
public:
    /// The runs are written into `folder`, which must exist, and have names that begin with `name`.
    WordRuns(std::filesystem::path folder, std::string name, std::size_t most_bytes)
        : folder_(std::move(folder)), name_(std::move(name)), most_bytes_(std::min(most_bytes, limit)) {}

    /// Takes the words of a document; its number must be above those before it in the shard, and a shard that is left
    /// may not be read again.  Throws Error(io).
    void add(std::size_t shard, std::uint32_t document, DocumentWords& words);

    /// Writes what is still in memory.
    void finish(DocumentWords& words) { flush(words); }

    [[nodiscard]] const std::vector<SortedRun>& runs() const { return runs_; }

private:
    static constexpr std::size_t limit = std::size_t{1} << 30U;  ///< places in bytes_ have 32 bits
    struct Reference {
        std::uint32_t term = 0;
        std::uint32_t at = 0;  ///< in bytes_
    };
    void flush(DocumentWords& words);
    [[nodiscard]] std::vector<std::uint32_t> sorted_terms(const DocumentWords& words) const;
    [[nodiscard]] std::size_t entry_end(std::size_t begin) const;

    std::filesystem::path folder_;
    std::string name_;
    std::size_t most_bytes_;
    std::vector<SortedRun> runs_;
    std::size_t shard_ = 0;
    std::string bytes_;  ///< the documents of terms, each entry beginning with the document's number
    std::vector<Reference> references_;
    std::vector<std::uint32_t> counts_;  ///< of the documents of each term
};

}  // namespace hankehaku
