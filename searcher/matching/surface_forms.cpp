#include "searcher/matching/surface_forms.h"

#include <optional>
#include <utility>

namespace hankehaku {
namespace {

/// A word of letters of the Finnish alphabet, or of digits, is its own surface form in lower case; nothing for others.
std::optional<std::string> plain_form(std::string_view word) {
    constexpr std::string_view capitals = "\x85\x84\x96", small = "\xA5\xA4\xB6";  // second bytes of å ä ö
    std::string form;
    form.reserve(word.size());
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char c = word[at];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            form += c;
        } else if (c >= 'A' && c <= 'Z') {
            form += static_cast<char>(c - 'A' + 'a');
        } else {
            if (c != '\xC3' || ++at == word.size()) return std::nullopt;
            const std::size_t capital = capitals.find(word[at]);
            if (capital == std::string_view::npos && small.find(word[at]) == std::string_view::npos)
                return std::nullopt;
            form += c;
            form += capital == std::string_view::npos ? word[at] : small[capital];
        }
    }
    return form;
}

}  // namespace

std::string surface_form(std::string_view word, Analyzer& analyzer) {
    if (auto plain = plain_form(word)) return std::move(*plain);
    return analyzer.analyze_word(word)->surface;
}

std::vector<std::uint32_t> surface_numbers(std::string_view text, const std::vector<Token>& tokens,
                                           const SurfaceNumbers& numbers, Analyzer& analyzer) {
    std::vector<std::uint32_t> result;
    result.reserve(tokens.size());
    for (const Token& token : tokens) {
        const auto found = numbers.find(surface_form(text.substr(token.begin, token.end - token.begin), analyzer));
        result.push_back(found == numbers.end() ? 0 : found->second);
    }
    return result;
}

}  // namespace hankehaku
