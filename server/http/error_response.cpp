#include "server/http/error_response.h"

#include "base/json_text.h"
#include "server/messages/page_texts.h"

namespace hankehaku::server {

std::string_view status_name(unsigned status) {
    switch (status) {
        case 400: return "bad_request";
        case 403: return "forbidden";
        case 404: return "not_found";
        case 405: return "method_not_allowed";
        case 406: return "not_acceptable";
        case 414: return "address_too_long";
        case 431: return "headers_too_long";
        case 503: return "unavailable";
        default: return "internal";
    }
}

Response plain_error(unsigned status, MessageId message, Language language, const Arguments& arguments) {
    const std::string text = page_catalogue().text(message.text(), arguments, language);
    const Json error{{"error", {{"code", status_name(status)}, {"message", text}}}};
    return {.status = status, .type = json_type, .body = json_text(error) + "\n"};
}

}  // namespace hankehaku::server
