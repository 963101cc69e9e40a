#include "analyzers/words/word_list.h"

#include "word_lists_data.h"

#include <algorithm>

namespace hankehaku::analysis {

WordList::WordList(std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        if (!line.empty() && line.front() != '#') words_.emplace(line);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

WordLists::WordLists()
    : stop_words(stop_words_text),
      rare_bases(rare_bases_text),
      unbroken_compounds(unbroken_compounds_text),
      own_participles(own_participles_text),
      english_words(english_words_text),
      swedish_words(swedish_words_text) {}

}  // namespace hankehaku::analysis
