#include "server/markup/links.h"

#include "hankehaku/language.h"
#include "server/api/parameter_table.h"

namespace hankehaku::server {
namespace {

std::string joined(std::string address, const Parameters& parameters) {
    const std::string text = parameters.text();
    return text.empty() ? address : address + "?" + text;
}

}  // namespace

std::string Links::plain(std::string_view path, const Parameters& parameters) const {
    return joined(base_ + std::string(path), parameters.without("lang"));
}

std::string Links::file(std::string_view path, const Parameters& parameters) const {
    return joined(base_ + std::string(path), parameters);
}

std::string Links::page(std::string_view path, const Parameters& parameters) const {
    Parameters all = parameters.without("lang");
    if (language_) all = all.with("lang", language_code(*language_));
    return joined(base_ + std::string(path), all);
}

std::string Links::project(std::string_view code, const Parameters& parameters) const {
    return page("/hanke/" + percent_encoded(code), parameters);
}

std::string Links::in_language(Language language, std::string_view path, const Parameters& parameters) const {
    return joined(base_ + std::string(path), parameters.without("lang").with("lang", language_code(language)));
}

Parameters with_filter(const Parameters& parameters, Facet facet, std::string_view value) {
    return parameters.without("offset").with(facet_name(facet), value);
}

Parameters without_filter(const Parameters& parameters, Facet facet, std::string_view value) {
    return parameters.without("offset")
        .without(facet_name(facet), value)
        .without(facet_english_name(facet), value)
        .without("filter", std::string(facet_name(facet)) + "=" + std::string(value))
        .without("filter", std::string(facet_english_name(facet)) + "=" + std::string(value));
}

Parameters only_what_is_found(const Parameters& parameters) {
    Parameters kept;
    for (const auto& [name, value] : parameters.entries())
        if (says_what_is_found(name)) kept = kept.with(name, value);
    return kept;
}

}  // namespace hankehaku::server
