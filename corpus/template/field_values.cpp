#include "corpus/template/field_values.h"

#include "base/ascii.h"
#include "base/distinct_texts.h"
#include "corpus/text/text_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace hankehaku {
namespace {

std::string_view without_suffix(std::string_view text, std::string_view suffix) {
    return text.ends_with(suffix) ? trimmed(text.substr(0, text.size() - suffix.size())) : text;
}

/// Splits at single white-space characters; a run of them gives empty groups, which no number has.
std::vector<std::string_view> split_groups(std::string_view text) {
    std::vector<std::string_view> groups;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = space_length(text, at);
        if (space != 0) {
            groups.push_back(text.substr(begin, at - begin));
            begin = at + space;
        }
        at += std::max<std::size_t>(space, 1);
    }
    groups.push_back(text.substr(begin));
    return groups;
}

std::optional<unsigned> take_number(std::string_view& text, std::size_t max_digits) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    if (length == 0 || length > max_digits) return std::nullopt;
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + length, value);
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view& text, char wanted) {
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(1);
    return true;
}

/// "maaliskuuta ", in any form: "maaliskuu", "mars".
std::optional<unsigned> take_month(std::string_view& text) {
    constexpr std::array<std::array<std::string_view, 2>, 12> months{{{"tammiku", "januari"},
                                                                      {"helmiku", "februari"},
                                                                      {"maalisku", "mars"},
                                                                      {"huhtiku", "april"},
                                                                      {"toukoku", "maj"},
                                                                      {"kesäku", "juni"},
                                                                      {"heinäku", "juli"},
                                                                      {"eloku", "augusti"},
                                                                      {"syysku", "september"},
                                                                      {"lokaku", "oktober"},
                                                                      {"marrasku", "november"},
                                                                      {"jouluku", "december"}}};
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    for (unsigned month = 0; month < months.size(); ++month)
        for (const std::string_view name : months.at(month))
            if (text.substr(0, space).starts_with(name)) {
                text.remove_prefix(space + 1);
                return month + 1;
            }
    return std::nullopt;
}

/// One day at the front of `text`; `written` tells that something like a day stood there, also if no calendar has it.
struct DayRead {
    bool written = false;
    std::optional<Date> day;
};

DayRead take_day(std::string_view& text) {
    if (text.size() >= 10 && text[4] == '-' && text[7] == '-') {
        const DayRead read{true, date_from_iso(text.substr(0, 10))};
        text.remove_prefix(10);
        return read;
    }
    std::string_view rest = text;
    const auto number_then_point = [&rest](std::size_t max_digits) {
        const auto number = take_number(rest, max_digits);
        const bool point = take(rest, '.');
        rest = rest.substr(std::min(space_length(rest, 0), rest.size()));
        return point ? number : std::nullopt;
    };
    const auto day = number_then_point(2);
    auto month = day ? number_then_point(2) : std::nullopt;
    if (day && !month) month = take_month(rest);
    const auto year = month ? take_number(rest, 4) : std::nullopt;
    if (!year) return {};
    text = rest;
    const Date date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month}, std::chrono::day{*day}};
    return {true, date.ok() && *year >= 1000 ? std::optional{date} : std::nullopt};
}

/// Whether points or commas divide groups of three digits: "398.766", "1.865.436", but not "412300.125".
bool is_thousands(std::string_view text) {
    constexpr std::size_t group = 3;
    const std::size_t first = text.find_first_of(",.");
    if (first == 0 || first > group) return false;
    for (std::size_t at = first; at < text.size(); at += group + 1) {
        const std::string_view digits = text.substr(at + 1, group);
        if (text[at] != text[first] || digits.size() != group || !std::all_of(digits.begin(), digits.end(), is_digit))
            return false;
    }
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), is_digit);
}

std::string without(std::string_view text, char dropped) {
    std::string result(text);
    std::erase(result, dropped);
    return result;
}

/// Of the digits behind the comma, rounded.
int cents_of(std::string_view fraction) {
    const auto digit = [&](std::size_t at) { return at < fraction.size() ? fraction[at] - '0' : 0; };
    constexpr int half = 5;
    return digit(0) * 10 + digit(1) + (digit(2) >= half ? 1 : 0);
}

bool is_business_id(std::string_view text) {
    return text.size() == 9 && text[7] == '-' && is_digit(text[8]) &&
           std::all_of(text.begin(), text.begin() + 7, is_digit);
}

