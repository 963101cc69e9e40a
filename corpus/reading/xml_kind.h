#pragma once

#include <string_view>

namespace hankehaku {

/// What markup is, by its first element.
enum class XmlKind { page, document, workbook, other };

[[nodiscard]] XmlKind xml_kind(std::string_view text);

}  // namespace hankehaku
