#pragma once

#include "hankehaku/facet.h"
#include "hankehaku/language.h"
#include "server/http/parameters.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hankehaku::server {

/// Addresses of this server's pages.  A language given in the address is kept from page to page.
class Links {
public:
    Links(std::string base_path, std::optional<Language> asked_language)
        : base_(std::move(base_path)), language_(asked_language) {}

    /// The page at `path` ("/", "/tilastot") with parameters.
    [[nodiscard]] std::string page(std::string_view path, const Parameters& parameters = {}) const;

    [[nodiscard]] std::string project(std::string_view code, const Parameters& parameters = {}) const;

    /// A path that has no language: a file of the program, an export.
    [[nodiscard]] std::string plain(std::string_view path, const Parameters& parameters = {}) const;

    /// A file whose words are in the language that the parameters name.
    [[nodiscard]] std::string file(std::string_view path, const Parameters& parameters) const;

    /// The same page in another language.
    [[nodiscard]] std::string in_language(Language language, std::string_view path, const Parameters& parameters) const;

    [[nodiscard]] const std::string& base() const { return base_; }
    [[nodiscard]] const std::optional<Language>& asked_language() const { return language_; }

private:
    std::string base_;
    std::optional<Language> language_;
};

/// `parameters` with a filter more, on the first page of hits.
[[nodiscard]] Parameters with_filter(const Parameters& parameters, Facet facet, std::string_view value);

/// `parameters` without a filter, under whichever of its names it was given, on the first page of hits.
[[nodiscard]] Parameters without_filter(const Parameters& parameters, Facet facet, std::string_view value);

/// Only what says which projects are found: query, match mode and filters.
[[nodiscard]] Parameters only_what_is_found(const Parameters& parameters);

}  // namespace hankehaku::server
