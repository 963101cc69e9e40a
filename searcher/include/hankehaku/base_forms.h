#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <string>
#include <string_view>
#include <vector>

// The words of texts for those who study them: one base form for each word, the likeliest there, in the order of the
// text.  (The index keeps every likely reading, since a query may mean any of them.)

namespace HANKEHAKU_EXPORT hankehaku {

/// A word of a text.
struct TextWord {
    std::string_view base;  ///< of `token`: folded, as the analyser gives it
    AnalyzedToken token;    ///< bytes of StudiedText::text
};

/// One stretch of running text of a project.
struct StudiedText {
    std::string_view section;     ///< "3", "4.1", "8.2"; "1" for the name
    std::string_view text;        ///< points into the project
    std::vector<TextWord> words;  ///< but those of paragraphs that the project has had before
};

/// The running texts of `project` in their order: its name and what its sections say.  Names of applicants, authorities
/// and places, and the lines of the programme, are no running text.  Cost: that of analysing them.
[[nodiscard]] std::vector<StudiedText> studied_texts(const Project& project, Analyzer& analyzer);

/// The base forms of one section, in the order of its text.
struct SectionWords {
    std::string section;
    std::vector<std::string> bases;
};

/// The same as lists, one for each section that has words.
[[nodiscard]] std::vector<SectionWords> base_forms(const Project& project, Analyzer& analyzer);

/// True for a word that carries no meaning of its own, and for a number: what a list of words leaves out.
[[nodiscard]] bool is_function_word(const TextWord& word, const Analyzer& analyzer);

}  // namespace hankehaku
