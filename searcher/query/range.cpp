#include "searcher/query/range.h"

#include "base/ascii.h"
#include "base/characters.h"
#include "searcher/query/error.h"

#include <charconv>
#include <string>
#include <system_error>
#include <utility>

namespace hankehaku::query {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;

/// What a single value covers: all days of a month, one sum.
template <typename T>
struct Span {
    T first;
    T last;
};

template <typename T>
struct Interval {
    std::optional<T> lower;
    std::optional<T> upper;
};

Date day_after(Date day) { return std::chrono::sys_days{day} + std::chrono::days{1}; }
Date day_before(Date day) { return std::chrono::sys_days{day} - std::chrono::days{1}; }

struct DateScale {
    using Value = Date;
    static constexpr ErrorId unreadable = "query.not_a_date";
    static constexpr ErrorId no_bound = "query.dots_without_date";
    static std::optional<Span<Date>> read(std::string_view text);
    static Date next(Date day) { return day_after(day); }
    static Date previous(Date day) { return day_before(day); }
};

struct MoneyScale {
    using Value = Money;
    static constexpr ErrorId unreadable = "query.not_a_sum";
    static constexpr ErrorId no_bound = "query.dots_without_sum";
    static std::optional<Span<Money>> read(std::string_view text);
    static Money next(Money sum) { return sum + Money::of_cents(1); }
    static Money previous(Money sum) { return sum - Money::of_cents(1); }
};

struct YearScale {
    using Value = int;
    static constexpr ErrorId unreadable = "query.not_a_year";
    static constexpr ErrorId no_bound = "query.dots_without_year";
    static std::optional<Span<int>> read(std::string_view text);
    static int next(int year) { return year + 1; }
    static int previous(int year) { return year - 1; }
};

// Digits only, `shortest` to `longest` of them.
std::optional<int> read_number(std::string_view text, std::size_t shortest, std::size_t longest) {
    if (text.size() < shortest || text.size() > longest) return std::nullopt;
    if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::optional<int> read_year(std::string_view text) {
    const auto year = read_number(text, 4, 4);
    return year && *year >= first_year && *year <= last_year ? year : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::optional<Span<Date>> days_of_month(std::optional<int> year, std::optional<int> month) {
    if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
    const auto in = std::chrono::year{*year} / *month;
    return Span<Date>{in / 1, in / std::chrono::last};
}

std::optional<Span<Date>> one_day(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    if (!year || !month || !day) return std::nullopt;
    const Date date = std::chrono::year{*year} / *month / *day;
    return date.ok() ? std::optional{Span<Date>{date, date}} : std::nullopt;
}

std::optional<Span<Date>> DateScale::read(std::string_view text) {
    if (const auto year = read_year(text))
        return Span<Date>{std::chrono::year{*year} / 1 / 1, std::chrono::year{*year} / 12 / 31};
    const auto iso = split(text, '-');
    if (iso.size() == 2) return days_of_month(read_year(iso[0]), read_number(iso[1], 2, 2));
    if (iso.size() == 3) return one_day(read_year(iso[0]), read_number(iso[1], 2, 2), read_number(iso[2], 2, 2));
    const auto month_and_year = split(text, '/');
    if (month_and_year.size() == 2)
        return days_of_month(read_year(month_and_year[1]), read_number(month_and_year[0], 1, 2));
    const auto finnish = split(text, '.');
    if (finnish.size() == 3)
        return one_day(read_year(finnish[2]), read_number(finnish[1], 1, 2), read_number(finnish[0], 1, 2));
    return std::nullopt;
}

std::optional<Span<Money>> MoneyScale::read(std::string_view text) {
    constexpr std::size_t most_digits = 15;
    std::string digits;
    int cents = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (is_digit(c.code))
            digits += text[at];
        else if (const auto read = c.code == U',' ? read_number(text.substr(at + 1), 2, 2) : std::nullopt) {
            cents = *read;
            break;
        } else if (!is_space(c.code))
            return std::nullopt;
        at += c.size;
    }
    if (digits.empty() || digits.size() > most_digits) return std::nullopt;
    std::int64_t euros = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), euros);
    const Money sum(euros, cents);
    return Span<Money>{sum, sum};
}

