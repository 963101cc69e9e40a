#include "hankehaku/contact_scrubber.h"

#include "corpus/privacy/contact_names.h"
#include "corpus/privacy/personal_data_patterns.h"

#include <algorithm>

namespace hankehaku {
namespace {

using Kind = PersonalDataRange::Kind;

struct Found {
    TextSpan span;
    Kind kind = Kind::contact;
};

std::optional<Found> number_or_address_at(const FoldedText& text, std::size_t at, std::size_t free_from) {
    if (is_letter(text[at])) {
        if (const auto account = bank_account_at(text, at)) return Found{*account, Kind::bank_account};
        return std::nullopt;
    }
    if (const auto email = email_around(text, at, free_from)) return Found{*email, Kind::email};
    if (const auto code = identity_code_at(text, at)) return Found{*code, Kind::identity_code};
    if (const auto phone = phone_at(text, at, free_from)) return Found{*phone, Kind::phone};
    return std::nullopt;
}

std::vector<Found> numbers_and_addresses(const FoldedText& text) {
    std::vector<Found> found;
    std::size_t free_from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (is_letter(c) && at > 0 && is_letter(text[at - 1])) continue;
        auto here = number_or_address_at(text, at, free_from);
        if (!here) continue;
        // An address reaches back over what looked like a number before its sign.
        free_from = here->span.end;
        at = free_from - 1;
        found.push_back(*here);
    }
    return found;
}

/// In order, without overlaps: a name's range takes in what stands in it.
std::vector<Found> merged(std::vector<Found> found) {
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<Found> result;
    for (const Found& next : found) {
        if (result.empty() || next.span.begin >= result.back().span.end) {
            result.push_back(next);
        } else if (next.span.end > result.back().span.end) {
            result.back().span.end = next.span.end;
            if (next.kind == Kind::contact) result.back().kind = Kind::contact;
        }
    }
    return result;
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
    const FoldedText folded(text);
    std::vector<Found> found = numbers_and_addresses(folded);
    std::vector<TextSpan> reached;
    for (const Found& each : found)
        if (each.kind == Kind::email || each.kind == Kind::phone) reached.push_back(each.span);
    for (const TextSpan& name : contact_names(folded, reached)) found.push_back({name, Kind::contact});
    std::vector<PersonalDataRange> ranges;
    for (const Found& each : merged(std::move(found))) {
        const ByteRange bytes = folded.range(each.span.begin, each.span.end);
        ranges.push_back({bytes.begin, bytes.end, each.kind});
    }
    return ranges;
}

std::string_view personal_data_mask(Kind kind) {
    switch (kind) {
        case Kind::email: return "[sähköposti]";
        case Kind::phone: return "[puhelin]";
        case Kind::identity_code: return "[henkilötunnus]";
        case Kind::bank_account: return "[tilinumero]";
        case Kind::contact: return "[yhteyshenkilö]";
    }
    return {};
}

std::string mask_personal_data(std::string_view text) {
    // What is masked may leave a line short enough to be read as a contact's; a few rounds only, to keep the cost
    // linear.
    constexpr int most_rounds = 4;
    std::string masked(text);
    for (int round = 0; round < most_rounds; ++round) {
        const auto ranges = find_personal_data(masked);
        if (ranges.empty()) break;
        masked = masked_once(masked, ranges);
    }
    return masked;
}

std::string mask_labelled_value(std::string_view label, std::string_view value) {
    if (label.empty() || value.empty()) return mask_personal_data(value);
    const std::string beginning = std::string(label) + ": ";
    const std::string masked = mask_personal_data(beginning + std::string(value));
    return masked.starts_with(beginning) ? masked.substr(beginning.size()) : mask_personal_data(value);
}

}  // namespace hankehaku
