#include "hankehaku/project_code.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hankehaku {
namespace {

bool is_code_letter(char c) { return c == 'S' || c == 'A' || c == 'J'; }

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }

/// ASCII only, which the names of funds need no more than.
std::string in_small_letters(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return result;
}

std::string_view without_spaces(std::string_view text) {
    constexpr std::string_view spaces = " \t\n";
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

}  // namespace

std::optional<std::string> find_register_code(std::string_view text) {
    constexpr std::size_t fewest_digits = 5, most_digits = 9;
    text = without_spaces(text);
    if (text.empty() || !is_code_letter(upper(text.front()))) return std::nullopt;
    std::size_t end = 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - 1 < fewest_digits || end - 1 > most_digits) return std::nullopt;
    const std::string_view rest = without_spaces(text.substr(end));
    const bool remark = rest.starts_with('(') && rest.ends_with(')');
    if (!rest.empty() && !remark) return std::nullopt;
    std::string code(text.substr(0, end));
    code.front() = upper(code.front());
    return code;
}

std::string_view fund_of_name(std::string_view name) {
    const std::string form = in_small_letters(without_spaces(name));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> exact{{{"esr+", "ESR+"},
                                                                                   {"esf+", "ESR+"},
                                                                                   {"esr", "ESR"},
                                                                                   {"esf", "ESR"},
                                                                                   {"eakr", "EAKR"},
                                                                                   {"erdf", "EAKR"},
                                                                                   {"eruf", "EAKR"},
                                                                                   {"jtf", "JTF"},
                                                                                   {"fro", "JTF"},
                                                                                   {"esr plus", "ESR+"},
                                                                                   {"esf plus", "ESR+"},
                                                                                   {"just transition fund", "JTF"}}};
    for (const auto& [known, fund] : exact)
        if (form == known) return fund;
    const auto has = [&](std::string_view word) { return form.find(word) != std::string::npos; };
    if (has("siirtym") || has("(jtf)") || has("rättvis omställning")) return "JTF";
    const bool plus = has("plus") || has("esr+") || has("esf+");
    if (has("sosiaalirahasto") || has("socialfond") || has("social fund")) return plus ? "ESR+" : "ESR";
    if (has("aluekehitysrahasto") || has("regionala utvecklingsfond") || has("regional development fund"))
        return "EAKR";
    return {};
}

std::string_view fund_of_code(std::string_view code) {
    if (code.size() < 2 || !std::all_of(code.begin() + 1, code.end(), is_digit)) return {};
    // 2021-2027 has numbers of five digits from 30000 on; 2014-2020 stopped at 2xxxx.
    const bool plus = code.size() == 6 && code[1] >= '3' && code[1] <= '8';
    switch (code.front()) {
        case 'S': return plus ? "ESR+" : "ESR";
        case 'A': return "EAKR";
        case 'J': return "JTF";
        default: return {};
    }
}

std::string_view programme_period_of_code(std::string_view code) {
    constexpr std::size_t usual_length = 6;
    if (find_register_code(code) != code) return {};
    // The grants of 2007-2013 to companies have longer numbers.
    if (code.size() > usual_length) return "2007-2013";
    const char letter = code[0], first = code[1];
    if (letter == 'J') return "2021-2027";
    if (letter == 'S') return first == '1' ? "2007-2013" : first == '2' ? "2014-2020" : first <= '8' ? "2021-2027" : "";
    return first == '3' ? "2007-2013" : first == '7' ? "2014-2020" : first == '8' ? "2021-2027" : "";
}

}  // namespace hankehaku
