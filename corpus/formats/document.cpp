#include "corpus/formats/document.h"

#include "corpus/formats/page_writer.h"

#include <algorithm>
#include <array>

namespace hankehaku {
namespace {

bool is_one_of(std::string_view name, const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 8> dropped_elements{"tracked-changes",    "annotation", "delText", "instrText",
                                                           "DocumentProperties", "docPr",      "meta",    "deletion"};

/// Word keeps text in `t` inside paragraphs `p`; an open document in `p` and `h` themselves.
class DocumentReader : public XmlHandler {
public:
    void start(const XmlElement& element, std::size_t line) override {
        line_ = std::max<std::size_t>(line, 1);
        const std::string_view name = element.name;
        ++depth_;
        if (depth_ == 1) open_document_ = element.name_space.find("opendocument") != std::string_view::npos;
        const bool other_part = name == "part" && element.attribute("name") != "/word/document.xml";
        if (dropped_below_ == 0 && (other_part || is_one_of(name, dropped_elements))) dropped_below_ = depth_;
        if (dropped_below_ != 0) return;
        if (name == "tr" || name == "table-row")
            writer_.begin_row();
        else if (name == "tc" || name == "table-cell")
            writer_.begin_cell();
        else if (is_paragraph(name))
            writer_.paragraph();
        else if (name == "br" || name == "line-break" || name == "cr")
            writer_.line_break();
        else if (name == "tab")
            write("\t");
        else if (name == "s")
            writer_.space();
        if (is_paragraph(name)) ++paragraphs_;
        if (name == "t") in_text_ = true;
    }

    void end(std::string_view name) override {
        const std::size_t depth = depth_;
        if (depth_ > 0) --depth_;
        if (dropped_below_ != 0) {
            if (depth <= dropped_below_) dropped_below_ = 0;
            return;
        }
        if (is_paragraph(name)) {
            writer_.paragraph();
            if (paragraphs_ > 0) --paragraphs_;
        }
        if (name == "tr" || name == "table-row") writer_.line();
        if (name == "t") in_text_ = false;
    }

    void text(std::string_view text) override {
        const bool shown = open_document_ ? paragraphs_ > 0 : in_text_;
        if (shown && dropped_below_ == 0) write(text);
    }

    std::string finish() { return writer_.finish().text; }

private:
    [[nodiscard]] bool is_paragraph(std::string_view name) const {
        return name == "p" || (open_document_ && name == "h");
    }

    void write(std::string_view text) {
        for (const char c : text) {
            if (c == ' ' || c == '\n' || c == '\r')
                writer_.space();
            else
                writer_.byte(c, line_);
        }
    }

    PageWriter writer_;
    std::size_t line_ = 1;
    std::size_t depth_ = 0;
    std::size_t dropped_below_ = 0;  ///< depth of the element whose text is being dropped; 0: none
    std::size_t paragraphs_ = 0;     ///< that are open
    bool open_document_ = false;
    bool in_text_ = false;
};

DocumentText read(std::string_view xml, bool decoded) {
    DocumentReader reader;
    const XmlOutcome outcome = read_xml(xml, reader, decoded);
    return {reader.finish(), outcome};
}

}  // namespace

DocumentText read_document(const OfficeParts& parts) {
    for (const char* const name : {"word/document.xml", "content.xml"})
        if (const auto part = parts.find(name); part != parts.end()) return read(part->second, false);
    return {};
}

DocumentText read_flat_document(std::string_view xml) { return read(xml, true); }

}  // namespace hankehaku
