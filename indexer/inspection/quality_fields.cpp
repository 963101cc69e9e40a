#include "indexer/inspection/quality_fields.h"

#include "hankehaku/project_fields.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>

namespace hankehaku {
namespace {

constexpr std::array<std::string_view, 4> sections{"3", "4.1", "4.2", "9"};

/// A dash is how the template says "nothing".
bool has_section(const Project& project, std::string_view id) {
    return std::any_of(project.sections.begin(), project.sections.end(), [id](const Section& section) {
        return section.id == id && !section.text.empty() && section.text != "-";
    });
}

bool has_value(const Project& project, const ProjectField& field) {
    const auto filled = [](const auto* value) {
        if constexpr (requires { value->has_value(); })
            return value->has_value();
        else
            return !value->empty();
    };
    return std::visit(filled, field.value(project));
}

}  // namespace

std::vector<QualityField> quality_fields() {
    std::vector<std::pair<std::string_view, QualityField>> by_section;
    for (const ProjectField& field : project_fields)
        if (!field.quality.empty())
            by_section.push_back({field.section, {std::string(field.quality), [&field](const Project& project) {
                                                      return has_value(project, field);
                                                  }}});
    for (const std::string_view id : sections)
        by_section.push_back(
            {id, {"sections." + std::string(id), [id](const Project& project) { return has_section(project, id); }}});
    std::stable_sort(by_section.begin(), by_section.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<QualityField> fields;
    for (auto& [section, field] : by_section) fields.push_back(std::move(field));
    return fields;
}

}  // namespace hankehaku
