#include "corpus/privacy/contact_labels.h"

#include "corpus/text/text_lines.h"
#include "hankehaku/contact_scrubber.h"

#include <algorithm>
#include <array>
#include <string>

namespace hankehaku {
namespace {

constexpr std::array<std::string_view, 19> label_parts{
    "yhteyshenkil", "yhteystie", "puhelin",      "puhelimi", "sähköposti",   "sahkoposti", "s-posti",
    "sposti",       "email",     "e-mail",       "gsm",      "matkapuh",     "kännykk",    "faksi",
    "contact",      "phone",     "vastuuhenkil", "e-post",   "kontaktperson"};

constexpr std::array<std::string_view, 6> short_labels{"puh", "puh.", "p.", "tel", "tel.", "fax"};

}  // namespace

bool is_contact_label(std::string_view form) {
    return std::find(short_labels.begin(), short_labels.end(), form) != short_labels.end() ||
           std::any_of(label_parts.begin(), label_parts.end(),
                       [&](std::string_view part) { return form.find(part) != std::string_view::npos; });
}

bool is_contact_field(std::string_view label) { return is_contact_label(matching_form(label)); }

bool is_contact_line(std::string_view line) {
    constexpr std::size_t longest_line_of_a_card = 80;
    if (!find_personal_data(line).empty()) return true;
    if (line.size() > longest_line_of_a_card) return false;
    const std::string form = matching_form(line);
    return is_contact_label(form.substr(0, form.find(' ')));
}

}  // namespace hankehaku
