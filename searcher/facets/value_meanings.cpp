#include "searcher/facets/value_meanings.h"

#include "base/name_key.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace hankehaku {
namespace {

/// Words, parted by "|", and the values that each of them means.
struct Meaning {
    Facet facet;
    std::string_view words;
    std::string_view values;
};

constexpr std::array meanings{
    Meaning{Facet::status, "käynnissä|meneillään|kesken|jatkuu|aktiivinen|pågår|pågående|running|ongoing|active",
            "Toiminnassa"},
    Meaning{
        Facet::status,
        "päättynyt|loppunut|valmis|päättyneet|avslutad|avslutat|verksamheten avslutad|ended|finished|closed|completed",
        "Toiminta päättynyt|Päättynyt"},
    Meaning{Facet::status, "keskeytetty|keskeytynyt|avbruten|avbrutet|interrupted|cancelled",
            "Keskeytynyt|Keskeytetty"},
    Meaning{Facet::organisation_type,
            "yhdistys|yhdistykset|ry|rekisteröity yhdistys|järjestö|kansalaisjärjestö|förening|registrerad förening|"
            "association|ngo",
            "Yhdistys|Rekisteröity yhdistys|Järjestö"},
    Meaning{Facet::organisation_type, "amk|yrkeshögskola|university of applied sciences|polytechnic",
            "Ammattikorkeakoulu"},
    Meaning{Facet::organisation_type, "korkeakoulu|universitet|university", "Yliopisto"},
    Meaning{Facet::organisation_type, "kaupunki|kunnat|kommun|stad|municipality|city", "Kunta"},
    Meaning{Facet::organisation_type, "samkommun|joint municipal authority", "Kuntayhtymä"},
    Meaning{Facet::organisation_type, "firma|oy|osakeyhtiö|yritykset|företag|company|enterprise", "Yritys|Osakeyhtiö"},
    Meaning{Facet::organisation_type, "stiftelse|foundation|säätiöt", "Säätiö"},
    Meaning{Facet::organisation_type, "koulu|läroanstalt|skola|school", "Oppilaitos"},
    Meaning{Facet::organisation_type, "kirkko|församling|parish", "Seurakunta"},
    Meaning{Facet::organisation_type, "andelslag|cooperative", "Osuuskunta"},
    Meaning{Facet::organisation_type, "övrig|annan|other", "Muu"},
};

/// The text before the number of a line or an objective.
constexpr std::array<std::string_view, 12> number_words{
    "tl",           "toimintalinja",      "insatsområde", "il",   "axis", "priority axis", "et", "erityistavoite",
    "särskilt mål", "specific objective", "so",           "linja"};

std::vector<std::string_view> parted(std::string_view text) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find('|');
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_one_of(std::string_view text, std::string_view names) {
    const PlaceKey wanted = folded_key(text);
    const auto parts = parted(names);
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view name) { return folded_key(name) == wanted; });
}

/// "3" of "TL 3", "6.1" of "erityistavoite 6.1"; empty for other texts.
std::string_view cited_number(std::string_view text) {
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit == std::string_view::npos || digit == 0) return {};
    const std::string_view number = leading_number(text.substr(digit));
    const PlaceKey word = folded_key(text.substr(0, digit));
    const bool known = std::any_of(number_words.begin(), number_words.end(),
                                   [&](std::string_view name) { return folded_key(name) == word; });
    const bool ends_there = text.find_first_not_of("0123456789. ", digit) == std::string_view::npos;
    return known && ends_there ? number : std::string_view{};
}

}  // namespace

std::string_view leading_number(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
    std::string_view number = text.substr(0, end);
    while (number.ends_with('.')) number.remove_suffix(1);
    return number;
}

std::vector<std::string> values_meant(Facet facet, std::string_view text, const std::vector<std::string>& values) {
    std::vector<std::string> meant;
    const auto keep = [&](const auto& matches) {
        std::copy_if(values.begin(), values.end(), std::back_inserter(meant), matches);
    };
    if (folded_key(text).empty()) return meant;
    if (facet == Facet::fund) {
        if (const std::string_view fund = fund_of_name(text); !fund.empty())
            keep([&](const std::string& value) { return value == fund; });
    } else if (facet == Facet::priority_axis || facet == Facet::specific_objective) {
        if (const std::string_view number = cited_number(text); !number.empty())
            keep([&](const std::string& value) { return leading_number(value) == number; });
    } else {
        for (const Meaning& meaning : meanings)
            if (meaning.facet == facet && is_one_of(text, meaning.words))
                keep([&](const std::string& value) { return is_one_of(value, meaning.values); });
    }
    return meant;
}

}  // namespace hankehaku
