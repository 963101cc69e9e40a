#pragma once

// A part stands on a large library that few calls need, and loading such a library takes longer than a search.  So a
// shared build has each part in a file of its own, in the folder hankehaku-VERSION beside the library, and loads it
// when it is first asked for (loaded_parts.cpp); a static build has them inside (linked_parts.cpp).  A part sees
// nothing of the library but its header here: it takes and gives standard types, and a failure is a value.

#include "parts/mail_part.h"
#include "parts/pdf_part.h"
#include "parts/rdf_part.h"
#include "parts/workbook_part.h"

namespace hankehaku {

// Thread-safe.  Throw Error(io) when the part's file cannot be loaded: it is missing, or a library that it needs is.
[[nodiscard]] PdfPart& pdf_part();
[[nodiscard]] MailPart& mail_part();
[[nodiscard]] RdfPart& rdf_part();
[[nodiscard]] WorkbookPart& workbook_part();

}  // namespace hankehaku
