#include "corpus/formats/pdf.h"

#include "corpus/formats/printed_table.h"
#include "corpus/formats/wrapped_lines.h"
#include "parts/parts.h"

#include <limits>

namespace hankehaku {

bool pdf_is_read() { return HANKEHAKU_WITH_PDF != 0; }

#if HANKEHAKU_WITH_PDF

std::string pdf_text(std::string_view bytes, std::size_t most_bytes) {
    constexpr int most_pages = 5000;
    if (bytes.size() > std::size_t{std::numeric_limits<int>::max()}) throw Unreadable(Message("read.pdf_too_large"));
    std::string text;
    const PdfOutcome outcome = pdf_part()(bytes, most_pages, [&](std::string_view page) {
        text += with_wrapped_lines_joined(with_cells_joined(page));
        text += '\f';
        if (text.size() > most_bytes) throw Unreadable(Message("read.pdf_text_too_large"));
    });
    switch (outcome) {
        case PdfOutcome::whole: break;
        case PdfOutcome::damaged: throw Unreadable(Message("read.damaged_pdf"));
        case PdfOutcome::encrypted: throw Unreadable(Message("read.encrypted_pdf"));
        case PdfOutcome::too_many_pages: throw Unreadable({"read.pdf_of_many_pages", {{"limit", most_pages}}});
    }
    return text;
}

#else

std::string pdf_text(std::string_view /*bytes*/, std::size_t /*most_bytes*/) {
    throw Unreadable(Message("read.pdf_left_out"));
}

#endif

}  // namespace hankehaku
