#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Whether this build reads mail.
[[nodiscard]] bool mail_is_read();

/// Whether `front` begins like a mail, a mailbox (mbox) or a saved page of the kind MHT: with their header lines.
[[nodiscard]] bool looks_like_mail(std::string_view front);

/// One text or attachment of a mail.
struct MailPart {
    std::string name;     ///< of an attachment; empty for the mail's own text
    std::string charset;  ///< as declared; may be empty
    std::string bytes;
};

/// The texts and attachments of a mail, or of all mails of a mailbox, without its headers, which hold only
/// persons.  Of the same text in two forms, the plain one, unless it says much less.  Nothing for bytes that are no
/// mail.
[[nodiscard]] std::optional<std::vector<MailPart>> mail_parts(std::string_view bytes);

}  // namespace hankehaku
