#pragma once

#include "hankehaku/export.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The size of a vocabulary.
struct VocabularyCounts {
    std::size_t concepts = 0;         ///< with a Finnish label
    std::size_t terms = 0;            ///< labels of these in other languages
    std::size_t without_finnish = 0;  ///< concepts that are left out
};

/// A thesaurus, from which the table is made that lets queries in other languages find Finnish texts: every label in
/// another language is mapped to the preferred Finnish label of the same concept.  docs/synonyms.md has the formats.
///
/// A value, for one thread at a time.  Cost: a second or two for a thesaurus of 30 000 concepts.
class Vocabulary {
public:
    /// Adds a file: lines of URI, label and language, or SKOS in Turtle, N-Triples or RDF/XML.  The labels of a concept
    /// may be in several files.  Throws Error(usage) with file, line and what is wrong.
    void read(const std::filesystem::path& file);

    [[nodiscard]] VocabularyCounts counts() const;

    /// The table that SynonymTable::from_file loads.  Throws Error(usage) when no concept has a Finnish label and one
    /// of another language.
    [[nodiscard]] std::string compiled() const;

private:
    struct Concept {
        std::vector<std::string> finnish;                        ///< preferred labels
        std::vector<std::pair<std::string, std::string>> other;  ///< language and label
        bool withdrawn = false;
    };
    std::map<std::string, Concept, std::less<>> concepts_;
};

/// Whether this build reads SKOS (raptor2).
[[nodiscard]] bool skos_is_read();

}  // namespace hankehaku
