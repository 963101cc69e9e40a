#include "corpus/template/template_labels.h"

#include <array>

namespace hankehaku {
namespace {

using F = TemplateField;

struct TemplateLabel {
    std::string_view section;
    std::string_view form;  ///< as matching_form() gives it
    TemplateField field;
};

// The template misspells some labels; the right spellings are here too.
constexpr std::array template_labels{
    TemplateLabel{"1", "hankekoodi", F::code},
    TemplateLabel{"1", "hankkeen koodi", F::code},
    TemplateLabel{"1", "projektikoodi", F::code},
    TemplateLabel{"1", "hankkeen nimi", F::name},
    TemplateLabel{"1", "projektin nimi", F::name},
    TemplateLabel{"1", "toimintalinja", F::priority_axis},
    TemplateLabel{"1", "erityistavoite", F::specific_objective},
    TemplateLabel{"1", "suunnitelman mukainen toteutusaika", F::period},
    TemplateLabel{"1", "toteutusaika", F::period},
    TemplateLabel{"1", "toiminnan tila", F::status},
    TemplateLabel{"1", "vastuuviranomainen", F::authority},
    TemplateLabel{"2", "hakijan virallinen nimi", F::applicant_name},
    TemplateLabel{"2", "organisaatiotyyppi", F::organisation_type},
    TemplateLabel{"2", "y-tunnus", F::business_id},
    TemplateLabel{"2", "jakeluosoite", F::street_address},
    TemplateLabel{"2", "postinumero", F::postcode},
    TemplateLabel{"2", "postitoimipaikka", F::post_office},
    TemplateLabel{"2", "www-osoite", F::website},
    TemplateLabel{"2", "hakijoiden lukumäärä tai tuen siirto -menettely", F::consortium},
    TemplateLabel{"2", "hakijoiden lukumäärä tai tuen siirto-menettely", F::consortium},
    TemplateLabel{"2", "puhelinnumero", F::organisation_phone},
    TemplateLabel{"2", "hankkeen yhteyshenkilön nimi", F::contact_name},
    TemplateLabel{"2", "yhteyshenkilön nimi", F::contact_name},
    TemplateLabel{"2", "yhteyshenkilön asema hakijaorganisaatiossa", F::contact_position},
    TemplateLabel{"2", "yhteyshenkilön sähköpostisoite", F::contact_email},
    TemplateLabel{"2", "yhteyshenkilön sähköpostiosoite", F::contact_email},
    TemplateLabel{"2", "yhteyshenkilön sähköposti", F::contact_email},
    TemplateLabel{"2", "yhteyshenkilön puhelinnumero", F::contact_phone},
    TemplateLabel{"2", "yhteyshenkilön puhelin", F::contact_phone},
    TemplateLabel{"5", "myönnetty eu- ja valtion rahoitus", F::granted},
    TemplateLabel{"5", "toteutunut eu- ja valtion rahoitus", F::paid},
    TemplateLabel{"5", "suunniteltu julkinen rahoitus yhteensä", F::planned_total},
    TemplateLabel{"5", "toteutunut julkinen rahoitus yhteensä", F::actual_total},
    TemplateLabel{"6", "maakunnat", F::provinces},
    TemplateLabel{"6", "maakunta", F::provinces},
    TemplateLabel{"6", "seutukunnat", F::subregions},
    TemplateLabel{"6", "seutukunta", F::subregions},
    TemplateLabel{"6", "kunnat", F::municipalities},
    TemplateLabel{"6", "kunta", F::municipalities},
    TemplateLabel{"6", "jakeluosoite", F::site_street_address},
    TemplateLabel{"6", "postinumero", F::site_postcode},
    TemplateLabel{"6", "postitoimipaikka", F::site_post_office},
    TemplateLabel{"7.1", "suunniteltu", F::companies_planned},
    TemplateLabel{"7.1", "toteutunut seurantatietojen mukaan", F::companies_actual},
    TemplateLabel{"7.1", "toteutunut seurantietojen mukaan", F::companies_actual},
    TemplateLabel{"7.1", "toteutunut", F::companies_actual},
    TemplateLabel{"7.2", "suunniteltu", F::participants_planned},
    TemplateLabel{"7.2", "toteutunut seurantatietojen mukaan", F::participants_actual},
    TemplateLabel{"7.2", "toteutunut seurantietojen mukaan", F::participants_actual},
    TemplateLabel{"7.2", "toteutunut", F::participants_actual},
};

}  // namespace

std::optional<TemplateField> find_template_field(std::string_view section, std::string_view form) {
    const TemplateLabel* elsewhere = nullptr;
    std::size_t count = 0;
    for (const TemplateLabel& label : template_labels) {
        if (label.form != form) continue;
        if (label.section == section) return label.field;
        elsewhere = &label;
        ++count;
    }
    return count == 1 ? std::optional{elsewhere->field} : std::nullopt;
}

bool holds_text(TemplateField field) {
    switch (field) {
        case F::code:
        case F::business_id:
        case F::postcode:
        case F::period:
        case F::granted:
        case F::paid:
        case F::planned_total:
        case F::actual_total:
        case F::companies_planned:
        case F::companies_actual:
        case F::participants_planned:
        case F::participants_actual: return false;
        default: return true;
    }
}

bool is_partner_heading(std::string_view form) { return form == "osatoteuttajat" || form == "osatoteuttajat:"; }

bool is_site_heading(std::string_view form) { return form.starts_with("toteutuspaikan osoite, jos hanke toteutetaan"); }

}  // namespace hankehaku
