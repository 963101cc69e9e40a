#include "cli/output/project_page.h"

#include "base/joined.h"
#include "cli/terminal/finnish_format.h"
#include "cli/terminal/inked_text.h"

#include "cli/terminal/terminal_text.h"

#include "hankehaku/project_fields.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hankehaku::cli {
namespace {

constexpr std::size_t widest_page = 100;
constexpr std::size_t label_columns = 30;

/// Writes one project's page; a heading appears only above something.
class Page {
public:
    Page(std::ostream& out, const Painter& painter, std::size_t columns)
        : out_(out), painter_(painter), columns_(std::min(columns, widest_page)) {}

    void title(const Project& project) const {
        InkedText()
            .add(project.code, Ink::strong)
            .add("  ")
            .add(project.name, Ink::strong)
            .print(out_, painter_, columns_, 0, 0);
    }

    void heading(std::string_view text) { heading_ = text; }

    void field(std::string_view label, std::string_view value) {
        if (value.empty()) return;
        begin();
        const std::size_t indentation = std::min(label_columns, columns_ / 2);
        const std::string margin(indentation, ' ');
        const bool fits = display_width(label) + 2 <= indentation;
        out_ << painter_(Ink::quiet, fits ? pad_to_width(printable(label), indentation) : printable(label));
        if (!fits) out_ << '\n' << margin;
        bool first = true;
        for (const TextRange line : wrap_to_width(value, columns_ - indentation)) {
            out_ << (first ? "" : margin) << printable(value.substr(line.begin, line.end - line.begin)) << '\n';
            first = false;
        }
    }

    void text(std::string_view value) {
        if (value.empty()) return;
        begin();
        InkedText().add(value).print(out_, painter_, columns_, 0, 0);
    }

    void indented(std::string_view value) {
        if (!value.empty()) InkedText().add(value).print(out_, painter_, columns_, 2, 2);
    }

private:
    void begin() {
        if (heading_.empty()) return;
        out_ << '\n' << painter_(Ink::heading, printable(heading_)) << '\n';
        heading_.clear();
    }

    std::ostream& out_;
    const Painter& painter_;
    std::size_t columns_;
    std::string heading_;
};

/// Writes a field of the template under its label; lists of things have pages' own layouts.
struct FieldPrinter {
    Page& page;
    const ProjectField& field;

    void operator()(const std::string* text) const { print(*text); }
    void operator()(const std::optional<std::int64_t>* number) const {
        if (*number) print(finnish_number(**number));
    }
    void operator()(const std::optional<Money>* sum) const {
        if (*sum) print(finnish_money(**sum));
    }
    void operator()(const std::vector<std::string>* names) const { print(joined(*names)); }
    template <class Other>
    void operator()(const Other* /*value*/) const {}

private:
    void print(std::string_view text) const { page.field(field.label(Language::finnish), text); }
};

/// The fields of a section without the code and the name, which the title has, and the ELY centre, whose authority is
/// there in full.
void print_fields(Page& page, const Project& project, std::string_view section) {
    constexpr std::array<std::string_view, 3> told{"code", "name", "ely"};
    for (const ProjectField& field : project_fields) {
        if (field.section != section || std::find(told.begin(), told.end(), field.key) != told.end()) continue;
        if (field.key == "start")
            page.field(period_label(Language::finnish), finnish_period(project.start, project.end));
        std::visit(FieldPrinter{page, field}, field.value(project));
    }
}

void print_applicant(Page& page, const Project& project) {
    page.heading("2 Hakija");
    print_fields(page, project, "2");
    for (const Partner& partner : project.partners)
        page.field("Osatoteuttaja",
                   partner.business_id.empty() ? partner.name : partner.name + ", " + partner.business_id);
}

void print_sections(Page& page, const Project& project, std::string_view first, std::string_view end) {
    for (const Section& section : project.sections) {
        // Sections that the template does not know come last.
        const std::string_view place = section.id.empty() ? "9" : std::string_view(section.id);
        if (place < first || place >= end) continue;
        page.heading(section.id.empty() ? section.title : section.id + " " + section.title);
        page.text(section.text);
    }
}

void print_funding_and_area(Page& page, const Project& project) {
    page.heading("5 Julkinen rahoitus");
    print_fields(page, project, "5");
    page.heading("6 Maantieteellinen kohdealue");
    print_fields(page, project, "6");
    page.heading("7 Seurantatiedot");
    print_fields(page, project, "7.1");
    print_fields(page, project, "7.2");
}

void print_principles(Page& page, const Project& project) {
    page.heading("8.1 Sukupuolten tasa-arvo");
    for (const EqualityAnswer& answer : project.equality) {
        page.text(answer.question + (!answer.answer ? "" : *answer.answer ? ": Kyllä" : ": Ei"));
        page.indented(answer.text);
    }
    page.heading("8.2 Kestävä kehitys (välitön / välillinen vaikutus, 0–10)");
    for (const SustainabilityScore& score : project.sustainability) {
        page.text(score.label + "  " + std::to_string(score.direct) + " / " + std::to_string(score.indirect));
        page.indented(score.text);
    }
}

}  // namespace

void print_project(std::ostream& out, const Project& project, const Painter& painter, std::size_t columns) {
    Page page(out, painter, columns);
    page.title(project);
    page.heading("1 Hanke");
    print_fields(page, project, "1");
    print_applicant(page, project);
    print_sections(page, project, "", "5");
    print_funding_and_area(page, project);
    print_sections(page, project, "5", "8");
    print_principles(page, project);
    print_sections(page, project, "8", "\x7f");
    page.heading("Muut tiedot");
    for (const OtherField& other : project.other_fields) page.field(other.label, other.value);
    page.heading("Lähteet");
    print_fields(page, project, "sources");
}

}  // namespace hankehaku::cli
