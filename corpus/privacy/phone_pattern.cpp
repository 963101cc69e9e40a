#include "corpus/privacy/personal_data_patterns.h"
#include "corpus/text/text_lines.h"

#include <algorithm>
#include <vector>

namespace hankehaku {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

struct DigitGroup {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
};

DigitGroup digits_from(std::string_view text, std::size_t at) {
    DigitGroup group{at, at};
    while (group.end < text.size() && is_digit(text[group.end])) ++group.end;
    return group;
}

/// Length of what may stand between the groups of a number: one space or dash.
std::size_t separator_length(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] == '\n') return 0;
    if (text[at] == '-' || text[at] == '/') return 1;
    constexpr std::string_view no_break_hyphen = "\xE2\x80\x91", en_dash = "\xE2\x80\x93";
    if (text.substr(at).starts_with(no_break_hyphen) || text.substr(at).starts_with(en_dash)) return 3;
    return space_length(text, at);
}

/// Whether the digits at `at` go on from something: a word, a code, a decimal, a date or a grouped number.
bool goes_on_from_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    const char before = text[at - 1];
    if (is_digit(before)) return true;
    if (at >= 2 && text.substr(at - 2, 2) == "\xC2\xA0") return at >= 3 && is_digit(text[at - 3]);
    if (at >= 3 && separator_length(text, at - 3) == 3) return at >= 4 && is_digit(text[at - 4]);
    if (is_letter_byte(before)) return true;
    constexpr std::string_view joints = " -.,/:+";
    return joints.find(before) != std::string_view::npos && at >= 2 && is_digit(text[at - 2]);
}

struct Prefix {
    std::size_t length = 0;
    bool international = false;
};

std::optional<Prefix> prefix_at(std::string_view text) {
    for (const std::string_view country : {"+358", "00358", "(+358)"}) {
        if (!text.starts_with(country)) continue;
        std::size_t length = country.size();
        const std::size_t space = separator_length(text, length);
        if (text.substr(length + space).starts_with("(0)")) length += space + 3;
        return Prefix{length, true};
    }
    const std::size_t open = text.starts_with('(') ? 1 : 0;
    if (text.size() < open + 2 || text[open] != '0' || text[open + 1] < '1' || text[open + 1] > '9')
        return std::nullopt;
    return Prefix{0, false};
}

/// The groups of digits from `at` on, as many as one number can have.
std::vector<DigitGroup> number_groups(std::string_view text, std::size_t at, bool international) {
    const std::size_t enough = international ? 9 : 10, most = 12;
    std::vector<DigitGroup> groups;
    std::size_t total = 0;
    while (at < text.size()) {
        const bool bracket = groups.empty() && text[at] == '(';
        const DigitGroup group = digits_from(text, at + (bracket ? 1 : 0));
        if (group.size() == 0 || total + group.size() > most) break;
        groups.push_back(group);
        total += group.size();
        at = group.end;
        if (bracket) {
            if (at >= text.size() || text[at] != ')') break;
            ++at;
        }
        if (total >= enough) break;
        const std::size_t separator = separator_length(text, at);
        if (separator == 0 && !bracket) break;
        at += separator;
    }
    return groups;
}

unsigned value_of(std::string_view text, DigitGroup group) {
    unsigned value = 0;
    for (std::size_t at = group.begin; at < group.end && at < group.begin + 6; ++at)
        value = value * 10 + static_cast<unsigned>(text[at] - '0');
    return value;
}

bool is_business_id(const std::vector<DigitGroup>& groups, std::string_view text) {
    return groups.front().size() == 7 && groups.size() >= 2 && groups[1].size() == 1 && text[groups[0].end] == '-';
}

bool is_date(const std::vector<DigitGroup>& groups, std::string_view text) {
    if (groups.size() != 3 || groups[0].size() != 2 || groups[1].size() != 2 || groups[2].size() != 4) return false;
    const unsigned year = value_of(text, groups[2]);
    return value_of(text, groups[0]) <= 31 && value_of(text, groups[1]) <= 12 && year >= 1900 && year < 2100;
}

bool is_postcode_pair(const std::vector<DigitGroup>& groups) {
    return groups.size() == 2 && groups[0].size() == 5 && groups[1].size() == 5;
}

bool has_lone_digit(const std::vector<DigitGroup>& groups, bool international) {
    return std::any_of(groups.begin() + (international ? 1 : 0), groups.end(),
                       [](const DigitGroup& group) { return group.size() < 2; });
}

/// Whether the digits that end at `end` are the beginning of a word, a code or an address.
bool goes_on_behind(std::string_view text, std::size_t end) {
    if (end == text.size() || separator_length(text, end) != 0) return false;
    return is_digit(text[end]) || is_letter_byte(text[end]) || begins_at_sign(text.substr(end));
}

}  // namespace

std::optional<ByteRange> phone_at(std::string_view text, std::size_t at) {
    if (text[at] != '0' && text[at] != '+' && text[at] != '(') return std::nullopt;
    const auto prefix = prefix_at(text.substr(at));
    if (!prefix || goes_on_from_before(text, at)) return std::nullopt;
    std::size_t first = at + prefix->length;
    if (prefix->international) first += separator_length(text, first);
    auto groups = number_groups(text, first, prefix->international);
    if (groups.empty() || is_business_id(groups, text) || is_date(groups, text) || is_postcode_pair(groups))
        return std::nullopt;
    // A lone digit behind the number is a footnote, a score or the beginning of a list, not a part of it.
    while (groups.size() > 1 && groups.back().size() < 2) groups.pop_back();
    if (has_lone_digit(groups, prefix->international)) return std::nullopt;
    std::size_t total = 0;
    for (const DigitGroup& group : groups) total += group.size();
    if (total < (prefix->international ? 5U : 7U)) return std::nullopt;
    const std::size_t end = groups.back().end;
    if (goes_on_behind(text, end)) return std::nullopt;
    return ByteRange{at, end};
}

}  // namespace hankehaku
