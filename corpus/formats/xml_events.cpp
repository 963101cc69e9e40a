#include "corpus/formats/xml_events.h"

#include "corpus/text/crowded_tags.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits>
#include <memory>
#include <string>
#include <utility>

namespace hankehaku {
namespace {

std::string_view view_of(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

/// Markup is ASCII: of UTF-16 its other bytes are left out.
std::string without_zeros(std::string_view bytes) {
    std::string result(bytes);
    std::erase(result, '\0');
    return result;
}

/// A parser that is stopped leaves the document behind that it makes for entities.
struct FreeParser {
    void operator()(xmlParserCtxt* parser) const {
        xmlFreeDoc(parser->myDoc);
        xmlFreeParserCtxt(parser);
    }
};

class XmlReader {
public:
    explicit XmlReader(XmlHandler& handler) : handler_(handler) {}

    XmlOutcome read(std::string_view bytes, bool decoded) {
        if (bytes.empty() || bytes.size() > std::size_t{std::numeric_limits<int>::max()}) return XmlOutcome::broken;
        const bool is_utf16 = bytes.find('\0') != std::string_view::npos;
        if (is_utf16 ? has_crowded_tag(without_zeros(bytes)) : has_crowded_tag(bytes)) return XmlOutcome::broken;
        const std::unique_ptr<xmlParserCtxt, FreeParser> parser(
            xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
        if (!parser) return XmlOutcome::broken;
        parser_ = parser.get();
        *parser_->sax = events();
        parser_->userData = this;
        xmlCtxtUseOptions(parser_, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                       XML_PARSE_HUGE | (decoded ? XML_PARSE_IGNORE_ENC : 0));
        if (decoded) xmlSwitchEncoding(parser_, XML_CHAR_ENCODING_UTF8);
        xmlParseDocument(parser_);
        if (outcome_ == XmlOutcome::whole && parser_->wellFormed == 0) outcome_ = XmlOutcome::broken;
        return outcome_;
    }

private:
    static xmlSAXHandler events() {
        xmlSAXHandler handler{};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = [](void* self, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* uri,
                                    int /*namespace_count*/, const xmlChar** /*namespaces*/, int count,
                                    int /*defaulted*/, const xmlChar** attributes) {
            static_cast<XmlReader*>(self)->start(view_of(name), view_of(uri), count, attributes);
        };
        handler.endElementNs = [](void* self, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* /*uri*/) {
            auto& reader = *static_cast<XmlReader*>(self);
            if (reader.depth_ > 0) --reader.depth_;
            reader.handler_.end(view_of(name));
        };
        handler.characters = [](void* self, const xmlChar* text, int size) {
            static_cast<XmlReader*>(self)->handler_.text(
                {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
        };
        handler.ignorableWhitespace = handler.characters;
        handler.cdataBlock = handler.characters;
        handler.entityDecl = [](void* self, const xmlChar* /*name*/, int /*type*/, const xmlChar* /*public_id*/,
                                const xmlChar* /*system_id*/,
                                xmlChar* /*content*/) { static_cast<XmlReader*>(self)->stop(XmlOutcome::entities); };
        return handler;
    }

    void start(std::string_view name, std::string_view uri, int count, const xmlChar** attributes) {
        constexpr std::size_t deepest = 256, fields_of_an_attribute = 5;
        if (++depth_ > deepest) return stop(XmlOutcome::nested_too_deep);
        attributes_.clear();
        for (std::size_t index = 0; index < static_cast<std::size_t>(count); ++index) {
            const xmlChar** const fields = attributes + index * fields_of_an_attribute;
            const auto* const begin = reinterpret_cast<const char*>(fields[3]);
            const auto* const end = reinterpret_cast<const char*>(fields[4]);
            attributes_.push_back({view_of(fields[0]), std::string_view(begin, static_cast<std::size_t>(end - begin))});
        }
        const auto line = parser_->input == nullptr ? 0 : parser_->input->line;
        handler_.start({name, uri, attributes_}, line > 0 ? static_cast<std::size_t>(line) : 0);
    }

    void stop(XmlOutcome outcome) {
        outcome_ = outcome;
        xmlStopParser(parser_);
    }

    XmlHandler& handler_;
    xmlParserCtxtPtr parser_ = nullptr;
    XmlOutcome outcome_ = XmlOutcome::whole;
    std::size_t depth_ = 0;
    std::vector<XmlAttribute> attributes_;
};

}  // namespace

std::string_view XmlElement::attribute(std::string_view wanted) const {
    for (const XmlAttribute& attribute : attributes)
        if (attribute.name == wanted) return attribute.value;
    return {};
}

XmlOutcome read_xml(std::string_view bytes, XmlHandler& handler, bool decoded) {
    return XmlReader(handler).read(bytes, decoded);
}

}  // namespace hankehaku
