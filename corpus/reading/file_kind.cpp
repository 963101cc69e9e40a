#include "corpus/reading/file_kind.h"

#include "corpus/containers/mail.h"
#include "corpus/formats/json_documents.h"
#include "corpus/text/text_encoding.h"

#include <array>
#include <string>

namespace hankehaku {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    KnownFile file;
};

constexpr std::array magics{
    Magic{"PK\x03\x04"sv, {FileKind::archive, {}}},
    Magic{"PK\x05\x06"sv, {FileKind::archive, {}}},
    Magic{"\x1F\x8B"sv, {FileKind::archive, {}}},
    Magic{"BZh"sv, {FileKind::archive, {}}},
    Magic{"\xFD"
          "7zXZ\0"sv,
          {FileKind::archive, {}}},
    Magic{"WARC/"sv, {FileKind::warc, {}}},
    Magic{"%PDF-"sv, {FileKind::pdf, {}}},
    Magic{"HTTP/1."sv, {FileKind::http, {}}},
    Magic{"HTTP/2 "sv, {FileKind::http, {}}},
    Magic{"{\\rtf"sv, {FileKind::other, "a Rich Text document: save it as DOCX, ODT or plain text"}},
    Magic{"\xD0\xCF\x11\xE0"sv, {FileKind::other, {}}},
    Magic{"7z\xBC\xAF"sv, {FileKind::other, "a 7-Zip archive: unpack it first"}},
    Magic{"Rar!"sv, {FileKind::other, "a RAR archive: unpack it first"}},
    Magic{"\x28\xB5\x2F\xFD"sv, {FileKind::other, "a Zstandard file: unpack it first"}},
    Magic{"\x89PNG"sv, {FileKind::other, "a PNG image"}},
    Magic{"GIF8"sv, {FileKind::other, "a GIF image"}},
    Magic{"\xFF\xD8\xFF"sv, {FileKind::other, "a JPEG image"}},
    Magic{"II*\0"sv, {FileKind::other, "a TIFF image"}},
    Magic{"MM\0*"sv, {FileKind::other, "a TIFF image"}},
    Magic{"RIFF"sv, {FileKind::other, "a picture or a sound"}},
    Magic{"\x7F"
          "ELF"sv,
          {FileKind::other, "a program"}},
    Magic{"MZ"sv, {FileKind::other, "a program"}},
    Magic{"SQLite format 3"sv, {FileKind::other, "an SQLite database"}},
    Magic{"PAR1"sv, {FileKind::other, "a Parquet file"}},
    Magic{"%!PS"sv, {FileKind::other, "a PostScript file"}},
};

bool is_tar(std::string_view front) {
    constexpr std::size_t magic_at = 257;
    return front.size() > magic_at + 5 && front.substr(magic_at, 5) == "ustar";
}

/// Office files of before 2007, told by the names of the streams inside them.
std::string_view name_of_old_office_file(std::string_view bytes) {
    const auto has = [&](std::string_view name) {
        std::string wide;
        for (const char c : name) {
            wide += c;
            wide += '\0';
        }
        return bytes.find(wide) != std::string_view::npos;
    };
    if (has("WordDocument")) return "an old Word document (DOC): save it as DOCX";
    if (has("Workbook") || has("Book")) return "an old Excel workbook (XLS): save it as XLSX";
    if (has("__substg1.0")) return "an Outlook message (MSG): save it as EML or as text";
    if (has("PowerPoint")) return "a presentation (PPT)";
    return "an old Office file (DOC, XLS, MSG): save it as DOCX, XLSX or EML";
}

}  // namespace

KnownFile tell_file(std::string_view front) {
    for (const Magic& magic : magics) {
        if (!front.starts_with(magic.bytes)) continue;
        if (magic.file.kind == FileKind::other && magic.file.name.empty())
            return {FileKind::other, name_of_old_office_file(front)};
        return magic.file;
    }
    if (is_tar(front)) return {FileKind::archive, {}};
    if (looks_like_json(without_utf8_mark(front))) return {FileKind::json, {}};
    if (looks_like_mail(without_utf8_mark(front))) return {FileKind::mail, {}};
    return {FileKind::text, {}};
}

}  // namespace hankehaku
