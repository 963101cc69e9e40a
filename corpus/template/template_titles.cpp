#include "corpus/template/template_titles.h"

#include <algorithm>
#include <array>

namespace hankehaku {
namespace {

// Each in the order of its form.
constexpr std::array description_2014{
    TemplateHeading{"1", "Hanke"},
    TemplateHeading{"1", "Projekti"},
    TemplateHeading{"1", "Projekt"},
    TemplateHeading{"1", "Hankkeen tiedot", true},
    TemplateHeading{"1", "Hankkeen perustiedot", true},
    TemplateHeading{"1", "Perustiedot", true},
    TemplateHeading{"2", "Hakijan perustiedot"},
    TemplateHeading{"2", "Basuppgifter om sökanden"},
    TemplateHeading{"2", "Hakija", true},
    TemplateHeading{"2", "Hakijan tiedot", true},
    TemplateHeading{"2", "Toteuttaja", true},
    TemplateHeading{"2", "Toteuttajan tiedot", true},
    TemplateHeading{"3", "Suunnitelman mukainen tiivistelmä toteutuksesta"},
    TemplateHeading{"3", "Suunnitelman mukainen tiivistelmä hankkeen toteutuksesta"},
    TemplateHeading{"3", "Sammandrag av genomförandet enligt planen"},
    TemplateHeading{"3", "Hankkeen tiivistelmä", true},
    TemplateHeading{"3", "Hankkeen julkinen tiivistelmä", true},
    TemplateHeading{"3", "Tiivistelmä", true},
    TemplateHeading{"3", "Hankkeen kuvaus", true},
    TemplateHeading{"4", "Hankkeen kohderyhmät"},
    TemplateHeading{"4", "Hankkeen kohderyhmä"},
    TemplateHeading{"4", "Projektets målgrupper"},
    TemplateHeading{"4", "Kohderyhmät", true},
    TemplateHeading{"4", "Kohderyhmä", true},
    TemplateHeading{"4.1", "Varsinaiset kohderyhmät"},
    TemplateHeading{"4.1", "Varsinainen kohderyhmä"},
    TemplateHeading{"4.1", "Egentliga målgrupper"},
    TemplateHeading{"4.2", "Välilliset kohderyhmät"},
    TemplateHeading{"4.2", "Välillinen kohderyhmä"},
    TemplateHeading{"4.2", "Indirekta målgrupper"},
    TemplateHeading{"5", "Projektin julkinen rahoitus, euroa"},
    TemplateHeading{"5", "Hankkeen julkinen rahoitus, euroa"},
    TemplateHeading{"5", "Projektin julkinen rahoitus"},
    TemplateHeading{"5", "Hankkeen julkinen rahoitus"},
    TemplateHeading{"5", "Projektets offentliga finansiering, euro"},
    TemplateHeading{"5", "Rahoitus", true},
    TemplateHeading{"5", "Hankkeen rahoitus", true},
    TemplateHeading{"6", "Maantieteellinen kohdealue"},
    TemplateHeading{"6", "Geografiskt målområde"},
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
    TemplateHeading{"9", "Sammandrag av slutrapporten"},
};

constexpr std::array description_2007{
    TemplateHeading{"1", "Projektin perustiedot"},
    TemplateHeading{"1", "Projektin tiedot"},
    TemplateHeading{"2", "Projektin toteuttaja"},
    TemplateHeading{"2", "Hakijan perustiedot"},
    TemplateHeading{"2", "Hakija"},
    TemplateHeading{"6", "Projektin kohdealue"},
    TemplateHeading{"6", "Maantieteellinen kohdealue"},
    TemplateHeading{"3", "Tiivistelmä projektin toteutuksesta"},
    TemplateHeading{"3", "Projektin tiivistelmä"},
    TemplateHeading{"4", "Projektin kohderyhmä"},
    TemplateHeading{"4", "Projektin kohderyhmät"},
    TemplateHeading{"5", "Projektin julkinen rahoitus"},
    TemplateHeading{"5", "Projektin rahoitus"},
    TemplateHeading{"9", "Projektin tulokset"},
};

constexpr std::array application_2014{
    TemplateHeading{"1", "Viranomainen, jolle hakemus osoitetaan"},
    TemplateHeading{"2", "Hakijan perustiedot"},
    TemplateHeading{"1", "Hankkeen perustiedot"},
    TemplateHeading{"3", "Hankkeen julkinen tiivistelmä"},
    TemplateHeading{"3", "Tiivistelmä"},
    TemplateHeading{"4", "Kohderyhmät"},
    TemplateHeading{"6", "Maantieteellinen kohdealue"},
};

constexpr std::array forms{
    TemplateForm{description_2014, true},
    TemplateForm{description_2007, false},
    TemplateForm{application_2014, false},
};

}  // namespace

std::span<const TemplateForm> template_forms() { return forms; }

std::string_view template_title(std::string_view id) {
    const auto* const found = std::find_if(description_2014.begin(), description_2014.end(),
                                           [&](const TemplateHeading& heading) { return heading.id == id; });
    return found == description_2014.end() ? std::string_view{} : found->title;
}

}  // namespace hankehaku
