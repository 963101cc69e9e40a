#include "opened_workbook.h"

#include <archive.h>
#include <archive_entry.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <array>
#include <functional>
#include <memory>
#include <stdexcept>

namespace {

using Parts = std::map<std::string, std::string>;

Parts unpacked(std::string_view bytes) {
    const std::unique_ptr<archive, int (*)(archive*)> reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        throw std::runtime_error("no zip archive");
    Parts parts;
    for (archive_entry* entry = nullptr; archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK;) {
        std::string& part = parts[archive_entry_pathname(entry)];
        std::array<char, 4096> block{};
        for (la_ssize_t got = 0; (got = archive_read_data(reader.get(), block.data(), block.size())) > 0;)
            part.append(block.data(), static_cast<std::size_t>(got));
    }
    return parts;
}

std::string attribute(xmlNode* node, const char* name) {
    xmlChar* const value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    if (value == nullptr) return {};
    std::string text(reinterpret_cast<const char*>(value));
    xmlFree(value);
    return text;
}

std::string content(xmlNode* node) {
    xmlChar* const value = xmlNodeGetContent(node);
    std::string text(reinterpret_cast<const char*>(value));
    xmlFree(value);
    return text;
}

/// Calls `visit` with every element of `part`, parents first.
void for_each_element(const std::string& part, const std::function<void(xmlNode*, std::string_view)>& visit) {
    const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
        xmlReadMemory(part.data(), static_cast<int>(part.size()), nullptr, nullptr, XML_PARSE_NONET), xmlFreeDoc);
    if (!document) throw std::runtime_error("no XML");
    const std::function<void(xmlNode*)> walk = [&](xmlNode* node) {
        for (; node != nullptr; node = node->next) {
            if (node->type != XML_ELEMENT_NODE) continue;
            visit(node, reinterpret_cast<const char*>(node->name));
            walk(node->children);
        }
    };
    walk(xmlDocGetRootElement(document.get()));
}

struct Style {
    std::string format;
    bool bold = false;
};

std::vector<Style> styles_of(const std::string& part) {
    std::map<std::string, std::string> formats;
    std::vector<bool> bold;
    std::vector<Style> styles;
    for_each_element(part, [&](xmlNode* node, std::string_view name) {
        const std::string_view parent =
            node->parent->name == nullptr ? "" : reinterpret_cast<const char*>(node->parent->name);
        if (name == "numFmt") formats[attribute(node, "numFmtId")] = attribute(node, "formatCode");
        if (name == "font" && parent == "fonts") bold.push_back(false);
        if (name == "b" && parent == "font") bold.back() = true;
        if (name == "xf" && parent == "cellXfs")
            styles.push_back({formats[attribute(node, "numFmtId")], bold.at(std::stoul(attribute(node, "fontId")))});
    });
    return styles;
}

OpenedSheet sheet_of(const std::string& part, const std::vector<Style>& styles) {
    OpenedSheet sheet;
    for_each_element(part, [&](xmlNode* node, std::string_view name) {
        if (name == "autoFilter") sheet.filtered = attribute(node, "ref");
        if (name == "pane")
            sheet.first_row_stays = attribute(node, "ySplit") == "1" && attribute(node, "state") == "frozen";
        if (name != "c") return;
        OpenedCell cell;
        cell.kind = attribute(node, "t") == "inlineStr" ? OpenedCell::Kind::text : OpenedCell::Kind::number;
        cell.value = content(node);
        if (const std::string style = attribute(node, "s"); !style.empty()) {
            cell.format = styles.at(std::stoul(style)).format;
            cell.bold = styles.at(std::stoul(style)).bold;
        }
        sheet.cells[attribute(node, "r")] = cell;
    });
    return sheet;
}

}  // namespace

std::vector<OpenedSheet> opened_workbook(std::string_view bytes) {
    const Parts parts = unpacked(bytes);
    const std::vector<Style> styles = styles_of(parts.at("xl/styles.xml"));
    std::vector<OpenedSheet> sheets;
    for_each_element(parts.at("xl/workbook.xml"), [&](xmlNode* node, std::string_view name) {
        if (name != "sheet") return;
        const std::string part = "xl/worksheets/sheet" + attribute(node, "sheetId") + ".xml";
        sheets.push_back(sheet_of(parts.at(part), styles));
        sheets.back().name = attribute(node, "name");
    });
    return sheets;
}
