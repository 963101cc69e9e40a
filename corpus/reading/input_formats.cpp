#include "hankehaku/input_formats.h"

#include "corpus/containers/archive.h"
#include "corpus/containers/mail.h"
#include "corpus/formats/pdf.h"

namespace hankehaku {

std::vector<InputFormat> input_formats() {
    return {
        {"zip, tar, gz, bz2, xz, XLSX, ODS, DOCX, ODT", "libarchive", "HANKEHAKU_WITH_ARCHIVES", archives_are_read()},
        {"PDF", "poppler-cpp", "HANKEHAKU_WITH_PDF", pdf_is_read()},
        {"EML, MHT", "gmime", "HANKEHAKU_WITH_MAIL", mail_is_read()}};
}

}  // namespace hankehaku
