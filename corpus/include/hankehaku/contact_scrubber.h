#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace [[gnu::visibility("default")]] hankehaku {

/// Where an e-mail address or a telephone number stands in a text, in bytes.
struct PersonalDataRange {
    enum class Kind { email, phone };  ///< of personal data
    std::size_t begin = 0;
    std::size_t end = 0;
    Kind kind = Kind::email;
    bool operator==(const PersonalDataRange&) const = default;
};

/// The e-mail addresses (`@`, `(at)`, `[at]`) and Finnish telephone numbers of `text` (UTF-8), in its order, not
/// overlapping.  A number counts as one when it begins with +358, 00358 or an area code (0 and a digit from 1 to 9) and
/// has 7 to 12 digits; business ids, money, postcodes, dates and codes do not.  Cost: linear.
[[nodiscard]] std::vector<PersonalDataRange> find_personal_data(std::string_view text);

/// `text` with each of them replaced by "[sähköposti]" or "[puhelin]".
[[nodiscard]] std::string mask_personal_data(std::string_view text);

}  // namespace gnu::visibility("default")]]hankehaku
