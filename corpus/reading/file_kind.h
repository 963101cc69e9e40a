#pragma once

#include "hankehaku/messages.h"

#include <optional>
#include <string_view>

namespace hankehaku {

/// How the bytes of a file are to be read.
enum class FileKind {
    text,  ///< text of any kind: the template, a page, a list, XML
    json,
    archive,  ///< zip, tar, gz, bz2, xz; also XLSX, DOCX, ODT
    warc,     ///< a web archive
    pdf,
    mail,  ///< EML, MHT
    http,  ///< a page with the header lines that a server sent above it
    other  ///< nothing that holds project texts
};

struct KnownFile {
    FileKind kind = FileKind::text;
    std::optional<Message> refusal;  ///< of `other`: what it is, and what to convert it to
};

/// Tells a file by its first bytes, at least 512 of them where there are so many.
[[nodiscard]] KnownFile tell_file(std::string_view front);

}  // namespace hankehaku