Partner trimmed_partner(std::string_view name, std::string_view business_id) {
    return {std::string(trimmed(name)), std::string(trimmed(business_id))};
}

}  // namespace

bool is_void_value(std::string_view value) {
    value = trimmed(value);
    return value.empty() || value == "-" || value == "–" || value == "—";
}

std::optional<std::int64_t> parse_count(std::string_view text) {
    const auto groups = split_groups(trimmed(text));
    std::int64_t value = 0;
    for (std::size_t index = 0; index < groups.size(); ++index) {
        const std::string_view group = groups[index];
        const bool grouped = groups.size() > 1;
        if (group.empty() || !std::all_of(group.begin(), group.end(), is_digit)) return std::nullopt;
        if (grouped && (index == 0 ? group.size() > 3 : group.size() != 3)) return std::nullopt;
        for (const char digit : group) {
            if (value > (std::numeric_limits<std::int64_t>::max() - 9) / 10) return std::nullopt;
            value = value * 10 + (digit - '0');
        }
    }
    return value;
}

std::optional<Money> parse_money(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view unit : {"€", "euroa", "EUR", "eur", "e"}) text = without_suffix(text, unit);
    const auto whole_euros = [](std::optional<std::int64_t> euros) {
        return euros ? Money::of_euros(*euros) : std::nullopt;
    };
    const std::size_t mark = text.find_last_of(",.");
    if (mark == std::string_view::npos) return whole_euros(parse_count(text));
    const std::string_view fraction = text.substr(mark + 1);
    if (is_thousands(text)) return whole_euros(parse_count(without(text, text[mark])));
    if (fraction.empty() || !std::all_of(fraction.begin(), fraction.end(), is_digit)) return std::nullopt;
    const char other = text[mark] == ',' ? '.' : ',';
    const auto whole = whole_euros(parse_count(without(text.substr(0, mark), other)));
    return whole ? std::optional{Money::of_cents(whole->in_cents() + cents_of(fraction))} : std::nullopt;
}

Period parse_period(std::string_view text) {
    constexpr std::array<std::string_view, 9> fillers{"alkaa", "alkaen", "börjar", "ja", "och", "-", ".", ",", "asti"};
    constexpr std::array<std::string_view, 2> untils{"päättyy", "slutar"};
    const std::string form = matching_form(text);
    Period period;
    bool end_is_next = false;
    for (std::string_view rest = form; !(rest = trimmed(rest)).empty();) {
        if (const DayRead read = take_day(rest); read.written) {
            if (!read.day || period.end) period.understood = false;
            if (!period.end) (end_is_next ? period.end : period.start) = read.day;
            end_is_next = true;
            continue;
        }
        const auto* const until =
            std::find_if(untils.begin(), untils.end(), [&](auto word) { return rest.starts_with(word); });
        if (until != untils.end()) {
            rest.remove_prefix(until->size());
            end_is_next = true;
            continue;
        }
        const auto* const filler =
            std::find_if(fillers.begin(), fillers.end(), [&](auto f) { return rest.starts_with(f); });
        if (filler == fillers.end()) {
            period.understood = false;
            break;
        }
        rest.remove_prefix(filler->size());
        if (*filler == "-") end_is_next = true;
    }
    return period;
}

std::vector<std::string> split_list(std::string_view text) {
    DistinctTexts parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(",;"), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        if (!is_void_value(part)) parts.add(std::string(part));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::move(parts).texts();
}

Partner parse_partner(std::string_view line) {
    line = trimmed(line);
    const std::size_t comma = line.rfind(',');
    if (comma != std::string_view::npos) {
        const std::string_view tail = line.substr(comma + 1);
        if (trimmed(tail).empty() || std::any_of(tail.begin(), tail.end(), is_digit))
            return trimmed_partner(line.substr(0, comma), tail);
    }
    const std::size_t space = line.rfind(' ');
    if (space != std::string_view::npos && is_business_id(line.substr(space + 1)))
        return trimmed_partner(line.substr(0, space), line.substr(space + 1));
    return trimmed_partner(line, {});
}

std::optional<bool> parse_answer(std::string_view text) {
    std::string form = matching_form(text);
    if (form.ends_with('.')) form.pop_back();
    if (form == "kyllä") return true;
    if (form == "ei") return false;
    return std::nullopt;
}

}  // namespace hankehaku
