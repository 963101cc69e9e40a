#include "hankehaku/organisation.h"

#include "base/ascii.h"

#include <algorithm>

namespace hankehaku {
namespace {

// Its check digit is not verified: an id with a typing error still identifies one organisation.
constexpr std::size_t digits_before_check = 7;

}  // namespace

std::optional<std::string> business_id_from(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    if (text.starts_with("FI") || text.starts_with("fi")) text.remove_prefix(2);
    std::string digits(text);
    const std::size_t hyphen = digits.find('-');
    if (hyphen != std::string::npos) digits.erase(hyphen, 1);
    // Old ones have six digits before the hyphen; without it they cannot be distinguished from other numbers.
    if (digits.size() == digits_before_check && hyphen == digits_before_check - 1) digits.insert(0, 1, '0');
    if (digits.size() != digits_before_check + 1 || !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    if (hyphen != std::string::npos && text.size() - hyphen != 2) return std::nullopt;
    return digits.insert(digits_before_check, 1, '-');
}

std::string organisation_value(std::string_view name, std::string_view business_id) {
    const auto id = business_id_from(business_id);
    if (!id) return std::string(name);
    return name.empty() ? *id : std::string(name) + " (" + *id + ")";
}

OrganisationName organisation_of_value(std::string_view value) {
    constexpr std::size_t id_size = digits_before_check + 2;
    if (value.size() == id_size)
        if (auto id = business_id_from(value)) return {{}, *std::move(id)};
    if (value.size() > id_size + 3 && value.ends_with(')') && value.substr(value.size() - id_size - 3, 2) == " (")
        if (auto id = business_id_from(value.substr(value.size() - id_size - 1, id_size)))
            return {std::string(value.substr(0, value.size() - id_size - 3)), *std::move(id)};
    return {std::string(value), {}};
}

}  // namespace hankehaku
