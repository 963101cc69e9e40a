#pragma once

#include <xapian.h>

#include <string>

namespace hankehaku {

/// 16 hexadecimal digits that identify the content of the index: the same for the same projects, in any order and
/// after any number of runs, and different after every change.
/// Cost: a walk through two values of every project.
[[nodiscard]] std::string index_fingerprint(const Xapian::Database& database);

}  // namespace hankehaku
