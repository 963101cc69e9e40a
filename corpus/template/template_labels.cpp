#include "corpus/template/template_labels.h"

#include "hankehaku/project_fields.h"

#include <algorithm>

namespace hankehaku {

const ProjectField* find_template_field(std::string_view section, std::string_view form) {
    if (form.empty()) return nullptr;
    const ProjectField* elsewhere = nullptr;
    std::size_t count = 0;
    for (const ProjectField& field : project_fields) {
        if (std::find(field.written_as.begin(), field.written_as.end(), form) == field.written_as.end()) continue;
        if (field.section == section) return &field;
        elsewhere = &field;
        ++count;
    }
    return count == 1 ? elsewhere : nullptr;
}

bool may_be_folded(const ProjectField& field) {
    switch (field.type) {
        case FieldType::word:
        case FieldType::money:
        case FieldType::count:
        case FieldType::day: return false;
        case FieldType::text:
        case FieldType::choice:
        case FieldType::place:
        case FieldType::places:
        case FieldType::names:
        case FieldType::list: break;
    }
    return true;
}

bool is_partner_heading(std::string_view form) {
    return form == "osatoteuttajat" || form == "osatoteuttajat:" || form == "delgenomförare";
}

bool is_site_heading(std::string_view form) { return form.starts_with("toteutuspaikan osoite, jos hanke toteutetaan"); }

}  // namespace hankehaku
