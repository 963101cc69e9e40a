#pragma once

#include <functional>
#include <string_view>

namespace hankehaku {

enum class PdfOutcome { whole, damaged, encrypted, too_many_pages };

/// Gives the text layer of page after page; `page` may throw.
using PdfPart = PdfOutcome(std::string_view bytes, int most_pages, const std::function<void(std::string_view)>& page);

extern "C" [[gnu::visibility("default")]] PdfPart hankehaku_pdf_part;

}  // namespace hankehaku
