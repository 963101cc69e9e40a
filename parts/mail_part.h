#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// One text or attachment of a mail.
struct MailText {
    std::string name;     ///< of an attachment; empty for the mail's own text
    std::string charset;  ///< as declared; may be empty
    std::string bytes;
};

/// Appends the texts and attachments of a mail, or of all mails of a mailbox, without their headers, which hold only
/// persons.  Of the same text in two forms, the plain one, unless it says much less.  False for bytes that are no mail.
using MailPart = bool(std::string_view bytes, std::vector<MailText>& texts);

extern "C" [[gnu::visibility("default")]] MailPart hankehaku_mail_part;

}  // namespace hankehaku
