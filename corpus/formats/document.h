#pragma once

#include "corpus/formats/office_package.h"
#include "corpus/formats/xml_events.h"

#include <string>
#include <string_view>

namespace hankehaku {

/// The text of a document: paragraphs with blank lines between them, a table's row on one line with tabs between cells.
struct DocumentText {
    std::string text;
    XmlOutcome outcome = XmlOutcome::whole;
};

/// Reads the parts of a DOCX or ODT file: the text of its pages, without deleted text, comments and authors.
[[nodiscard]] DocumentText read_document(const OfficeParts& parts);

/// Reads a document that is one XML file: Word's or a flat ODT.
[[nodiscard]] DocumentText read_flat_document(std::string_view xml);

}  // namespace hankehaku
