#include "cli/output/hit_columns.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace hankehaku::cli {
namespace {

ColumnValue given(const std::string& text) { return text.empty() ? ColumnValue() : ColumnValue(text); }

ColumnValue given(const std::vector<std::string>& list) { return list; }

ColumnValue given(const std::optional<std::int64_t>& number) { return number ? ColumnValue(*number) : ColumnValue(); }

ColumnValue given(const std::optional<Date>& date) { return date ? ColumnValue(to_iso(*date)) : ColumnValue(); }

std::vector<std::string> partner_names(const Project& project) {
    std::vector<std::string> names;
    for (const Partner& partner : project.partners) names.push_back(partner.name);
    return names;
}

/// The texts of a section and its sub-sections, with an empty line between them.
std::string text_of(const Project& project, std::string_view id) {
    std::string text;
    const std::string sub_sections = std::string(id) + ".";
    for (const Section& section : project.sections) {
        if (section.id != id && !section.id.starts_with(sub_sections)) continue;
        text.append(text.empty() ? "" : "\n\n").append(section.text);
    }
    return text;
}

constexpr bool usual = true;
constexpr bool long_text = true;

constexpr std::array columns{
    HitColumn{"code", [](const Hit& hit) { return given(hit.project.code); }, usual},
    HitColumn{"name", [](const Hit& hit) { return given(hit.project.name); }, usual},
    HitColumn{"ely", [](const Hit& hit) { return given(hit.project.ely); }, usual},
    HitColumn{"provinces", [](const Hit& hit) { return given(hit.project.provinces); }, usual},
    HitColumn{"status", [](const Hit& hit) { return given(hit.project.status); }, usual},
    HitColumn{"start", [](const Hit& hit) { return given(hit.project.start); }, usual},
    HitColumn{"end", [](const Hit& hit) { return given(hit.project.end); }, usual},
    HitColumn{"applicant", [](const Hit& hit) { return given(hit.project.applicant.name); }, usual},
    HitColumn{"organisation_type", [](const Hit& hit) { return given(hit.project.applicant.organisation_type); },
              usual},
    HitColumn{"fund", [](const Hit& hit) { return given(hit.project.fund); }, usual},
    HitColumn{"granted", [](const Hit& hit) { return given(hit.project.funding.granted); }, usual},
    HitColumn{"paid", [](const Hit& hit) { return given(hit.project.funding.paid); }, usual},
    HitColumn{"planned_total", [](const Hit& hit) { return given(hit.project.funding.planned_total); }, usual},
    HitColumn{"actual_total", [](const Hit& hit) { return given(hit.project.funding.actual_total); }, usual},
    HitColumn{"score", [](const Hit& hit) { return ColumnValue(hit.score); }, usual},
    HitColumn{"rank", [](const Hit& hit) { return ColumnValue(static_cast<std::int64_t>(hit.rank)); }},
    HitColumn{"authority", [](const Hit& hit) { return given(hit.project.authority); }},
    HitColumn{"subregions", [](const Hit& hit) { return given(hit.project.subregions); }},
    HitColumn{"municipalities", [](const Hit& hit) { return given(hit.project.municipalities); }},
    HitColumn{"priority_axis", [](const Hit& hit) { return given(hit.project.priority_axis); }},
    HitColumn{"specific_objective", [](const Hit& hit) { return given(hit.project.specific_objective); }},
    HitColumn{"business_id", [](const Hit& hit) { return given(hit.project.applicant.business_id); }},
    HitColumn{"postcode", [](const Hit& hit) { return given(hit.project.applicant.postcode); }},
    HitColumn{"post_office", [](const Hit& hit) { return given(hit.project.applicant.post_office); }},
    HitColumn{"website", [](const Hit& hit) { return given(hit.project.applicant.website); }},
    HitColumn{"partners", [](const Hit& hit) { return ColumnValue(partner_names(hit.project)); }},
    HitColumn{"companies_planned", [](const Hit& hit) { return given(hit.project.companies.planned); }},
    HitColumn{"companies_actual", [](const Hit& hit) { return given(hit.project.companies.actual); }},
    HitColumn{"participants_planned", [](const Hit& hit) { return given(hit.project.participants.planned); }},
    HitColumn{"participants_actual", [](const Hit& hit) { return given(hit.project.participants.actual); }},
    HitColumn{"summary", [](const Hit& hit) { return given(text_of(hit.project, "3")); }, false, long_text},
    HitColumn{"target", [](const Hit& hit) { return given(text_of(hit.project, "4")); }, false, long_text},
    HitColumn{"report", [](const Hit& hit) { return given(text_of(hit.project, "9")); }, false, long_text},
};

std::string known_columns() {
    std::string list;
    for (const HitColumn& column : columns) list.append(list.empty() ? "" : ", ").append(column.name);
    return list;
}

HitColumn column_called(std::string_view name) {
    const auto* const found =
        std::find_if(columns.begin(), columns.end(), [name](const HitColumn& column) { return column.name == name; });
    if (found != columns.end()) return *found;
    throw Error(ErrorCode::usage, "--columns: no column \"" + std::string(name) + "\"; there are " + known_columns());
}

}  // namespace

std::span<const HitColumn> all_hit_columns() { return columns; }

std::vector<HitColumn> usual_hit_columns() {
    std::vector<HitColumn> chosen;
    std::copy_if(columns.begin(), columns.end(), std::back_inserter(chosen),
                 [](const HitColumn& column) { return column.usual; });
    return chosen;
}

std::vector<HitColumn> parse_hit_columns(std::string_view list) {
    std::vector<HitColumn> chosen;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        std::string_view name = list.substr(begin, end - begin);
        while (name.starts_with(' ')) name.remove_prefix(1);
        while (name.ends_with(' ')) name.remove_suffix(1);
        chosen.push_back(column_called(name));
        begin = end + 1;
    }
    return chosen;
}

}  // namespace hankehaku::cli
