#include "hankehaku/contact_scrubber.h"

#include "personal_data_patterns.h"

namespace hankehaku {

std::vector<PersonalDataRange> find_personal_data(std::string_view text) {
    using Kind = PersonalDataRange::Kind;
    std::vector<PersonalDataRange> ranges;
    std::size_t free_from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto email = email_around(text, at, free_from)) {
            ranges.push_back({email->begin, email->end, Kind::email});
        } else if (const auto phone = phone_at(text, at)) {
            ranges.push_back({phone->begin, phone->end, Kind::phone});
        } else {
            continue;
        }
        free_from = ranges.back().end;
        at = free_from - 1;
    }
    return ranges;
}

std::string mask_personal_data(std::string_view text) {
    std::string masked;
    std::size_t copied = 0;
    for (const PersonalDataRange& range : find_personal_data(text)) {
        masked += text.substr(copied, range.begin - copied);
        masked += range.kind == PersonalDataRange::Kind::email ? "[sähköposti]" : "[puhelin]";
        copied = range.end;
    }
    masked += text.substr(copied);
    return masked;
}

}  // namespace hankehaku
