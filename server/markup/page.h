#pragma once

#include "server/api/published.h"
#include "server/http/message.h"
#include "server/markup/html.h"
#include "server/markup/links.h"
#include "server/markup/value_names.h"
#include "server/messages/page_texts.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::server {

/// What a page is made with.
struct PageContext {
    const Published& index;
    const ValueNames& names;  ///< of places, in every language
    PageTexts text;
    Links links;
    std::string site_title;
    std::string path;  ///< of this page, below the base path
    Parameters parameters;
    std::string static_version;  ///< of the program's files, so that a browser takes new ones
    bool workbooks = false;      ///< hits and sums can be downloaded as workbooks
};

/// One page: the content of its frame.
struct PageContent {
    std::string title;  ///< before the site's own; empty: none
    Html main;
    Html head = {};  ///< more for <head>
    unsigned status = 200;
};

/// The page with its header, navigation, languages and footer.
[[nodiscard]] Response framed(const PageContext& context, const PageContent& content);

/// <a>; `more` are further attributes.
[[nodiscard]] Html link(const std::string& address, const Html& text, Attributes more = {});

/// Hidden fields that carry parameters through a form.
[[nodiscard]] Html hidden_fields(const Parameters& parameters);

/// Text of a project, which is Finnish: marked as such on pages of other languages, so that it is read out right.
[[nodiscard]] Html finnish(const PageContext& context, std::string_view text);

/// "fi" where the page is not Finnish, for the attribute lang of an element with Finnish text.
[[nodiscard]] std::optional<std::string> finnish_lang(const PageContext& context);

struct Choice {
    std::string value;
    std::string label;
};

/// A <select> with its label; the chosen one is selected.
[[nodiscard]] Html labelled_select(const std::string& name, const std::vector<Choice>& choices, std::string_view chosen,
                                   const Html& label);

}  // namespace hankehaku::server
