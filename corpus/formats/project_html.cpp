#include "corpus/formats/project_html.h"

#include "corpus/formats/html_entities.h"
#include "corpus/formats/page_writer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace hankehaku {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool is_name_byte(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }

std::size_t find_ignoring_case(std::string_view text, std::string_view wanted, std::size_t from) {
    const auto* const found =
        std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(), wanted.begin(),
                    wanted.end(), [](char a, char b) { return lower(a) == b; });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

bool is_one_of(std::string_view name, const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// What a page holds beside its text.
constexpr std::array<std::string_view, 16> dropped_elements{
    "script", "style",  "title",    "noscript", "template", "svg",    "nav",    "footer",
    "button", "select", "textarea", "iframe",   "object",   "canvas", "option", "datalist"};

constexpr std::array<std::string_view, 6> heading_elements{"h1", "h2", "h3", "h4", "h5", "h6"};

constexpr std::array<std::string_view, 7> paragraph_elements{"p",          "ul",      "ol",     "table",
                                                             "blockquote", "section", "article"};

constexpr std::array<std::string_view, 18> line_elements{
    "div",  "li",     "tr",      "dt",      "dd",         "dl",     "header", "main",  "pre",
    "form", "center", "caption", "address", "figcaption", "figure", "tbody",  "thead", "hr"};

constexpr std::array<std::string_view, 2> cell_elements{"td", "th"};

struct Tag {
    std::string name;  ///< in lower case; empty for comments and declarations
    bool closing = false;
    std::size_t end = 0;  ///< offset behind it
};

class PageReader {
public:
    explicit PageReader(std::string_view page) : page_(page) {}

    PageText read() {
        while (at_ < page_.size()) {
            const char c = page_[at_];
            if (c == '<') {
                read_markup();
            } else if (c == '&') {
                read_entity();
            } else {
                read_character(c);
            }
        }
        return writer_.finish();
    }

private:
    void read_character(char c) {
        if (c == '\n') ++line_;
        ++at_;
        if (!is_space(c))
            writer_.byte(c, line_);
        else if (c == '\n' && preformatted_)
            writer_.line_break();
        else
            writer_.space();
    }

    void read_entity() {
        const auto entity = entity_at_front(page_.substr(at_));
        if (!entity) return read_character('&');
        at_ += entity->length;
        const char32_t c = entity->code_point;
        const bool breaks_line = c < 0x20 || c == 0x85 || c == 0x2028 || c == 0x2029;
        if (breaks_line)
            writer_.space();
        else
            writer_.character(c, line_);
    }

    void read_markup() {
        const auto tag = tag_at(at_);
        if (!tag) return read_character('<');
        go_to(tag->end);
        if (!tag->closing && is_one_of(tag->name, dropped_elements)) skip_element(tag->name);
        if (tag->name == "br") writer_.line_break();
        if (tag->name == "pre") preformatted_ = !tag->closing;
        if (is_one_of(tag->name, heading_elements)) writer_.heading();
        if (is_one_of(tag->name, paragraph_elements)) writer_.paragraph();
        if (tag->name == "tr" && !tag->closing)
            writer_.begin_row();
        else if (is_one_of(tag->name, line_elements))
            writer_.line();
        if (is_one_of(tag->name, cell_elements) && !tag->closing) writer_.begin_cell();
    }

    [[nodiscard]] std::optional<Tag> tag_at(std::size_t at) const {
        if (page_.substr(at).starts_with("<!--")) {
            const std::size_t end = page_.find("-->", at + 4);
            return Tag{{}, false, end == std::string_view::npos ? page_.size() : end + 3};
        }
        Tag tag;
        std::size_t begin = at + 1;
        if (begin < page_.size() && page_[begin] == '/') {
            tag.closing = true;
            ++begin;
        }
        if (begin >= page_.size()) return std::nullopt;
        const bool declaration = page_[begin] == '!' || page_[begin] == '?';
        if (!is_letter(page_[begin]) && !declaration) return std::nullopt;
        for (std::size_t name = begin; name < page_.size() && is_name_byte(page_[name]); ++name)
            tag.name += lower(page_[name]);
        tag.end = tag_end(begin);
        return tag;
    }

    /// Offset behind the '>' of the tag, which may stand in a quoted attribute before that.
    [[nodiscard]] std::size_t tag_end(std::size_t at) const {
        for (; at < page_.size() && page_[at] != '>'; ++at) {
            if (page_[at] != '"' && page_[at] != '\'') continue;
            const std::size_t quote = page_.find(page_[at], at + 1);
            if (quote == std::string_view::npos) return std::min(page_.find('>', at), page_.size() - 1) + 1;
            at = quote;
        }
        return std::min(at, page_.size() - 1) + 1;
    }

    /// Skips to the end of an element without text; not at all when it has no end.
    void skip_element(const std::string& name) {
        if (endless_.contains(name)) return;
        const std::size_t close = find_ignoring_case(page_, "</" + name, at_);
        if (close == std::string_view::npos) {
            endless_.insert(name);  // not looked for again: a page of many such tags must not take forever
            return;
        }
        go_to(tag_end(close));
    }

    void go_to(std::size_t at) {
        line_ += static_cast<std::size_t>(std::count(page_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                     page_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        at_ = at;
    }

    std::string_view page_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    bool preformatted_ = false;
    std::set<std::string> endless_;
    PageWriter writer_;
};

}  // namespace

bool looks_like_html(std::string_view bytes) {
    const std::size_t at = bytes.find_first_not_of(" \t\r\n\f");
    if (at == std::string_view::npos || bytes[at] != '<' || at + 1 == bytes.size()) return false;
    return is_letter(bytes[at + 1]) || bytes[at + 1] == '!' || bytes[at + 1] == '?';
}

std::string_view declared_charset(std::string_view page) {
    constexpr std::size_t where_it_must_stand = 4096;
    constexpr std::string_view key = "charset=";
    const std::string_view head = page.substr(0, where_it_must_stand);
    const std::size_t found = find_ignoring_case(head, key, 0);
    if (found == std::string_view::npos) return {};
    std::string_view value = head.substr(found + key.size());
    if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    const auto* const end =
        std::find_if_not(value.begin(), value.end(), [](char c) { return is_name_byte(c) || c == '_' || c == ':'; });
    return value.substr(0, static_cast<std::size_t>(end - value.begin()));
}

PageText page_text(std::string_view page) { return PageReader(page).read(); }

}  // namespace hankehaku
