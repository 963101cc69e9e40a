#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

struct XmlAttribute {
    std::string_view name;  ///< without its prefix
    std::string_view value;
};

/// An opening tag, without the prefixes of its names; valid during the call only.
struct XmlElement {
    std::string_view name;
    std::string_view name_space;
    std::span<const XmlAttribute> attributes;

    /// Empty when it is not there.
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

/// What is called while XML is read.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(const XmlElement& element, std::size_t line) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;
};

enum class XmlOutcome {
    whole,
    broken,          ///< read as far as it went; not at all where a tag is crowded (crowded_tags.h)
    entities,        ///< it defines entities, which can grow without bound; nothing is read
    nested_too_deep  ///< read as far as it went
};

/// Reads XML with libxml2: no network, no external files, no entities.  With `decoded`, the bytes are UTF-8 whatever
/// their declaration says.
XmlOutcome read_xml(std::string_view bytes, XmlHandler& handler, bool decoded = false);

}  // namespace hankehaku
