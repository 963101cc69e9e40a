#include "hankehaku/contact_scrubber.h"

#include "corpus/privacy/personal_data_patterns.h"

namespace hankehaku {
namespace {

using Kind = PersonalDataRange::Kind;

std::optional<PersonalDataRange> number_or_address_at(std::string_view text, std::size_t at, std::size_t free_from) {
    if (const auto email = email_around(text, at, free_from))
        return PersonalDataRange{email->begin, email->end, Kind::email};
    if (const auto code = identity_code_at(text, at))
        return PersonalDataRange{code->begin, code->end, Kind::identity_code};
    if (const auto phone = phone_at(text, at)) return PersonalDataRange{phone->begin, phone->end, Kind::phone};
    return std::nullopt;
}

std::string masked_once(std::string_view text, const std::vector<PersonalDataRange>& ranges) {
    std::string masked;
    std::size_t copied = 0;
    for (const PersonalDataRange& range : ranges) {
        masked += text.substr(copied, range.begin - copied);
        masked += personal_data_mask(range.kind);
        copied = range.end;
    }
    masked += text.substr(copied);
    return masked;
}

}  // namespace

std::vector<PersonalDataRange> find_personal_data(std::string_view text) {
    std::vector<PersonalDataRange> ranges;
    std::size_t free_from = 0;
    std::optional<ByteRange> name;  // of the line at hand, behind its label
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto begins_here = contact_name_at(text, at)) name = begins_here;
        const auto found = name && name->begin == at
                               ? std::optional(PersonalDataRange{name->begin, name->end, Kind::contact})
                               : number_or_address_at(text, at, free_from);
        if (!found) continue;
        ranges.push_back(*found);
        free_from = found->end;
        at = free_from - 1;
    }
    return ranges;
}

std::string_view personal_data_mask(Kind kind) {
    switch (kind) {
        case Kind::email: return "[sähköposti]";
        case Kind::phone: return "[puhelin]";
        case Kind::identity_code: return "[henkilötunnus]";
        case Kind::contact: return "[yhteyshenkilö]";
    }
    return {};
}

std::string mask_personal_data(std::string_view text) {
    std::string masked(text);
    // A line may be short enough to be a contact's only when what stands in it is masked.
    for (auto ranges = find_personal_data(masked); !ranges.empty(); ranges = find_personal_data(masked))
        masked = masked_once(masked, ranges);
    return masked;
}

}  // namespace hankehaku
