#include "corpus/template/project_borders.h"

#include "corpus/template/label_synonyms.h"
#include "corpus/template/template_titles.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hankehaku {
namespace {

bool is_banner(std::string_view form) {
    const auto has = [&](std::string_view words) { return form.find(words) != std::string_view::npos; };
    if (has("vipuvoimaa") || has("rahoittaman hankkeen kuvaus") || has("rahoittaman projektin kuvaus") ||
        form == "euroopan unioni" || form == "euroopan unionin osarahoittama")
        return true;
    if (form.starts_with("europeiska unionen") || form.starts_with("beskrivning av projekt")) return true;
    return form.starts_with("euroopan ") && has("rahasto") && !has(":");
}

/// "1 Hanke", "Hankkeen tiedot", ...: the lines above the code.
bool is_first_heading(std::string_view form) {
    while (!form.empty() && (form.front() == '1' || form.front() == '.' || form.front() == ' ')) form.remove_prefix(1);
    if (form == "hankekuvaus") return true;
    for (const TemplateForm& known : template_forms())
        for (const TemplateHeading& heading : known.headings)
            if (heading.id == "1" && matching_form(heading.title) == form) return true;
    return false;
}

/// The line where the project with the code at `code` begins; nothing if no line above marks a beginning.
std::optional<std::size_t> project_begin(std::span<const TextLine> lines, std::size_t code, std::size_t earliest) {
    std::optional<std::size_t> begin;
    for (std::size_t at = code; at > earliest; --at) {
        const TextLine& line = lines[at - 1];
        if (line.blank()) continue;
        const std::string form = matching_form(line.text);
        if (!is_banner(form) && !is_first_heading(form) && !is_rule(line.text) && !is_page_top(form)) break;
        begin = at - 1;
    }
    return begin;
}

/// The code that the line at `index` gives, or the next line if the label is alone.
std::optional<std::string> code_at(std::span<const TextLine> lines, std::size_t index) {
    const std::string_view value = code_on(lines[index].text);
    if (!value.empty()) return find_register_code(value);
    constexpr std::size_t longest_label = 30;
    const std::string_view label = trimmed(lines[index].text);
    if (label.size() > longest_label || index + 1 >= lines.size()) return std::nullopt;
    return label_key(label) == "hankekoodi" || label_key(label) == "projektikoodi"
               ? find_register_code(lines[index + 1].text)
               : std::nullopt;
}

}  // namespace

bool is_rule(std::string_view line) {
    constexpr std::size_t shortest = 3;
    line = trimmed(line);
    return line.size() >= shortest && line.find_first_not_of("-=*_#~") == std::string_view::npos;
}

bool is_page_top(std::string_view form) {
    constexpr std::array<std::string_view, 4> tops{"rakennerahastotietopalvelu", "takaisin hakutulokseen",
                                                   "takaisin hakutulokseen tulosta", "tulosta"};
    return std::find(tops.begin(), tops.end(), form) != tops.end() ||
           form.starts_with("eakr- ja esr-hankkeet suomessa");
}

std::optional<std::string> fund_of_banner(std::string_view line) {
    const std::string form = matching_form(line);
    if (!is_banner(form)) return std::nullopt;
    const std::size_t open = line.find('('), close = line.find(')', open);
    if (close != std::string_view::npos) {
        const std::string_view fund = trimmed(line.substr(open + 1, close - open - 1));
        const std::string_view known = fund_of_name(fund);
        return std::string(known.empty() ? fund : known);
    }
    return std::string(fund_of_name(line));
}

std::string_view code_on(std::string_view line) {
    constexpr std::size_t longest_label = 30;
    const std::size_t colon = line.find(':');
    if (colon > longest_label) return {};
    return is_code_label(label_key(line.substr(0, colon))) ? trimmed(line.substr(colon + 1)) : std::string_view{};
}

std::vector<std::span<const TextLine>> split_projects(std::span<const TextLine> lines) {
    std::vector<std::span<const TextLine>> projects;
    std::optional<std::string> current;
    std::size_t begin = 0;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        auto code = code_at(lines, index);
        if (!code) continue;
        const auto next = current && *current != *code ? project_begin(lines, index, begin) : std::nullopt;
        if (next) {
            projects.push_back(lines.subspan(begin, *next - begin));
            begin = *next;
        }
        if (next || !current) current = std::move(code);
    }
    projects.push_back(lines.subspan(begin));
    return projects;
}

}  // namespace hankehaku
