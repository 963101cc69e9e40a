#include "corpus/containers/mail.h"

#include "base/ascii.h"
#include "corpus/text/text_lines.h"
#include "parts/parts.h"

#include <algorithm>
#include <array>

namespace hankehaku {
namespace {

bool is_header_name(std::string_view name) {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](char c) { return is_ascii_alphanumeric(c) || c == '-'; });
}

bool tells_mail(std::string_view name) {
    constexpr std::array<std::string_view, 10> names{"from",         "to",          "subject",      "date",
                                                     "mime-version", "message-id",  "content-type", "received",
                                                     "return-path",  "delivered-to"};
    const std::string form = matching_form(name);
    return std::find(names.begin(), names.end(), form) != names.end();
}

}  // namespace

bool looks_like_mail(std::string_view front) {
    constexpr int enough = 3;
    int told = 0;
    // A mailbox has a line of its own before each mail.
    if (front.starts_with("From ")) front.remove_prefix(std::min(front.find('\n'), front.size() - 1) + 1);
    for (std::size_t begin = 0; begin < front.size();) {
        const std::size_t end = std::min(front.find('\n', begin), front.size());
        std::string_view line = front.substr(begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        begin = end + 1;
        if (line.empty()) return told >= enough;
        if (line.front() == ' ' || line.front() == '\t') continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !is_header_name(line.substr(0, colon))) return false;
        if (tells_mail(line.substr(0, colon))) ++told;
    }
    return told >= enough;
}

bool mail_is_read() { return HANKEHAKU_WITH_MAIL != 0; }

std::optional<std::vector<MailText>> mail_texts(std::string_view bytes) {
    std::vector<MailText> texts;
#if HANKEHAKU_WITH_MAIL
    if (mail_part()(bytes, texts)) return texts;
#endif
    return std::nullopt;
}

}  // namespace hankehaku
