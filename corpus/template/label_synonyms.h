#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hankehaku {

/// What the value of a label is, beyond a value of the template.
enum class LabelRole {
    value,    ///< of the template's own label
    start,    ///< the first half of the template's period
    end,      ///< the second half
    location  ///< a region with its code before it: "FI193 Keski-Suomi"
};

/// A label of another year, list or programme, translated to the template of 2014.
struct LabelSynonym {
    std::string_view section;
    std::string_view label;  ///< of the template, in matching_form()
    LabelRole role = LabelRole::value;
};

/// `label` as the key by which labels, columns and names of XML and JSON are compared: letters and digits only, in
/// lower case, without dots: "Päättymispvm", "paattymispvm" and "paattymis_pvm" are one.
[[nodiscard]] std::string label_key(std::string_view label);

/// What the label with this key asks for; nothing for the template's own labels and for unknown ones.
[[nodiscard]] std::optional<LabelSynonym> find_label_synonym(std::string_view key);

/// Whether the key asks for the fund, a project's code, or the summary of section 3.
[[nodiscard]] bool is_fund_label(std::string_view key);
[[nodiscard]] bool is_code_label(std::string_view key);
[[nodiscard]] bool is_summary_label(std::string_view key);

/// `value` of a label with this role as the template would have it: "Alkaa 1.9.2016", "Keski-Suomi".
[[nodiscard]] std::string as_template_writes(LabelRole role, std::string_view value);

}  // namespace hankehaku
