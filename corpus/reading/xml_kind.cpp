#include "corpus/reading/xml_kind.h"

#include <algorithm>

namespace hankehaku {
namespace {

/// The name of the first element, without its prefix, and its tag.
std::string_view first_tag(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<!--")) {
            at = text.find("-->", at);
        } else if (rest.starts_with("<?") || rest.starts_with("<!")) {
            at = text.find('>', at);
        } else {
            return rest.substr(1, std::min(rest.find('>'), rest.size()) - 1);
        }
        if (at == std::string_view::npos) break;
        ++at;
    }
    return {};
}

}  // namespace

XmlKind xml_kind(std::string_view text) {
    const std::string_view tag = first_tag(text);
    std::string_view name = tag.substr(0, tag.find_first_of(" \t\n/"));
    const bool prefixed = name.find(':') != std::string_view::npos;
    if (prefixed) name.remove_prefix(name.find(':') + 1);
    if (name == "wordDocument" || name == "package" || (prefixed && name == "document")) {
        const bool sheet = tag.find("opendocument") != std::string_view::npos &&
                           text.find("<office:spreadsheet") != std::string_view::npos;
        return sheet ? XmlKind::workbook : XmlKind::document;
    }
    if (name == "Workbook") return XmlKind::workbook;
    return text.starts_with("<?xml") && name != "html" && name != "HTML" ? XmlKind::other : XmlKind::page;
}

}  // namespace hankehaku
