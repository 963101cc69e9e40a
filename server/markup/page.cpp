#include "server/markup/page.h"

#include "server/http/error_response.h"

namespace hankehaku::server {
namespace {

struct NavigationRow {
    std::string_view path;
    MessageId text;
};

Html navigation(const PageContext& context) {
    Html items;
    for (const auto& [path, text] : {NavigationRow{"/", "nav.search"}, NavigationRow{"/tilastot", "nav.sums"},
                                     NavigationRow{"/tietoja", "nav.about"}}) {
        const bool here = context.path == path;
        items += element("li", link(context.links.page(path), context.text(text),
                                    {{"aria-current", here ? std::optional<std::string>("page") : std::nullopt}}));
    }
    return element("nav", {{"aria-label", context.text("site.navigation")}}, element("ul", items));
}

Html languages(const PageContext& context) {
    Html items;
    for (const Language language : all_languages) {
        const std::string code(language_code(language));
        const bool here = language == context.text.language();
        items += element("li", link(context.links.in_language(language, context.path, context.parameters),
                                    context.text.named("language", code),
                                    {{"lang", code},
                                     {"hreflang", code},
                                     {"aria-current", here ? std::optional<std::string>("true") : std::nullopt}}));
    }
    return element("nav", {{"class", "languages"}, {"aria-label", context.text("site.language")}},
                   element("ul", items));
}

Html head(const PageContext& context, const PageContent& content) {
    const auto file = [&](std::string_view name) {
        return context.links.plain("/static/" + std::string(name), Parameters({{"v", context.static_version}}));
    };
    const std::string title = content.title.empty() ? context.site_title : content.title + " – " + context.site_title;
    return element(
        "head", empty_element("meta", {{"charset", "utf-8"}}) + element("title", title) +
                    empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                    empty_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}) +
                    empty_element("link", {{"rel", "stylesheet"}, {"href", file("style.css")}}) +
                    empty_element("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", file("icon.svg")}}) +
                    empty_element("link", {{"rel", "search"},
                                           {"type", "application/opensearchdescription+xml"},
                                           {"title", context.site_title},
                                           {"href", context.links.page("/opensearch.xml")}}) +
                    element("script", {{"type", "module"}, {"src", file("page.js")}}, {}) + content.head);
}

}  // namespace

Html link(const std::string& address, const Html& text, Attributes more) {
    more.insert(more.begin(), Attribute("href", address));
    return element("a", more, text);
}

Html hidden_fields(const Parameters& parameters) {
    Html fields;
    for (const auto& [name, value] : parameters.entries())
        if (!value.empty()) fields += empty_element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    return fields;
}

std::optional<std::string> finnish_lang(const PageContext& context) {
    if (context.text.language() == Language::finnish) return std::nullopt;
    return "fi";
}

Html finnish(const PageContext& context, std::string_view text) {
    const auto lang = finnish_lang(context);
    return lang ? element("span", {{"lang", lang}}, text) : Html(text);
}

Html labelled_select(const std::string& name, const std::vector<Choice>& choices, std::string_view chosen,
                     const Html& label) {
    Html options;
    for (const Choice& choice : choices)
        options += element("option", {{"value", choice.value}, {"selected", choice.value == chosen}}, choice.label);
    return element("label", element("span", label) + element("select", {{"name", name}}, options));
}

Response framed(const PageContext& context, const PageContent& content) {
    const Html header =
        element("header", {{"class", "site"}},
                link("#sisalto", context.text("site.skip"), {{"class", "skip"}}) +
                    element("p", {{"class", "brand"}}, link(context.links.page("/"), context.site_title)) +
                    navigation(context) + languages(context));
    const Html footer = element("footer", {{"class", "site"}},
                                element("p", Html(context.text("site.about")) + " · " +
                                                 link(context.links.page("/tietoja"), context.text("nav.about"))));
    const Html body = element("body", {{"data-base", context.links.base()}},
                              header + element("main", {{"id", "sisalto"}, {"tabindex", "-1"}}, content.main) + footer);
    const std::string lang(language_code(context.text.language()));
    return {.status = content.status,
            .type = html_type,
            .body = element("html", {{"lang", lang}}, head(context, content) + body).page(),
            .headers = {{"Content-Language", lang}, {"Vary", "Accept-Language"}, {"Cache-Control", "no-cache"}}};
}

}  // namespace hankehaku::server
