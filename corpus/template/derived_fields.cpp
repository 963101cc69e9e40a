#include "corpus/template/derived_fields.h"

#include "base/distinct_texts.h"
#include "corpus/template/template_titles.h"
#include "corpus/text/text_lines.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

/// A code is a key that people type and lists print: one line, without space around it.
std::string as_key(std::string code) {
    std::replace_if(
        code.begin(), code.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return std::string(trimmed(code));
}

/// The authority without its unit: "Lapin ympäristökeskus, yritystuet".
std::string responsible(const std::string& authority) {
    constexpr std::string_view unit = ", yritystuet";
    return matching_form(authority).ends_with(unit) ? authority.substr(0, authority.size() - unit.size()) : authority;
}

}  // namespace

std::vector<std::string> as_gazetteer_writes(std::vector<std::string> names, PlaceKind kind,
                                             const Gazetteer& gazetteer) {
    DistinctTexts written;
    for (std::string& name : names) {
        if (const Place* const place = gazetteer.find(kind, name)) name = place->name;
        written.add(std::move(name));
    }
    return std::move(written).texts();
}

void complete(Project& project, const Gazetteer& gazetteer) {
    project.code = as_key(std::move(project.code));
    if (project.ely.empty() && !project.authority.empty())
        project.ely = as_gazetteer_writes({responsible(project.authority)}, PlaceKind::authority, gazetteer).front();
    if (project.fund.empty()) project.fund = fund_of_code(project.code);
    for (Section& section : project.sections)
        if (section.title.empty()) section.title = template_title(section.id);
}

}  // namespace hankehaku
