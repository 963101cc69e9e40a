#pragma once

#include "hankehaku/messages.h"

#include <xapian.h>

#include <vector>

namespace hankehaku {

/// Reads every word list and the vocabulary of an index, and compares them with the totals that are stored with each
/// document and with Xapian's own terms.  Adds a message to `faults` for each difference.
void check_word_lists(const Xapian::Database& database, std::vector<Message>& faults);

}  // namespace hankehaku
