#include "corpus/privacy/personal_data_patterns.h"
#include "corpus/text/text_lines.h"
#include "hankehaku/contact_scrubber.h"

#include <algorithm>
#include <array>
#include <string>

namespace hankehaku {
namespace {

/// Labels behind which a person is named.  Fewer than contact_labels.h knows: in running text "Puhelinpalvelu: ..." is
/// no contact, and numbers and addresses are found by themselves.
constexpr std::array<std::string_view, 6> person_labels{"yhteyshenkil",   "vastuuhenkil", "kontaktperson",
                                                        "contact person", "yhdyshenkil",  "lisätietoja antaa"};

constexpr std::size_t longest_label = 60;
constexpr std::size_t longest_name = 80;  // with a title and an organisation; longer is a sentence about contacts

bool is_person_label(std::string_view label) {
    if (label.size() > longest_label) return false;
    const std::string form = matching_form(label);
    return std::any_of(person_labels.begin(), person_labels.end(),
                       [&](std::string_view part) { return form.find(part) != std::string_view::npos; });
}

/// The label that ends at the colon of the line at `at`; with the line before, when the label is folded.
bool is_label_of_person(std::string_view text, std::size_t at, std::size_t colon) {
    if (is_person_label(text.substr(at, colon))) return true;
    if (at < 2) return false;
    const std::size_t before = text.rfind('\n', at - 2) + 1;  // npos + 1 is the beginning
    const std::string_view first = text.substr(before, at - before);
    return first.size() <= longest_label && first.find(':') == std::string_view::npos &&
           is_person_label(text.substr(before, at - before + colon));
}

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

/// The value between `begin` and `end`, without the space around it.
ByteRange trimmed_range(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view value = trimmed(text.substr(begin, end - begin));
    const std::size_t first = value.empty() ? end : static_cast<std::size_t>(value.data() - text.data());
    return {first, first + value.size()};
}

}  // namespace

std::optional<ByteRange> contact_name_at(std::string_view text, std::size_t at) {
    if (at > 0 && text[at - 1] != '\n') return std::nullopt;
    std::size_t end = line_end(text, at);
    const std::size_t colon = text.substr(at, std::min(end - at, longest_label + 1)).find(':');
    if (colon == std::string_view::npos || !is_label_of_person(text, at, colon)) return std::nullopt;
    ByteRange value = trimmed_range(text, at + colon + 1, end);
    if (value.begin == value.end && end < text.size()) {  // a folded label: the name stands on the next line
        const std::size_t next = end + 1;
        end = line_end(text, next);
        value = trimmed_range(text, next, end);
        if (text.substr(value.begin, value.end - value.begin).find(':') != std::string_view::npos) return std::nullopt;
    }
    const std::string_view name = text.substr(value.begin, value.end - value.begin);
    if (name.empty() || name.size() > longest_name || name == personal_data_mask(PersonalDataRange::Kind::contact))
        return std::nullopt;
    return value;
}

}  // namespace hankehaku
