#include "cli/terminal/finnish_format.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace hankehaku::cli {

std::string finnish_number(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t position = digits.size(); position > sign + 3;) digits.insert(position -= 3, 1, ' ');
    return digits;
}

std::string kibibytes(std::uintmax_t bytes) {
    return finnish_number(static_cast<std::int64_t>((bytes + 1023) / 1024)) + " KiB";
}

std::string finnish_decimal(std::int64_t whole, int hundredths) {
    // Hundredths count up from the whole, also below zero.
    const bool counts_down = whole < 0 && hundredths > 0;
    if (counts_down) {
        ++whole;
        hundredths = 100 - hundredths;
    }
    return (counts_down && whole == 0 ? "-" : "") + finnish_number(whole) + (hundredths < 10 ? ",0" : ",") +
           std::to_string(hundredths);
}

std::string finnish_money(Money sum) {
    return (sum.cents() == 0 ? finnish_number(sum.euros()) : finnish_decimal(sum.euros(), sum.cents())) + " €";
}

std::string finnish_date(Date date) {
    return std::to_string(static_cast<unsigned>(date.day())) + "." +
           std::to_string(static_cast<unsigned>(date.month())) + "." + std::to_string(static_cast<int>(date.year()));
}

std::string finnish_period(const std::optional<Date>& start, const std::optional<Date>& end) {
    if (!start && !end) return {};
    return (start ? finnish_date(*start) : "") + "–" + (end ? finnish_date(*end) : "");
}

std::string_view section_title(std::string_view id) {
    using Title = std::pair<std::string_view, std::string_view>;
    static constexpr std::array titles{
        Title{"1", "Hanke"},
        Title{"2", "Hakija"},
        Title{"3", "Tiivistelmä"},
        Title{"4", "Kohderyhmät"},
        Title{"4.1", "Varsinaiset kohderyhmät"},
        Title{"4.2", "Välilliset kohderyhmät"},
        Title{"5", "Rahoitus"},
        Title{"6", "Kohdealue"},
        Title{"7", "Seurantatiedot"},
        Title{"7.1", "Yritykset"},
        Title{"7.2", "Henkilöt"},
        Title{"8", "Horisontaaliset periaatteet"},
        Title{"8.1", "Sukupuolten tasa-arvo"},
        Title{"8.2", "Kestävä kehitys"},
        Title{"9", "Loppuraportin tiivistelmä"},
    };
    const auto* const found =
        std::find_if(titles.begin(), titles.end(), [id](const Title& title) { return title.first == id; });
    return found == titles.end() ? std::string_view{} : found->second;
}

}  // namespace hankehaku::cli
