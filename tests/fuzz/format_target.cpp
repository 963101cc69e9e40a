// The readers of formats take any bytes and end, with text or with a reason: pages, XML, sheets, documents, delimited
// lists, mails, web archives and PDF.  The first byte chooses which.

#include "fuzz_target.h"

#include "corpus/containers/mail.h"
#include "corpus/containers/warc.h"
#include "corpus/formats/delimited_text.h"
#include "corpus/formats/document.h"
#include "corpus/formats/pdf.h"
#include "corpus/formats/project_html.h"
#include "corpus/formats/workbook.h"
#include "corpus/lists/project_list.h"
#include "corpus/lists/records.h"
#include "corpus/text/text_encoding.h"

#include <string>

namespace {

using namespace hankehaku;

constexpr std::size_t most_bytes = std::size_t{1} << 20U;

void read_tables(const std::vector<Table>& tables) {
    for (const Table& table : tables)
        if (const auto list = find_project_list(table))
            read_project_list(table, *list,
                              {[](ListedProject&& listed) {
                                   fuzz::require(!listed.text.empty() || !listed.page.empty(),
                                                 "a listed project says something");
                               },
                               [](std::size_t, const Message&) {}});
}

void read_pdf(std::string_view bytes) {
    try {
        fuzz::require(pdf_text(bytes, most_bytes).size() <= most_bytes * 2, "the text of a PDF is bounded");
    } catch (const Unreadable&) {
    }
}

void read_mail(std::string_view bytes) {
    const auto texts = mail_texts(bytes);
    std::size_t size = 0;
    if (texts)
        for (const MailText& text : *texts) size += text.bytes.size();
    fuzz::require(size <= bytes.size() * 4, "a mail does not grow");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes = fuzz::text_of(data, size).substr(1);
    const auto decoded = decode_text(bytes);
    const std::string text = decoded ? decoded->text : std::string{};
    switch (data[0] % 8) {
        case 0: read_tables(page_text(text).tables); break;
        case 1: read_tables(read_flat_workbook(text).sheets); break;
        case 2: (void)read_flat_document(text); break;
        case 3: (void)records_of_xml(text); break;
        case 4:
            for (const char delimiter : {',', ';', '\t', '|'}) read_tables({read_delimited(text, delimiter)});
            break;
        case 5: read_mail(bytes); break;
        case 6: (void)warc_answers(bytes); break;
        default: read_pdf(bytes); break;
    }
    return 0;
}
