#pragma once

#include "corpus/formats/office_package.h"
#include "corpus/formats/table.h"
#include "corpus/formats/xml_events.h"

#include <string_view>
#include <vector>

namespace hankehaku {

/// The sheets of a workbook.  Cells are text as stored: a day may be a number (days since 1899-12-30), a sum has a
/// decimal point.
struct WorkbookText {
    std::vector<Table> sheets;
    XmlOutcome outcome = XmlOutcome::whole;  ///< the worst of its parts
};

/// Reads the parts of an XLSX or ODS file.
[[nodiscard]] WorkbookText read_workbook(const OfficeParts& parts);

/// Reads a workbook that is one XML file: Excel's "XML Spreadsheet 2003" or a flat ODS.
[[nodiscard]] WorkbookText read_flat_workbook(std::string_view xml);

}  // namespace hankehaku
