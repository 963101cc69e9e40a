#include "server/markup/html.h"

#include "base/markup_text.h"

namespace hankehaku::server {
namespace {

/// A link leads to this server or to another one, never to a script.
bool is_safe_address(std::string_view value) {
    for (const std::string_view beginning : {"/", "#", "?", "http://", "https://", "tag:"})
        if (value.starts_with(beginning)) return true;
    return false;
}

bool holds_address(std::string_view name) { return name == "href" || name == "src" || name == "action"; }

}  // namespace

Html::Html(std::string_view text) { append_markup_text(markup_, text); }

void Html::open(MarkupName name, const Attributes& attributes) {
    markup_.append("<").append(name.text());
    for (const Attribute& attribute : attributes) {
        if (!attribute.value_ && !attribute.flag_) continue;
        markup_.append(" ").append(attribute.name_.text());
        if (!attribute.value_) continue;
        const bool refused = holds_address(attribute.name_.text()) && !is_safe_address(*attribute.value_);
        markup_ += "=\"";
        append_markup_text(markup_, refused ? std::string_view("#") : std::string_view(*attribute.value_));
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
