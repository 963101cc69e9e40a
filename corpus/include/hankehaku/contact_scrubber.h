#pragma once

#include "hankehaku/export.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// Where personal data stand in a text, in bytes.
struct PersonalDataRange {
    /// What kind of personal data.
    enum class Kind {
        email,
        phone,
        identity_code,  ///< Finnish personal identity code (henkilötunnus)
        contact,        ///< the value of a line such as "Yhteyshenkilön nimi: ..."
    };
    std::size_t begin = 0;
    std::size_t end = 0;
    Kind kind = Kind::email;
    bool operator==(const PersonalDataRange&) const = default;
};

/// The e-mail addresses (`@`, `(at)`, `[at]`), Finnish telephone numbers, personal identity codes and named contact
/// persons of `text` (UTF-8), in its order, not overlapping.  A number counts as a telephone's when it begins with
/// +358, 00358 or an area code (0 and a digit from 1 to 9) and has 7 to 12 digits; business ids, money, postcodes,
/// dates and codes do not.  An identity code has a possible day and its check character.  Cost: linear.
[[nodiscard]] std::vector<PersonalDataRange> find_personal_data(std::string_view text);

/// What stands in masked text in the place of each kind: "[sähköposti]", "[puhelin]", "[henkilötunnus]",
/// "[yhteyshenkilö]".
[[nodiscard]] std::string_view personal_data_mask(PersonalDataRange::Kind kind);

/// `text` with each of them replaced by its mask.  Masking again changes nothing.
[[nodiscard]] std::string mask_personal_data(std::string_view text);

/// Whether a labelled value is a contact's by its label: "GSM", "Yhteyshenkilön nimi", "E-mail".
[[nodiscard]] bool is_contact_field(std::string_view label);

}  // namespace hankehaku
