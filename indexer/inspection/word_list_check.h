#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace hankehaku {

/// Reads every word list of an index, the vocabulary and the directory, and compares them with what the documents say
/// of their words, and with Xapian's own terms.  Adds a line to `problems` for each thing that does not fit.
void check_word_lists(const Xapian::Database& database, std::vector<std::string>& problems);

}  // namespace hankehaku
