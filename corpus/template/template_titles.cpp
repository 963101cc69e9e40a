#include "corpus/template/template_titles.h"

#include "corpus/text/text_lines.h"

#include <algorithm>
#include <array>

namespace hankehaku {
namespace {

struct TemplateHeading {
    std::string_view id;
    std::string_view title;
};

// In the template's order.  An id may have several titles; the first is the one that is shown.
constexpr std::array template_headings{
    TemplateHeading{"1", "Hanke"},
    TemplateHeading{"1", "Projekti"},
    TemplateHeading{"2", "Hakijan perustiedot"},
    TemplateHeading{"3", "Suunnitelman mukainen tiivistelmä toteutuksesta"},
    TemplateHeading{"3", "Suunnitelman mukainen tiivistelmä hankkeen toteutuksesta"},
    TemplateHeading{"4", "Hankkeen kohderyhmät"},
    TemplateHeading{"4", "Hankkeen kohderyhmä"},
    TemplateHeading{"4.1", "Varsinaiset kohderyhmät"},
    TemplateHeading{"4.1", "Varsinainen kohderyhmä"},
    TemplateHeading{"4.2", "Välilliset kohderyhmät"},
    TemplateHeading{"4.2", "Välillinen kohderyhmä"},
    TemplateHeading{"5", "Projektin julkinen rahoitus, euroa"},
    TemplateHeading{"5", "Hankkeen julkinen rahoitus, euroa"},
    TemplateHeading{"5", "Projektin julkinen rahoitus"},
    TemplateHeading{"5", "Hankkeen julkinen rahoitus"},
    TemplateHeading{"6", "Maantieteellinen kohdealue"},
    TemplateHeading{"7", "Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista"},
    TemplateHeading{"7", "Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantatiedoista"},
    TemplateHeading{"7.1", "Osallistuvien yritysten lukumäärä"},
    TemplateHeading{"7.2", "Osallistuvien henkilöiden lukumäärä"},
    TemplateHeading{"8", "Horisontaaliset periaatteet"},
    TemplateHeading{"8.1", "Sukupuolten tasa-arvo"},
    TemplateHeading{"8.1", "Sukupuolten välinen tasa-arvo"},
    TemplateHeading{"8.2", "Kestävä kehitys"},
    TemplateHeading{"9", "Loppuraportin tiivistelmä"},
    TemplateHeading{"9", "Hankkeen loppuraportin tiivistelmä"},
};

static_assert(template_headings.size() <= template_rank_count);

const TemplateHeading* first_with_id(std::string_view id) {
    return std::find_if(template_headings.begin(), template_headings.end(),
                        [&](const TemplateHeading& heading) { return heading.id == id; });
}

}  // namespace

std::string_view template_title(std::string_view id) {
    const TemplateHeading* const found = first_with_id(id);
    return found == template_headings.end() ? std::string_view{} : found->title;
}

std::optional<std::size_t> template_rank(std::string_view id, std::string_view title) {
    const TemplateHeading* const first = first_with_id(id);
    const std::string form = matching_form(title);
    for (const TemplateHeading* heading = first; heading != template_headings.end() && heading->id == id; ++heading)
        if (matching_form(heading->title) == form) return static_cast<std::size_t>(first - template_headings.begin());
    return std::nullopt;
}

}  // namespace hankehaku
