#pragma once

#include "hankehaku/export.h"

#include <optional>
#include <string>
#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// The code of the register at the front of `text`: S, A or J and five to nine digits, whatever their case, with
/// nothing but a remark in brackets after it: "S98101 (muutoshakemus 2)".  In capitals.
[[nodiscard]] std::optional<std::string> find_register_code(std::string_view text);

/// "ESR", "ESR+", "EAKR" or "JTF" for any name of a fund in Finnish, Swedish or English; empty for other texts.
[[nodiscard]] std::string_view fund_of_name(std::string_view name);

/// The fund that follows from the letter and number of a code: "S20494" is paid by the ESR, "S30123" by the ESR+,
/// "A70001" by the EAKR, "J10001" by the JTF.  Empty for other codes.
[[nodiscard]] std::string_view fund_of_code(std::string_view code);

/// "2007-2013", "2014-2020" or "2021-2027", as the register numbered its codes; empty for other codes.
[[nodiscard]] std::string_view programme_period_of_code(std::string_view code);

}  // namespace hankehaku
