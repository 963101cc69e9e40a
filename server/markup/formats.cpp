#include "server/markup/formats.h"

#include <cmath>

namespace hankehaku::server {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

}  // namespace

std::string written_number(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t position = digits.size(); position > sign + 3;) digits.insert(position -= 3, no_break_space);
    if (sign > 0) digits.replace(0, 1, "\xE2\x88\x92");
    return digits;
}

std::string written_money(Money sum) {
    if (sum < 0) return "\xE2\x88\x92" + written_money(0 - sum);
    std::string text = written_number(sum.euros());
    if (sum.cents() > 0) text += (sum.cents() < 10 ? ",0" : ",") + std::to_string(sum.cents());
    return text + std::string(no_break_space) + "€";
}

std::string written_date(Date date) {
    return std::to_string(static_cast<unsigned>(date.day())) + "." +
           std::to_string(static_cast<unsigned>(date.month())) + "." + std::to_string(static_cast<int>(date.year()));
}

std::string written_period(const std::optional<Date>& start, const std::optional<Date>& end) {
    if (!start && !end) return {};
    return (start ? written_date(*start) : "") + "–" + (end ? written_date(*end) : "");
}

std::string written_share(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return {};
    const auto tenths = std::llround(1000.0 * static_cast<double>(part) / static_cast<double>(whole));
    const std::string decimal = std::to_string(std::llabs(tenths) % 10);
    return written_number(tenths / 10) + "," + decimal + std::string(no_break_space) + "%";
}

}  // namespace hankehaku::server
