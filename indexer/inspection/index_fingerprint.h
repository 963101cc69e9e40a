#pragma once

#include <xapian.h>

#include <string>

namespace hankehaku {

/// 16 hexadecimal digits that tell what the index holds: the same for the same projects, in whatever order and by
/// however many runs they came in, and another as soon as one is added, changed or deleted.
/// Cost: reads two values of every document.
[[nodiscard]] std::string index_fingerprint(const Xapian::Database& database);

}  // namespace hankehaku
