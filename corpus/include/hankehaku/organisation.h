#pragma once

#include "hankehaku/export.h"

#include <optional>
#include <string>
#include <string_view>

// Organisations are identified by their business id (Y-tunnus), not by the spelling of their names.

namespace HANKEHAKU_EXPORT hankehaku {

/// "0245896-3" of "0245896-3", "02458963", "FI02458963", "245896-3"; nothing for a text of another
/// form.
[[nodiscard]] std::optional<std::string> business_id_from(std::string_view text);

/// The parts of a value of the facets organisaatio and kumppani.
struct OrganisationName {
    std::string name;
    std::string business_id;  ///< empty: the text gives none
    bool operator==(const OrganisationName&) const = default;
};

/// "Tampereen kaupunki (0211675-2)"; without a business id the name alone, and the id alone without a name.
[[nodiscard]] std::string organisation_value(std::string_view name, std::string_view business_id);

[[nodiscard]] OrganisationName organisation_of_value(std::string_view value);

}  // namespace hankehaku
