#include "corpus/formats/pdf.h"

#include "corpus/formats/printed_table.h"
#include "corpus/formats/wrapped_lines.h"

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

/// The library never prints; poppler does by default.
void silence_poppler() {
    static std::once_flag silenced;
    std::call_once(silenced, [] { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); });
}

std::string page_text_of(const poppler::document& document, int index) {
    const std::unique_ptr<poppler::page> page(document.create_page(index));
    if (!page) return {};
    const auto text = page->text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
    return with_wrapped_lines_joined(with_cells_joined(std::string_view(text.data(), text.size())));
}

}  // namespace

bool pdf_is_read() { return true; }

std::string pdf_text(std::string_view bytes, std::size_t most_bytes) {
    silence_poppler();
    if (bytes.size() > std::size_t{std::numeric_limits<int>::max()}) throw Unreadable(Message("read.pdf_too_large"));
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) throw Unreadable(Message("read.damaged_pdf"));
    if (document->is_locked()) throw Unreadable(Message("read.encrypted_pdf"));
    if (document->pages() > most_pages) throw Unreadable({"read.pdf_of_many_pages", {{"limit", most_pages}}});
    std::string text;
    for (int index = 0; index < document->pages(); ++index) {
        text += page_text_of(*document, index);
        text += '\f';
        if (text.size() > most_bytes) throw Unreadable(Message("read.pdf_text_too_large"));
    }
    return text;
}

#else

bool pdf_is_read() { return false; }

std::string pdf_text(std::string_view /*bytes*/, std::size_t /*most_bytes*/) {
    throw Unreadable(Message("read.pdf_left_out"));
}

#endif

}  // namespace hankehaku
