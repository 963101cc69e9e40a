#include "corpus/privacy/number_context.h"
#include "corpus/privacy/personal_data_patterns.h"

#include <algorithm>
#include <array>
#include <vector>

namespace hankehaku {
namespace {

/// What the beginning of a number says of it.
struct Prefix {
    enum class Kind { none, national, international, local };
    Kind kind = Kind::none;
    std::size_t end = 0;     ///< where its digits go on
    std::size_t digits = 0;  ///< of the country
};

std::size_t skip_joint(const FoldedText& text, std::size_t at) {
    const std::size_t next = after_spaces(text, at);
    return text[next] == U'-' && next - at <= 1 ? after_spaces(text, next + 1) : next;
}

/// "(0)", which is not dialled from abroad.
std::size_t skip_trunk(const FoldedText& text, std::size_t at) {
    const std::size_t next = skip_joint(text, at);
    return text.has(next, U"(0)") ? next + 3 : at;
}

/// Five digits by themselves: 00100 Helsinki.
bool is_postcode(const FoldedText& text, std::size_t at) {
    constexpr std::size_t digits = 5;
    std::size_t end = at;
    while (is_digit(text[end]) && end - at <= digits) ++end;
    return end - at == digits && !text.has(at, U"00358");
}

Prefix international_prefix(const FoldedText& text, std::size_t at) {
    const bool bracket = text[at] == U'(';
    std::size_t next = at + (bracket ? 1 : 0);
    if (text[next] == U'+')
        next = after_spaces(text, next + 1);
    else if (text.has(next, U"00") && !is_postcode(text, next))
        next = skip_joint(text, next + 2);
    else
        return {};
    if (text[next] < U'1' || text[next] > U'9') return {};
    std::size_t digits = 0;
    std::size_t end = next;
    if (text.has(next, U"358")) {
        end += 3;
        digits = 3;
    }
    if (bracket && text[end] == U')') ++end;
    return {Prefix::Kind::international, skip_trunk(text, end), digits};
}

Prefix prefix_at(const FoldedText& text, std::size_t at, bool named) {
    if (const auto abroad = international_prefix(text, at); abroad.kind != Prefix::Kind::none) return abroad;
    const std::size_t first = at + (text[at] == U'(' ? 1 : 0);
    if (text[first] == U'0' && text[first + 1] >= U'1' && text[first + 1] <= U'9')
        return {Prefix::Kind::national, at, 0};
    // "0 400 123 456": the trunk digit is separate
    if (first == at && text[at] == U'0' && text[at + 1] == U' ' && (text[at + 2] == U'4' || text[at + 2] == U'5') &&
        is_digit(text[at + 3]) && is_digit(text[at + 4]))
        return {Prefix::Kind::national, at, 0};
    const std::size_t behind = at + (text[at + 3] == U' ' ? 4 : 3);
    const bool goes_on = is_digit(text[behind]) && (behind == at + 3 || text[behind] == U'4' || text[behind] == U'5');
    if (first == at && text.has(at, U"358") && goes_on) return {Prefix::Kind::international, at + 3, 3};
    if (named && is_digit(text[first])) return {Prefix::Kind::local, at, 0};
    return {};
}

/// Length of the text between two groups of digits: up to two spaces, a dash, a dot, a slash, a line break.
std::size_t separator_length(const FoldedText& text, std::size_t at) {
    constexpr std::size_t most_spaces = 2;
    std::size_t next = at;
    while (next - at < most_spaces && text[next] == U' ') ++next;
    if (text[next] == U'-' || text[next] == U'/') {
        const std::size_t after = text[next + 1] == U' ' ? next + 2 : next + 1;
        return after - at;
    }
    if (next == at && (text[at] == U'.' || text[at] == U'_' || text[at] == U'\t')) return 1;
    if (text[next] == U'\n' && next < text.size()) return next + 1 - at;
    return next - at;
}

bool is_mobile(const FoldedText& text, std::size_t at) {
    return text[at] == U'0' && (text[at + 1] == U'4' || text[at + 1] == U'5');
}

NumberGroups groups_from(const FoldedText& text, const Prefix& prefix) {
    constexpr std::size_t most_digits = 13, most_groups = 8;
    const std::size_t enough = prefix.kind == Prefix::Kind::international ? (prefix.digits == 3 ? 9 : 12) : 10;
    NumberGroups groups;
    std::size_t at = prefix.end, total = 0;
    if (prefix.kind == Prefix::Kind::international) {
        const std::size_t length = separator_length(text, at);
        if (length > 0 && (is_digit(text[at + length]) || text[at + length] == U'(')) at += length;
    }
    while (groups.size() < most_groups) {
        const bool bracket = groups.empty() && text[at] == U'(';
        DigitGroup group{at + (bracket ? 1 : 0), at + (bracket ? 1 : 0)};
        while (is_digit(text[group.end]) && group.size() <= most_digits) ++group.end;
        if (group.size() == 0 || total + group.size() > most_digits) break;
        groups.push_back(group);
        total += group.size();
        at = group.end;
        if ((bracket || text[at] == U')') && groups.size() <= 2) {
            if (bracket && text[at] != U')') break;
            ++at;
        }
        if (total >= enough) break;
        if (prefix.kind == Prefix::Kind::international && groups.size() == 1) at = skip_trunk(text, at);
        const std::size_t length = separator_length(text, at);
        if (length == 0 && text[at - 1] != U')') break;
        // Numbers below each other are a column, unless the first is the beginning of one.
        const bool new_line = length > 0 && text[at + length - 1] == U'\n';
        const bool begins_one = text[at + length] == U'0' && !is_mobile(text, groups.front().begin);
        if (new_line && (total >= 7 || !is_digit(text[at + length]) || begins_one)) break;
        at += length;
    }
    return groups;
}

/// Whether the digits at `at` go on from something: a word, a code, a decimal, a date or a grouped number.
bool goes_on_from_before(const FoldedText& text, std::size_t at, std::size_t earliest) {
    if (at == 0 || at <= earliest) return false;
    const char32_t before = text[at - 1];
    if (is_digit(before) || is_letter(before)) return true;
    constexpr std::u32string_view joints = U"-.,/:+_";
    if (joints.find(before) != std::u32string_view::npos)
        return at >= 2 && at - 2 >= earliest &&
               (is_digit(text[at - 2]) ||
                (before != U':' && before != U',' && before != U'.' && is_letter(text[at - 2])));
    return before == U' ' && at >= 2 && at - 2 >= earliest && is_digit(text[at - 2]);
}

/// Groups that only a telephone number has: 040 1234567, 050 123 4567, 0400 123456.
bool is_strong(const FoldedText& text, const NumberGroups& groups, std::size_t total) {
    return total == 10 && groups.size() > 1 && groups.size() <= 3 && is_mobile(text, groups.front().begin) &&
           groups.front().size() <= 4 && groups.back().size() != 3;
}

/// Whether the digits that end at `end` are the beginning of a word, a code or a longer number.
bool goes_on_behind(const FoldedText& text, std::size_t end, bool strong) {
    const char32_t next = text[end];
    if (is_letter(next) || is_digit(next)) return !strong || is_digit(next);
    if (next == U'@') return true;
    const bool digits = is_digit(text[end + 1]);
    if ((next == U'-' || next == U'.' || next == U'/') && digits) {
        // Two numbers, or the last digits of a second one: 040 123 4567/68
        std::size_t run = end + 1;
        while (is_digit(text[run]) && run - end <= 12) ++run;
        const std::size_t length = run - end - 1;
        if (next == U'/') return !(strong || (text[end + 1] == U'0' && length >= 3));
        return !(text[end + 1] == U'0' && length >= 9) && !(strong && length <= 2);
    }
    return next == U',' && digits && is_digit(text[end + 2]) && !is_digit(text[end + 3]);
}

}  // namespace

std::optional<TextSpan> phone_at(const FoldedText& text, std::size_t at, std::size_t earliest) {
    const char32_t first = text[at];
    if (!is_digit(first) && first != U'+' && first != U'(') return std::nullopt;
    if (is_digit(first) && at > earliest && at > 0 && is_digit(text[at - 1])) return std::nullopt;
    const NumberContext context = number_context(text, at, earliest);
    const Prefix prefix = prefix_at(text, at, context == NumberContext::phone);
    if (prefix.kind == Prefix::Kind::none) return std::nullopt;
    NumberGroups groups = groups_from(text, prefix);
    // A single digit after the number is a footnote, a score or the beginning of a list, not a part of it.
    while (groups.size() > 1 && groups.back().size() < 2) groups.pop_back();
    if (groups.empty()) return std::nullopt;
    std::size_t total = 0;
    for (const DigitGroup& group : groups) total += group.size();
    const std::size_t end = groups.back().end;
    const bool strong = is_strong(text, groups, total);
    if (goes_on_from_before(text, at, earliest) && !(strong && is_blank(text[at - 1]))) return std::nullopt;
    const bool abroad = prefix.kind == Prefix::Kind::international;
    if (goes_on_behind(text, end, strong)) return std::nullopt;
    std::size_t fewest = 7;
    if (context == NumberContext::phone) fewest = 4;
    if (abroad) fewest = prefix.digits == 3 ? 5 : 8;
    if (abroad && first == U'3') fewest = 8;  // 358... without a plus
    if (total < fewest) return std::nullopt;
    if (abroad && first == U'0' && prefix.digits == 0 && total < 9) return std::nullopt;
    if (context == NumberContext::other && !strong) return std::nullopt;
    if (context != NumberContext::phone && is_harmless_number(text, groups, abroad)) return std::nullopt;
    if (abroad && is_digit(first) && first == U'3' && groups.size() > 1 && groups.back().size() == 3)
        return std::nullopt;
    if (abroad && prefix.digits == 0 && is_sum(text, groups)) return std::nullopt;
    if (context == NumberContext::phone && (is_date(text, groups) || is_month_range(text, groups))) return std::nullopt;
    return TextSpan{at, end};
}

}  // namespace hankehaku
