#include "corpus/formats/project_html.h"

#include "base/ascii.h"
#include "corpus/formats/page_writer.h"
#include "corpus/formats/table_collector.h"
#include "corpus/text/crowded_tags.h"
#include "corpus/text/utf8_text.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <algorithm>
#include <array>
#include <memory>
#include <utility>

// libxml2 takes the markup apart; this file decides what of it is text, and where lines end.  The parser's events are
// used, not its tree: a tree of a large page costs fifty times its size.

namespace hankehaku {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_name_byte(char c) { return is_ascii_alphanumeric(c) || c == '-'; }

bool is_one_of(std::string_view name, const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// What is never text.
constexpr std::array<std::string_view, 12> dropped_elements{"script",   "style",  "title",    "noscript",
                                                            "template", "svg",    "iframe",   "object",
                                                            "canvas",   "option", "datalist", "xml"};

// Elements beside the text; kept if never closed, since they would then contain the rest of the page.
constexpr std::array<std::string_view, 5> furniture_elements{"nav", "footer", "button", "select", "textarea"};

constexpr std::array<std::string_view, 6> heading_elements{"h1", "h2", "h3", "h4", "h5", "h6"};

constexpr std::array<std::string_view, 7> paragraph_elements{"p",          "ul",      "ol",     "table",
                                                             "blockquote", "section", "article"};

constexpr std::array<std::string_view, 18> line_elements{
    "div",  "li",     "tr",      "dt",      "dd",         "dl",     "header", "main",  "pre",
    "form", "center", "caption", "address", "figcaption", "figure", "tbody",  "thead", "hr"};

constexpr std::array<std::string_view, 2> cell_elements{"td", "th"};

// A label stands out from its value.
constexpr std::array<std::string_view, 3> strong_elements{"strong", "b", "label"};

std::string_view name_of(const xmlChar* name) {
    std::string_view view = reinterpret_cast<const char*>(name);
    if (const std::size_t colon = view.rfind(':'); colon != std::string_view::npos && view != "o:p")
        view.remove_prefix(colon + 1);
    return view;
}

/// Whether an element's id or class says that it is beside the text: <div id="footer">.
bool names_furniture(const xmlChar** attributes) {
    constexpr std::array<std::string_view, 6> names{"footer", "nav", "navigation", "navbar", "breadcrumb", "cookie"};
    if (attributes == nullptr) return false;
    for (; attributes[0] != nullptr; attributes += 2) {
        const std::string_view key = reinterpret_cast<const char*>(attributes[0]);
        if ((key != "id" && key != "class") || attributes[1] == nullptr) continue;
        std::string value = reinterpret_cast<const char*>(attributes[1]);
        std::transform(value.begin(), value.end(), value.begin(), ascii_lower);
        if (is_one_of(std::string_view(value), names)) return true;
    }
    return false;
}

class PageReader {
public:
    explicit PageReader(std::string_view page) : page_(page) {
        std::copy_if(furniture_elements.begin(), furniture_elements.end(), std::back_inserter(furniture_),
                     [&](std::string_view name) {
                         return find_ignoring_case(page_, "</" + std::string(name)) != std::string_view::npos;
                     });
    }

    PageText read() {
        const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
            htmlCreateMemoryParserCtxt(page_.data(), static_cast<int>(page_.size())), &htmlFreeParserCtxt);
        if (!parser) return {};
        parser_ = parser.get();
        *parser_->sax = events();
        parser_->userData = this;
        htmlCtxtUseOptions(parser_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                        HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
        xmlSwitchEncoding(parser_, XML_CHAR_ENCODING_UTF8);
        htmlParseDocument(parser_);
        PageText page = writer_.finish();
        page.tables = tables_.finish();
        page.cut_off = cut_off_;
        return page;
    }

private:
    static htmlSAXHandler events() {
        htmlSAXHandler handler{};
        handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
            static_cast<PageReader*>(self)->start(name_of(name), names_furniture(attributes));
        };
        handler.endElement = [](void* self, const xmlChar* name) {
            static_cast<PageReader*>(self)->end(name_of(name));
        };
        handler.characters = [](void* self, const xmlChar* text, int size) {
            static_cast<PageReader*>(self)->text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
        };
        handler.ignorableWhitespace = handler.characters;
        return handler;
    }

    [[nodiscard]] std::size_t line() const {
        const auto line = parser_->input == nullptr ? 0 : parser_->input->line;
        return static_cast<std::size_t>(std::max(line, 1));
    }

    [[nodiscard]] bool is_dropped(std::string_view name) const {
        return is_one_of(name, dropped_elements) || is_one_of(name, furniture_);
    }

    void start(std::string_view name, bool furniture) {
        constexpr std::size_t deepest = 4096;
        if (++depth_ > deepest) {
            cut_off_ = true;
            xmlStopParser(parser_);
        }
        if (dropped_below_ == 0 && (furniture || is_dropped(name))) dropped_below_ = depth_;
        if (dropped_below_ != 0) return;
        if (name == "br") {
            writer_.line_break();
            tables_.text("\n");
        }
        if (name == "pre") preformatted_ = true;
        if (name == "table") tables_.begin_table();
        if (name == "tr") tables_.begin_row(line());
        if (name == "tr")
            writer_.begin_row();
        else
            boundary(name);
        if (is_one_of(name, strong_elements)) writer_.begin_strong();
        if (is_one_of(name, cell_elements)) {
            writer_.begin_cell();
            tables_.begin_cell();
        }
    }

    void end(std::string_view name) {
        const std::size_t depth = depth_;
        if (depth_ > 0) --depth_;
        if (dropped_below_ != 0) {
            if (depth <= dropped_below_) dropped_below_ = 0;
            return;
        }
        if (name == "pre") preformatted_ = false;
        if (name == "tr") writer_.end_row();
        if (name == "table") tables_.end_table();
        if (is_one_of(name, cell_elements)) tables_.end_cell();
        if (is_one_of(name, strong_elements)) writer_.end_strong();
        boundary(name);
    }

    void boundary(std::string_view name) {
        if (is_one_of(name, heading_elements)) writer_.heading();
        if (is_one_of(name, paragraph_elements)) writer_.paragraph();
        if (is_one_of(name, line_elements)) writer_.line();
        if (is_one_of(name, paragraph_elements) || is_one_of(name, line_elements)) tables_.text(" ");
    }

    void text(std::string_view text) {
        if (dropped_below_ != 0) return;
        tables_.text(text);
        const std::size_t here = line();
        for (const char c : text) {
            if (!is_space(c))
                writer_.byte(c, here);
            else if (c == '\n' && preformatted_)
                writer_.line_break();
            else
                writer_.space();
        }
    }

    std::string_view page_;
    std::vector<std::string_view> furniture_;
    htmlParserCtxtPtr parser_ = nullptr;
    std::size_t depth_ = 0;
    std::size_t dropped_below_ = 0;  ///< depth of the element whose text is being dropped; 0: none
    bool preformatted_ = false;
    bool cut_off_ = false;
    PageWriter writer_;
    TableCollector tables_;
};

}  // namespace

bool looks_like_html(std::string_view bytes) {
    const std::size_t at = bytes.find_first_not_of(" \t\r\n\f");
    if (at == std::string_view::npos || bytes[at] != '<' || at + 1 == bytes.size()) return false;
    return is_ascii_letter(bytes[at + 1]) || bytes[at + 1] == '!' || bytes[at + 1] == '?';
}

std::string_view declared_charset(std::string_view page) {
    constexpr std::size_t where_it_must_stand = 4096;
    const std::string_view head = page.substr(0, where_it_must_stand);
    std::string_view key = "charset=";
    if (head.starts_with("<?xml")) key = "encoding=";
    const std::size_t found = find_ignoring_case(head, key);
    if (found == std::string_view::npos) return {};
    std::string_view value = head.substr(found + key.size());
    if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    const auto* const end =
        std::find_if_not(value.begin(), value.end(), [](char c) { return is_name_byte(c) || c == '_' || c == ':'; });
    return value.substr(0, static_cast<std::size_t>(end - value.begin()));
}

PageText page_text(std::string_view page) {
    std::string readable(page);
    blank_crowded_tags(readable);
    return PageReader(readable).read();
}

}  // namespace hankehaku
