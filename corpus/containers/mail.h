#pragma once

#include "parts/mail_part.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Whether this build reads mail.
[[nodiscard]] bool mail_is_read();

/// Whether `front` begins like a mail, a mailbox (mbox) or a saved page of the kind MHT: with their header lines.
[[nodiscard]] bool looks_like_mail(std::string_view front);

/// What the part for mail reads (parts/mail_part.h); nothing for bytes that are no mail.
[[nodiscard]] std::optional<std::vector<MailText>> mail_texts(std::string_view bytes);

}  // namespace hankehaku
