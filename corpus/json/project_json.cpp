#include "hankehaku/project_json.h"

#include "base/json_text.h"
#include "hankehaku/project_fields.h"

#include <cstdint>
#include <string_view>
#include <variant>

namespace hankehaku {
namespace {

Json partner(const Partner& partner) {
    return {{"name", text_or_null(partner.name)}, {"business_id", text_or_null(partner.business_id)}};
}

Json equality_answer(const EqualityAnswer& answer) {
    return {
        {"question", answer.question}, {"answer", value_or_null(answer.answer)}, {"text", text_or_null(answer.text)}};
}

Json sustainability_score(const SustainabilityScore& score) {
    return {{"group", text_or_null(score.group)},
            {"label", score.label},
            {"direct", score.direct},
            {"indirect", score.indirect},
            {"text", text_or_null(score.text)}};
}

Json section(const Section& section) {
    return {{"id", section.id}, {"title", text_or_null(section.title)}, {"text", section.text}};
}

Json other_field(const OtherField& field) {
    return {{"section", text_or_null(field.section)}, {"label", field.label}, {"value", field.value}};
}

/// The value of a field; what the project does not have is null, or an empty list.
struct ValueAsJson {
    Json operator()(const std::string* text) const { return text_or_null(*text); }
    Json operator()(const std::optional<std::int64_t>* number) const { return value_or_null(*number); }
    Json operator()(const std::optional<Money>* sum) const { return sum_or_null(*sum); }
    Json operator()(const std::optional<Date>* date) const { return *date ? Json(to_iso(**date)) : Json(); }
    Json operator()(const std::vector<std::string>* texts) const { return *texts; }
    Json operator()(const std::vector<Partner>* partners) const { return array_of(*partners, partner); }
    Json operator()(const std::vector<EqualityAnswer>* answers) const { return array_of(*answers, equality_answer); }
    Json operator()(const std::vector<SustainabilityScore>* scores) const {
        return array_of(*scores, sustainability_score);
    }
    Json operator()(const std::vector<Section>* sections) const { return array_of(*sections, section); }
    Json operator()(const std::vector<OtherField>* fields) const { return array_of(*fields, other_field); }
};

Json as_json(const Project& project) {
    Json json = Json::object();
    for (const ProjectField* field : fields_in_json_order)
        if (!field->contact || project.contact)
            member_at(json, field->key) = std::visit(ValueAsJson{}, field->value(project));
    return json;
}

}  // namespace

std::string to_json(const Project& project) { return json_text(as_json(project)); }

std::string to_pretty_json(const Project& project) { return pretty_json_text(as_json(project)); }

}  // namespace hankehaku
