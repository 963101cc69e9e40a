#include "corpus/text/crowded_tags.h"

#include "base/ascii.h"

#include <algorithm>
#include <cstddef>

namespace hankehaku {
namespace {

constexpr std::size_t most_pieces = 2000;  // names and values without quotes: an attribute is one or two

enum class Markup { xml, html };

/// The first byte behind `end`, looked for from `at` on.
std::size_t behind(std::string_view text, std::string_view end, std::size_t at) {
    const std::size_t found = text.find(end, at);
    return found == std::string_view::npos ? text.size() : found + end.size();
}

struct Tag {
    std::size_t end = 0;     ///< behind its ">"
    std::size_t pieces = 0;  ///< outside of quotes
};

Tag tag_at(std::string_view text, std::size_t begin) {
    Tag tag;
    bool in_piece = false;
    std::size_t at = begin + 1;
    while (at < text.size() && text[at] != '>') {
        const char c = text[at];
        const bool is_quote = c == '"' || c == '\'';
        const bool goes_on = !is_quote && std::string_view(" \t\r\n\f/=").find(c) == std::string_view::npos;
        if (goes_on && !in_piece) ++tag.pieces;
        in_piece = goes_on;
        at = is_quote ? behind(text, text.substr(at, 1), at + 1) : at + 1;
    }
    tag.end = std::min(at + 1, text.size());
    return tag;
}

/// Where what is no tag ends that begins at `at`; `at` where a tag begins.
std::size_t behind_no_tag(std::string_view text, std::size_t at, Markup markup) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) return behind(text, "-->", at);
    if (markup == Markup::xml && rest.starts_with("<![CDATA[")) return behind(text, "]]>", at);
    if (markup == Markup::xml && rest.starts_with("<?")) return behind(text, "?>", at);
    const bool is_name = rest.size() > 1 && (is_ascii_letter(rest[1]) || static_cast<unsigned char>(rest[1]) >= 0x80 ||
                                             (markup == Markup::xml && (rest[1] == '_' || rest[1] == ':')));
    return is_name ? at : at + 1;
}

/// Where the text ends that an HTML tag makes a script or a style of; `end` for other tags.
std::size_t behind_raw_text(std::string_view text, std::size_t begin, std::size_t end) {
    for (const std::string_view name : {"script", "style"}) {
        const std::string_view word = text.substr(begin + 1, end - begin - 1);
        const bool is_longer = word.size() > name.size() && is_ascii_alphanumeric(word[name.size()]);
        if (is_longer || find_ignoring_case(word.substr(0, name.size()), name) != 0) continue;
        const std::size_t close = find_ignoring_case(text.substr(end), "</" + std::string(name));
        return close == std::string_view::npos ? text.size() : end + close;
    }
    return end;
}

/// Calls action(begin, end) for each crowded tag; it says whether to go on.
template <class Action>
void for_each_crowded_tag(std::string_view text, Markup markup, Action action) {
    for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at)) {
        if (const std::size_t next = behind_no_tag(text, at, markup); next != at) {
            at = next;
            continue;
        }
        const Tag tag = tag_at(text, at);
        if (tag.pieces > most_pieces && !action(at, tag.end)) return;
        at = markup == Markup::html ? behind_raw_text(text, at, tag.end) : tag.end;
    }
}

}  // namespace

bool has_crowded_tag(std::string_view xml) {
    bool found = false;
    for_each_crowded_tag(xml, Markup::xml, [&](std::size_t, std::size_t) {
        found = true;
        return false;
    });
    return found;
}

void blank_crowded_tags(std::string& page) {
    for_each_crowded_tag(page, Markup::html, [&](std::size_t begin, std::size_t end) {
        std::fill(page.begin() + static_cast<std::ptrdiff_t>(begin), page.begin() + static_cast<std::ptrdiff_t>(end),
                  ' ');
        return true;
    });
}

}  // namespace hankehaku
