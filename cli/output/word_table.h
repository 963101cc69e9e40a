#pragma once

#include "cli/tables/table_row.h"
#include "cli/terminal/screen.h"

#include "hankehaku/concordance.h"
#include "hankehaku/word_frequencies.h"

#include <ostream>

namespace hankehaku::cli {

/// A line for each word: base form, projects, occurrences, both in the whole index, G2; then what was counted.
void print_words(std::ostream& out, const WordFrequencies& frequencies, const Screen& screen);

/// word, texts, occurrences, all_texts, all_occurrences, log_likelihood.
void print_word_rows(std::ostream& out, const WordFrequencies& frequencies, TableStyle style);

/// A line for each place, cut to the screen so that the words stand below one another; then how many there are.
void print_concordance(std::ostream& out, const Concordance& concordance, const Screen& screen);

/// code, section, left, match, right.
void print_concordance_rows(std::ostream& out, const Concordance& concordance, TableStyle style);

}  // namespace hankehaku::cli
