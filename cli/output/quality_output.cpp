#include "cli/output/quality_output.h"

#include "base/joined.h"
#include "base/json_text.h"
#include "cli/messages/messages.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/ink.h"
#include "cli/terminal/inked_text.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace hankehaku::cli {
namespace {

std::string count_text(std::size_t number) { return finnish_number(static_cast<std::int64_t>(number)); }

/// Rounded down, so that 100 % means every project.
std::string percentage(std::size_t part, std::size_t whole) {
    return whole == 0 ? "" : std::to_string(part * 100 / whole) + " %";
}

void print_fields(std::ostream& out, const QualityReport& report, const Painter& paint, const Wording& say) {
    std::size_t widest = 0;
    for (const FieldFill& fill : report.fields) widest = std::max(widest, display_width(fill.field));
    const std::size_t digits = count_text(report.projects).size();
    out << paint(Ink::heading, say("quality.fields")) << "  " << paint(Ink::quiet, say("quality.projects_with_them"))
        << '\n';
    for (const FieldFill& fill : report.fields) {
        const std::string count = count_text(fill.filled);
        const std::string share = percentage(fill.filled, report.projects);
        constexpr std::size_t share_columns = std::string_view("100 %").size();
        out << std::string(column_gap, ' ') << pad_to_width(fill.field, widest)
            << std::string(column_gap + digits - count.size(), ' ') << count
            << std::string(column_gap + share_columns - share.size(), ' ') << share << '\n';
    }
}

void print_parts(std::ostream& out, std::string_view title, const std::vector<UnknownPart>& parts, const Painter& paint,
                 const Screen& screen) {
    const std::size_t columns = screen.columns;
    out << '\n' << paint(Ink::heading, title) << '\n';
    if (parts.empty()) out << std::string(column_gap, ' ') << screen.say("quality.none") << '\n';
    for (const UnknownPart& part : parts) {
        const std::string count = count_text(part.projects);
        const std::string text = (part.section.empty() ? "" : part.section + "  ") + part.text;
        const std::size_t taken = column_gap + 7 + column_gap;
        out << std::string(column_gap + 7 - std::min<std::size_t>(count.size(), 7), ' ') << count
            << std::string(column_gap, ' ') << cut_to_width(text, columns > taken ? columns - taken : 1) << '\n';
    }
}

void print_contradictions(std::ostream& out, const QualityReport& report, const Painter& paint, const Screen& screen) {
    const std::size_t columns = screen.columns;
    const Wording& say = screen.say;
    out << '\n'
        << paint(Ink::heading, say("quality.contradictions")) << "  "
        << paint(Ink::quiet, say("quality.today", {{"day", finnish_date(report.today)}})) << '\n';
    std::size_t broken = 0;
    for (const Contradiction& contradiction : report.contradictions) {
        if (contradiction.codes.empty()) continue;
        ++broken;
        InkedText()
            .add(count_text(contradiction.codes.size()) + " " + contradiction.rule, Ink::strong)
            .add(": " + say.named("quality_rule", contradiction.rule, contradiction.description))
            .print(out, paint, columns, column_gap, column_gap + 2);
        InkedText()
            .add(joined(contradiction.codes, " "), Ink::quiet)
            .print(out, paint, columns, column_gap + 2, column_gap + 2);
    }
    if (broken == 0) out << std::string(column_gap, ' ') << say("quality.none") << '\n';
}

}  // namespace

void print_quality(std::ostream& out, const QualityReport& report, const Screen& screen) {
    const Painter paint(screen.colour);
    const Wording& say = screen.say;
    out << paint(Ink::strong, say("count.projects", {{"count", report.projects}})) << "\n\n";
    print_fields(out, report, paint, say);
    print_parts(out, say("quality.headings"), report.headings, paint, screen);
    print_parts(out, say("quality.labels"), report.labels, paint, screen);
    print_contradictions(out, report, paint, screen);
}

void print_quality_json(std::ostream& out, const QualityReport& report) {
    Json object{{"schema", schema_version}, {"today", to_iso(report.today)}, {"projects", report.projects}};
    for (const char* list : {"fields", "headings", "labels", "contradictions"}) object[list] = Json::array();
    for (const FieldFill& fill : report.fields)
        object["fields"].push_back({{"field", fill.field}, {"filled", fill.filled}});
    for (const UnknownPart& part : report.headings)
        object["headings"].push_back({{"text", part.text}, {"projects", part.projects}});
    for (const UnknownPart& part : report.labels)
        object["labels"].push_back({{"section", part.section}, {"label", part.text}, {"projects", part.projects}});
    for (const Contradiction& contradiction : report.contradictions)
        object["contradictions"].push_back(
            {{"rule", contradiction.rule}, {"description", contradiction.description}, {"codes", contradiction.codes}});
    out << json_text(object) << '\n';
}

}  // namespace hankehaku::cli
