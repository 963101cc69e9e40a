#include "analyzers/words/word_list.h"

#include "base/lines.h"
#include "word_lists_data.h"

namespace hankehaku::analysis {

WordList::WordList(std::string_view lines) {
    while (!lines.empty()) {
        const std::string_view line = take_line(lines);
        if (!line.empty() && line.front() != '#') words_.emplace(line);
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
