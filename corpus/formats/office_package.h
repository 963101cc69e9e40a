#pragma once

#include "corpus/containers/archive.h"

#include <map>
#include <string>

namespace hankehaku {

/// The parts of an XLSX, DOCX, ODT or ODS file that hold its text, by their name in the file.
using OfficeParts = std::map<std::string, std::string>;

enum class OfficeKind { none, workbook, document };

/// What kind of file a zip archive with these parts is.
[[nodiscard]] OfficeKind office_kind(const OfficeParts& parts);

/// Reads the parts that hold text from a zip archive; none for an archive of another kind.  A part of over `limit`
/// bytes is an Unreadable.
[[nodiscard]] OfficeParts read_office_parts(Archive& archive, std::size_t limit);

}  // namespace hankehaku
