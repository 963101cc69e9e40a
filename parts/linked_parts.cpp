#include "parts/parts.h"

namespace hankehaku {

#if HANKEHAKU_WITH_PDF
PdfPart& pdf_part() { return hankehaku_pdf_part; }
#endif

#if HANKEHAKU_WITH_MAIL
MailPart& mail_part() { return hankehaku_mail_part; }
#endif

#if HANKEHAKU_WITH_SKOS
RdfPart& rdf_part() { return hankehaku_rdf_part; }
#endif

#if HANKEHAKU_WITH_WORKBOOKS
WorkbookPart& workbook_part() { return hankehaku_workbook_part; }
#endif

}  // namespace hankehaku
