#include "server/markup/html.h"

#include "base/shown_characters.h"

#include <unicode/utf8.h>

#include <cstdint>

namespace hankehaku::server {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Safe between tags and inside of quotes.
void append_escaped(std::string& markup, std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast)
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        std::int32_t code = 0;
        U8_NEXT(bytes, position, text.size(), code);
        switch (code) {
            case '&': markup += "&amp;"; break;
            case '<': markup += "&lt;"; break;
            case '>': markup += "&gt;"; break;
            case '"': markup += "&quot;"; break;
            case '\'': markup += "&#39;"; break;
            default: markup += is_shown(code) ? text.substr(begin, position - begin) : replacement;
        }
    }
}

/// A link leads to this server or to another one, never to a script.
bool is_safe_address(std::string_view value) {
    for (const std::string_view beginning : {"/", "#", "?", "http://", "https://", "tag:"})
        if (value.starts_with(beginning)) return true;
    return false;
}

bool holds_address(std::string_view name) { return name == "href" || name == "src" || name == "action"; }

}  // namespace

Html::Html(std::string_view text) { append_escaped(markup_, text); }

void Html::open(MarkupName name, const Attributes& attributes) {
    markup_.append("<").append(name.text());
    for (const Attribute& attribute : attributes) {
        if (!attribute.value_ && !attribute.flag_) continue;
        markup_.append(" ").append(attribute.name_.text());
        if (!attribute.value_) continue;
        const bool refused = holds_address(attribute.name_.text()) && !is_safe_address(*attribute.value_);
        markup_ += "=\"";
        append_escaped(markup_, refused ? std::string_view("#") : std::string_view(*attribute.value_));
        markup_ += "\"";
    }
}

Html Html::element(MarkupName name, const Attributes& attributes, const Html& content) {
    Html made;
    made.open(name, attributes);
    made.markup_.append(">").append(content.markup_).append("</").append(name.text()).append(">");
    return made;
}

Html Html::empty_element(MarkupName name, const Attributes& attributes) {
    Html made;
    made.open(name, attributes);
    made.markup_ += "/>";
    return made;
}

}  // namespace hankehaku::server
