#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <string>
#include <string_view>
#include <vector>

// The words of texts for linguistic research: one base form for each word, the likeliest in its context, in the order
// of the text.  (The index keeps every likely reading, since a query may mean any of them.)

namespace HANKEHAKU_EXPORT hankehaku {

/// A word of a text.
struct TextWord {
    std::string_view base;  ///< base form of `token`, folded
    AnalyzedToken token;    ///< byte range in StudiedText::text
};

/// A continuous piece of running text of a project.
struct StudiedText {
    std::string_view section;     ///< "3", "4.1", "8.2"; "1" for the name
    std::string_view text;        ///< points into the project
    std::vector<TextWord> words;  ///< without paragraphs that repeat an earlier paragraph of the project
};

/// The running texts of `project` in order: its name and the texts of its sections.  Names of applicants, authorities
/// and places, and the lines of the programme, are not included.  Cost: that of the analysis.
[[nodiscard]] std::vector<StudiedText> studied_texts(const Project& project, Analyzer& analyzer);

/// The base forms of one section, in the order of its text.
struct SectionWords {
    std::string section;
    std::vector<std::string> bases;
};

/// The base forms as one list for each section that has words.
[[nodiscard]] std::vector<SectionWords> base_forms(const Project& project, Analyzer& analyzer);

/// True for function words and numbers, which word lists leave out by default.
[[nodiscard]] bool is_function_word(const TextWord& word, const Analyzer& analyzer);

}  // namespace hankehaku
