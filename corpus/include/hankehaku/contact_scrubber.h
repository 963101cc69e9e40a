#pragma once

#include "hankehaku/export.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The position of personal data in a text, in bytes.
struct PersonalDataRange {
    /// The kind of personal data.
    enum class Kind {
        email,
        phone,
        identity_code,  ///< Finnish personal identity code (henkilötunnus)
        contact,        ///< a person's name, or the value of a line such as "Yhteyshenkilön nimi: ..."
        bank_account,   ///< international bank account number (IBAN)
    };
    std::size_t begin = 0;
    std::size_t end = 0;
    Kind kind = Kind::email;
    bool operator==(const PersonalDataRange&) const = default;
};

/// The personal data of `text` (UTF-8), in its order, not overlapping: e-mail addresses however the sign is written,
/// Finnish telephone numbers and international ones, personal identity codes and bank accounts with their check
/// characters, and persons named after labels, in contact lists, in signatures and beside a number or address.
/// Business ids, dates, sums, postcodes and the numbers of records, laws and books are not reported.  Dashes, spaces,
/// fullwidth and invisible characters make no difference.  Cost: linear.
[[nodiscard]] std::vector<PersonalDataRange> find_personal_data(std::string_view text);

/// The mask that replaces each kind in a text: "[sähköposti]", "[puhelin]", "[henkilötunnus]",
/// "[tilinumero]", "[yhteyshenkilö]".
[[nodiscard]] std::string_view personal_data_mask(PersonalDataRange::Kind kind);

/// `text` with all personal data replaced by their masks.  Masking twice is the same as masking once.
[[nodiscard]] std::string mask_personal_data(std::string_view text);

/// `value` masked as the value of `label`: after "Projektipäällikkö", "Aino Malli" is a person's name.
[[nodiscard]] std::string mask_labelled_value(std::string_view label, std::string_view value);

/// Whether the label marks its value as a contact's: "GSM", "Yhteyshenkilön nimi", "E-mail".
[[nodiscard]] bool is_contact_field(std::string_view label);

}  // namespace hankehaku
