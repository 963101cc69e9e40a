#include "corpus/formats/pdf.h"

#include "corpus/formats/printed_table.h"

#if HANKEHAKU_WITH_PDF
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#endif

#include <limits>
#include <memory>
#include <mutex>

namespace hankehaku {

#if HANKEHAKU_WITH_PDF

namespace {

constexpr int most_pages = 5000;

/// The library never prints; poppler does, unless told not to.
void silence_poppler() {
    static std::once_flag silenced;
    std::call_once(silenced, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

std::string page_text_of(const poppler::document& document, int index) {
    const std::unique_ptr<poppler::page> page(document.create_page(index));
    if (!page) return {};
    const auto text = page->text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
    return with_cells_joined(std::string_view(text.data(), text.size()));
}

}  // namespace

bool pdf_is_read() { return true; }

std::string pdf_text(std::string_view bytes, std::size_t most_bytes) {
    silence_poppler();
    if (bytes.size() > std::size_t{std::numeric_limits<int>::max()}) throw PdfTrouble("a PDF that is too large");
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) throw PdfTrouble("a damaged PDF");
    if (document->is_locked()) throw PdfTrouble("an encrypted PDF");
    if (document->pages() > most_pages) throw PdfTrouble("a PDF of more than " + std::to_string(most_pages) + " pages");
    std::string text;
    for (int index = 0; index < document->pages(); ++index) {
        text += page_text_of(*document, index);
        text += '\f';
        if (text.size() > most_bytes) throw PdfTrouble("a PDF with too much text");
    }
    return text;
}

#else

bool pdf_is_read() { return false; }

std::string pdf_text(std::string_view /*bytes*/, std::size_t /*most_bytes*/) {
    throw PdfTrouble("a PDF, which this build does not read");
}

#endif

}  // namespace hankehaku
