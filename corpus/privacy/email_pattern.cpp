#include "corpus/privacy/personal_data_patterns.h"

#include <algorithm>

namespace hankehaku {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(), [](char p, char c) { return p == lower(c); });
}

/// Bytes beyond ASCII are letters (ä, ö), but quotation marks and no-break spaces end an address too.
bool is_address_byte(std::string_view text, std::size_t at, std::string_view further) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80)
        return is_letter_byte(c) || is_digit(c) || further.find(c) != std::string_view::npos;
    const auto lead = static_cast<unsigned char>(c);
    if (lead == 0xC3 || lead == 0xC5) return at + 1 < text.size();
    return at > 0 && lead < 0xC0 && (text[at - 1] == '\xC3' || text[at - 1] == '\xC5');
}

std::size_t at_sign_length(std::string_view text) {
    for (const std::string_view sign : {"@", "(at)", "[at]", "{at}", "(ät)", "[ät]", "(@)", "[@]"})
        if (starts_with_ignoring_case(text, sign)) return sign.size();
    return 0;
}

std::size_t dot_length(std::string_view text) {
    for (const std::string_view sign : {".", "(piste)", "[piste]", "(dot)", "[dot]", "(.)"})
        if (starts_with_ignoring_case(text, sign)) return sign.size();
    return 0;
}

/// End of the domain that begins at `begin`; `begin` when none does.  The last of its labels has two letters or more.
std::size_t domain_end(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest_domain = 255;
    std::size_t end = begin;
    for (std::size_t at = begin; at < text.size() && at - begin < longest_domain;) {
        const std::size_t label = at;
        while (at < text.size() && is_address_byte(text, at, "-")) ++at;
        if (at == label) break;
        if (label != begin && at - label >= 2) end = at;
        const std::size_t dot = at < text.size() ? dot_length(text.substr(at)) : 0;
        if (dot == 0) break;
        at += dot;
    }
    return end;
}

}  // namespace

bool begins_at_sign(std::string_view text) { return at_sign_length(text) != 0; }

std::optional<ByteRange> email_around(std::string_view text, std::size_t at, std::size_t earliest) {
    constexpr std::size_t longest_local = 64;
    const char c = text[at];
    if (c != '@' && c != '(' && c != '[' && c != '{') return std::nullopt;
    const std::size_t sign = at_sign_length(text.substr(at));
    if (sign == 0) return std::nullopt;
    std::size_t local_end = at;
    if (local_end > earliest && text[local_end - 1] == ' ') --local_end;
    std::size_t begin = local_end;
    while (begin > earliest && local_end - begin < longest_local && is_address_byte(text, begin - 1, "._%+-")) --begin;
    while (begin < local_end && (text[begin] == '.' || text[begin] == '-')) ++begin;
    std::size_t domain = at + sign;
    if (domain < text.size() && text[domain] == ' ') ++domain;
    const std::size_t end = domain_end(text, domain);
    if (begin == local_end || end == domain) return std::nullopt;
    return ByteRange{begin, end};
}

}  // namespace hankehaku