std::optional<Span<int>> YearScale::read(std::string_view text) {
    const auto year = read_year(text);
    return year ? std::optional{Span<int>{*year, *year}} : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

template <typename Scale>
class RangeReader {
public:
    using Value = typename Scale::Value;

    RangeReader(std::string_view query, SourceRange at) : query_(query), at_(at) {}

    [[nodiscard]] Interval<Value> read(std::string_view text) const {
        text = trimmed(text);
        if (text.starts_with("=")) refuse("query.equals_in_range");
        for (const std::string_view sign : {">=", "<=", ">", "<"})
            if (text.starts_with(sign)) return compared(sign, text.substr(sign.size()));
        const std::size_t dots = text.find("..");
        if (dots == std::string_view::npos) {
            const Span<Value> span = value(text);
            return {span.first, span.last};
        }
        return between(trimmed(text.substr(0, dots)), trimmed(text.substr(dots + 2)));
    }

private:
    [[noreturn]] void refuse(ErrorId id, Arguments arguments = {}) const {
        fail(query_, at_.begin, id, std::move(arguments));
    }

    [[nodiscard]] Span<Value> value(std::string_view text) const {
        const auto span = Scale::read(text);
        if (!span) refuse(Scale::unreadable, {{"text", excerpt(text)}});
        return *span;
    }

    [[nodiscard]] Interval<Value> compared(std::string_view sign, std::string_view text) const {
        text = trimmed(text);
        if (text.empty()) refuse("query.sign_without_value", {{"sign", sign}});
        if (text.find("..") != std::string_view::npos) refuse("query.sign_and_dots", {{"sign", sign}});
        const Span<Value> span = value(text);
        if (sign == ">=") return {span.first, std::nullopt};
        if (sign == "<=") return {std::nullopt, span.last};
        if (sign == ">") return {Scale::next(span.last), std::nullopt};
        return {std::nullopt, Scale::previous(span.first)};
    }

    [[nodiscard]] Interval<Value> between(std::string_view lower, std::string_view upper) const {
        if (lower.empty() && upper.empty()) refuse(Scale::no_bound);
        Interval<Value> interval;
        if (!lower.empty()) interval.lower = value(lower).first;
        if (!upper.empty()) interval.upper = value(upper).last;
        if (interval.lower && interval.upper && *interval.upper < *interval.lower)
            refuse("query.backward_range", {{"instead", std::string(upper) + ".." + std::string(lower)}});
        return interval;
    }

    std::string_view query_;
    SourceRange at_;
};

}  // namespace

DateRange read_date_range(std::string_view query, SourceRange at, DateField field, std::string_view value) {
    const auto interval = RangeReader<DateScale>(query, at).read(value);
    return {field, interval.lower, interval.upper};
}

MoneyRange read_money_range(std::string_view query, SourceRange at, Figure field, std::string_view value) {
    const auto interval = RangeReader<MoneyScale>(query, at).read(value);
    return {field, interval.lower, interval.upper};
}

Node::Value read_years(std::string_view query, SourceRange at, Facet facet, std::string_view value) {
    const auto interval = RangeReader<YearScale>(query, at).read(value);
    // With an open end the years are those of the index.
    if (!interval.lower) return FacetTerm{facet, "<=" + std::to_string(*interval.upper)};
    if (!interval.upper) return FacetTerm{facet, ">=" + std::to_string(*interval.lower)};
    Or years;
    for (int year = *interval.lower; year <= *interval.upper; ++year)
        years.children.push_back({FacetTerm{facet, std::to_string(year)}, at});
    if (years.children.size() == 1) return std::move(years.children.front().value);
    return years;
}

}  // namespace hankehaku::query
