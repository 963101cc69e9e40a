#pragma once

#include <string_view>

namespace hankehaku {

/// What a word says about the value or words after it.
enum class ContactCue {
    none,
    contact,   ///< "yhteyshenkilö": the value is a person, whatever it looks like
    secret,    ///< "henkilötunnus", "tilinumero", "kotiosoite": the value is nobody else's business
    contacts,  ///< "yhteystiedot", "lisätietoja": persons may be among what follows
    group,     ///< "ohjausryhmä": persons may be named in the sentence or list, among organisations
    role,      ///< "projektipäällikkö": what follows may be a name
    closing,   ///< "terveisin": a name follows below
};

/// `word` and the text from it on, in small letters as FoldedText has them.
[[nodiscard]] ContactCue contact_cue(std::u32string_view word, std::u32string_view from_word);

/// Whether `form` (a label in matching_form(), or a key of JSON) asks for a person's name, e-mail, telephone or the
/// like.
[[nodiscard]] bool is_contact_label(std::string_view form);

/// Whether a line without a label gives a person's contact details.
[[nodiscard]] bool is_contact_line(std::string_view line);

}  // namespace hankehaku
