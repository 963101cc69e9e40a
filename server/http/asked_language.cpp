#include "server/http/asked_language.h"

#include "base/ascii.h"

#include <algorithm>
#include <string>

namespace hankehaku::server {

std::optional<Language> language_of_address(const Request& request) {
    const auto code = request.parameters.first("lang");
    for (const Language language : all_languages)
        if (code && *code == language_code(language)) return language;
    return std::nullopt;
}

Language asked_language(const Request& request, Language otherwise) {
    const auto language = language_of_address(request);
    return language ? *language : accepted_language(request.accept_language, otherwise);
}

Language accepted_language(std::string_view header, Language otherwise) {
    Language best = otherwise;
    int best_quality = 0;
    while (!header.empty()) {
        std::string_view part = header.substr(0, header.find(','));
        header.remove_prefix(std::min(part.size() + 1, header.size()));
        while (part.starts_with(' ')) part.remove_prefix(1);
        // ";q=0.8" has at most three decimals: digits after the point, in their order, compare as they are.
        int quality = 1000;
        if (const std::size_t given = part.find(";q=0"); given != std::string_view::npos) {
            std::string digits(part.substr(std::min(given + 5, part.size()), 3));
            digits.resize(3, '0');
            quality = std::all_of(digits.begin(), digits.end(), is_digit) ? std::stoi(digits) : 0;
        }
        for (const Language language : {Language::finnish, Language::swedish, Language::english}) {
            const bool same = part.substr(0, 2) == language_code(language) &&
                              (part.size() == 2 || part[2] == '-' || part[2] == ';' || part[2] == ' ');
            if (same && quality > best_quality) {
                best = language;
                best_quality = quality;
            }
        }
    }
    return best;
}

}  // namespace hankehaku::server
