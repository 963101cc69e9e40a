#include "corpus/formats/office_package.h"

#include <utility>

namespace hankehaku {
namespace {

constexpr std::string_view workbook_file = "xl/workbook.xml", document_file = "word/document.xml",
                           open_document_file = "content.xml", sheet_folder = "xl/worksheets/";

bool holds_text(const std::string& name) {
    return name == workbook_file || name == document_file || name == open_document_file ||
           name == "xl/sharedStrings.xml" || name == "xl/_rels/workbook.xml.rels" ||
           (name.starts_with(sheet_folder) && name.ends_with(".xml"));
}

bool has(const OfficeParts& parts, std::string_view name) { return parts.contains(std::string(name)); }

}  // namespace

OfficeKind office_kind(const OfficeParts& parts) {
    if (has(parts, workbook_file)) return OfficeKind::workbook;
    if (has(parts, document_file)) return OfficeKind::document;
    const auto content = parts.find(std::string(open_document_file));
    if (content == parts.end() || content->second.find("office:document-content") == std::string::npos)
        return OfficeKind::none;
    return content->second.find("<office:spreadsheet") != std::string::npos ? OfficeKind::workbook
                                                                            : OfficeKind::document;
}

OfficeParts read_office_parts(Archive& archive, std::size_t limit) {
    OfficeParts parts;
    while (archive.next()) {
        if (!holds_text(archive.name())) continue;
        std::string bytes;
        if (!archive.read(bytes, limit)) throw Unreadable({"read.larger_part", {{"limit", limit}}});
        parts[archive.name()] = std::move(bytes);
    }
    return parts;
}

}  // namespace hankehaku
