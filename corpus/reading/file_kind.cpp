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
    FileKind kind;
};

constexpr std::array magics{
    Magic{"PK\x03\x04"sv, FileKind::archive},
    Magic{"PK\x05\x06"sv, FileKind::archive},
    Magic{"\x1F\x8B"sv, FileKind::archive},
    Magic{"BZh"sv, FileKind::archive},
    Magic{"\xFD"
          "7zXZ\0"sv,
          FileKind::archive},
    Magic{"WARC/"sv, FileKind::warc},
    Magic{"%PDF-"sv, FileKind::pdf},
    Magic{"HTTP/1."sv, FileKind::http},
    Magic{"HTTP/2 "sv, FileKind::http},
};

/// Files that hold no project texts, or none that are read.
struct Stranger {
    std::string_view bytes;
    MessageId refusal;
    std::string_view format = {};  ///< of an image
};

constexpr std::array strangers{
    Stranger{"{\\rtf"sv, "read.rtf"},
    Stranger{"7z\xBC\xAF"sv, "read.seven_zip"},
    Stranger{"Rar!"sv, "read.rar"},
    Stranger{"\x28\xB5\x2F\xFD"sv, "read.zstandard"},
    Stranger{"\x89PNG"sv, "read.image", "PNG"},
    Stranger{"GIF8"sv, "read.image", "GIF"},
    Stranger{"\xFF\xD8\xFF"sv, "read.image", "JPEG"},
    Stranger{"II*\0"sv, "read.image", "TIFF"},
    Stranger{"MM\0*"sv, "read.image", "TIFF"},
    Stranger{"RIFF"sv, "read.picture_or_sound"},
    Stranger{"\x7F"
             "ELF"sv,
             "read.program"},
    Stranger{"MZ"sv, "read.program"},
    Stranger{"SQLite format 3"sv, "read.database"},
    Stranger{"PAR1"sv, "read.parquet"},
    Stranger{"%!PS"sv, "read.postscript"},
};

/// What Office wrote before 2007.
constexpr std::string_view old_office_bytes = "\xD0\xCF\x11\xE0"sv;

bool is_tar(std::string_view front) {
    constexpr std::size_t magic_at = 257;
    return front.size() > magic_at + 5 && front.substr(magic_at, 5) == "ustar";
}

/// Office files of before 2007, recognised by the names of the streams inside them.
MessageId old_office_file(std::string_view bytes) {
    const auto has = [&](std::string_view name) {
        std::string wide;
        for (const char c : name) {
            wide += c;
            wide += '\0';
        }
        return bytes.find(wide) != std::string_view::npos;
    };
    if (has("WordDocument")) return "read.old_word";
    if (has("Workbook") || has("Book")) return "read.old_excel";
    if (has("__substg1.0")) return "read.outlook";
    if (has("PowerPoint")) return "read.presentation";
    return "read.old_office";
}

}  // namespace

KnownFile tell_file(std::string_view front) {
    for (const Magic& magic : magics)
        if (front.starts_with(magic.bytes)) return {magic.kind, {}};
    for (const Stranger& stranger : strangers)
        if (front.starts_with(stranger.bytes))
            return {FileKind::other, Message(stranger.refusal, {{"format", stranger.format}})};
    if (front.starts_with(old_office_bytes)) return {FileKind::other, Message(old_office_file(front))};
    if (is_tar(front)) return {FileKind::archive, {}};
    if (looks_like_json(without_utf8_mark(front))) return {FileKind::json, {}};
    if (looks_like_mail(without_utf8_mark(front))) return {FileKind::mail, {}};
    return {FileKind::text, {}};
}

}  // namespace hankehaku
