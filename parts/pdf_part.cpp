#include "parts/pdf_part.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>
#include <mutex>

namespace hankehaku {
namespace {

/// The library never prints; poppler does by default.
void silence_poppler() {
    static std::once_flag silenced;
    std::call_once(silenced, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

}  // namespace

PdfOutcome hankehaku_pdf_part(std::string_view bytes, int most_pages,
                              const std::function<void(std::string_view)>& page) {
    silence_poppler();
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) return PdfOutcome::damaged;
    if (document->is_locked()) return PdfOutcome::encrypted;
    if (document->pages() > most_pages) return PdfOutcome::too_many_pages;
    for (int index = 0; index < document->pages(); ++index) {
        const std::unique_ptr<poppler::page> read(document->create_page(index));
        poppler::byte_array text;
        if (read) text = read->text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
        page({text.data(), text.size()});
    }
    return PdfOutcome::whole;
}

}  // namespace hankehaku
