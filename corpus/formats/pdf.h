#pragma once

#include "corpus/text/unreadable.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hankehaku {

/// Whether this build reads PDF.
[[nodiscard]] bool pdf_is_read();

/// The text layer of a PDF, page after page with a form feed between them; scanned pages have none.  Throws Unreadable
/// for what is damaged or encrypted, and for more than 5 000 pages or `most_bytes` of text.
[[nodiscard]] std::string pdf_text(std::string_view bytes, std::size_t most_bytes);

}  // namespace hankehaku
