#include "corpus/template/project_text.h"

#include "corpus/privacy/contact_labels.h"
#include "corpus/template/derived_fields.h"
#include "corpus/template/field_values.h"
#include "corpus/template/labelled_fields.h"
#include "corpus/template/labelled_text.h"
#include "corpus/template/principles_text.h"
#include "corpus/template/template_headings.h"
#include "corpus/text/text_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

bool is_banner(std::string_view form) {
    const auto has = [&](std::string_view words) { return form.find(words) != std::string_view::npos; };
    if (has("vipuvoimaa") || has("rahoittaman hankkeen kuvaus") || form == "euroopan unioni") return true;
    return form.starts_with("euroopan ") && has("rahasto") && !has(":");
}

/// The fund that a line of the banner names, maybe none; nothing when the line is no banner.
std::optional<std::string> fund_of_banner(std::string_view line) {
    const std::string form = matching_form(line);
    if (!is_banner(form)) return std::nullopt;
    const std::size_t open = line.find('('), close = line.find(')', open);
    if (close != std::string_view::npos) {
        const std::string_view fund = trimmed(line.substr(open + 1, close - open - 1));
        for (const std::string_view known : {"ESR", "EAKR"})
            if (matching_form(fund) == matching_form(known)) return std::string(known);
        return std::string(fund);
    }
    if (form.find("sosiaalirahasto") != std::string::npos) return "ESR";
    if (form.find("aluekehitysrahasto") != std::string::npos) return "EAKR";
    return std::string{};
}

/// The value of a line that gives a project code; empty for other lines.
std::string_view code_on(std::string_view line) {
    const std::size_t colon = line.find(':');
    constexpr std::size_t longest_label = 30;
    if (colon > longest_label) return {};
    return find_template_field("1", matching_form(line.substr(0, colon))) == TemplateField::code
               ? trimmed(line.substr(colon + 1))
               : std::string_view{};
}

bool is_labelled(std::string_view id) {
    constexpr std::array<std::string_view, 7> ids{"1", "2", "5", "6", "7", "7.1", "7.2"};
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

class ProjectTextReader {
public:
    ProjectTextReader(const Gazetteer& gazetteer, ProjectTextOptions options, const ProblemReporter& problems)
        : gazetteer_(gazetteer),
          options_(options),
          problems_(problems),
          fields_(project_, gazetteer, options.keep_contacts, problems) {}

    std::optional<Project> read(std::string_view text) {
        const std::vector<TextLine> lines = split_lines(text);
        const std::vector<TextBlock> blocks = split_at_headings(lines);
        read_preamble(blocks.front());
        for (std::size_t index = 1; index < blocks.size(); ++index) read_block(blocks[index]);
        if (project_.code.empty()) {
            problems_.refuse(0, "not a project text: it has no project code (\"Hankekoodi: ...\")");
            return std::nullopt;
        }
        warn_of_further_codes(lines);
        complete(project_, gazetteer_);
        return std::move(project_);
    }

private:
    void read_preamble(const TextBlock& block) {
        std::vector<TextLine> lines;
        for (const TextLine& line : block.lines) {
            const auto fund = fund_of_banner(line.text);
            if (!fund) {
                lines.push_back(line);
                continue;
            }
            if (project_.fund.empty()) project_.fund = *fund;
            if (options_.page) lines.clear();
        }
        auto rest = read_labels("1", lines);
        if (!options_.page) add_section("", "", rest);
    }

    /// Several texts in one file would be one project with a very long last section.
    void warn_of_further_codes(std::span<const TextLine> lines) const {
        for (const TextLine& line : lines) {
            const std::string_view code = code_on(line.text);
            if (code.empty() || code == project_.code) continue;
            problems_.warn(line.number, "a second project code in one text: only one project is read from it");
            return;
        }
    }

    void read_block(const TextBlock& block) {
        if (is_labelled(block.id)) {
            add_section(block.id, block.title, read_labels(block.id, block.lines));
        } else if (block.id == "8.1") {
            auto read = read_equality_text(block.lines);
            std::move(read.answers.begin(), read.answers.end(), std::back_inserter(project_.equality));
            add_section(block.id, block.title, read.rest);
        } else if (block.id == "8.2") {
            auto read = read_sustainability_text(block.lines);
            std::move(read.scores.begin(), read.scores.end(), std::back_inserter(project_.sustainability));
            for (auto& warning : read.warnings) problems_.warn(warning.line, std::move(warning.reason));
            add_section(block.id, block.title, read.rest);
        } else if (block.in_template) {
            add_section(block.id, block.title, block.lines);
        } else {
            add_further_section(block);
        }
    }

    /// Stores the labelled values and partners among `lines` and gives back what is neither.
    std::vector<TextLine> read_labels(std::string_view id, std::span<const TextLine> lines) {
        LabelledText read = read_labelled_text(id, lines);
        for (LabelledValue& value : read.values) fields_.store(id, std::move(value));
        for (const std::string_view line : read.partners)
            if (!is_void_value(line)) project_.partners.push_back(parse_partner(line));
        const bool beside_contacts = id == "1" || id == "2";
        if (beside_contacts && !options_.keep_contacts)
            std::erase_if(read.rest, [](const TextLine& line) { return is_contact_line(line.text); });
        return std::move(read.rest);
    }

    /// A section that the template lacks may be a list of contacts, whatever its title says.
    void add_further_section(const TextBlock& block) {
        std::vector<TextLine> lines(block.lines.begin(), block.lines.end());
        if (!options_.keep_contacts) drop_labelled_contacts(lines);
        Section section{block.id, block.title, joined_lines(lines)};
        project_.sections.push_back(std::move(section));
    }

    /// A label without a value has it on the next line.
    static void drop_labelled_contacts(std::vector<TextLine>& lines) {
        constexpr std::size_t longest_value = 80;
        bool value_follows = false;
        std::erase_if(lines, [&](const TextLine& line) {
            if (line.blank()) return false;
            const std::size_t colon = line.text.find(':');
            const bool label =
                colon != std::string_view::npos && is_contact_label(matching_form(line.text.substr(0, colon)));
            const bool value = value_follows && colon == std::string_view::npos && line.text.size() <= longest_value;
            value_follows = label && trimmed(line.text.substr(colon + 1)).empty();
            return label || value;
        });
    }

    void add_section(std::string_view id, std::string_view title, std::span<const TextLine> lines) {
        std::string text = joined_lines(lines);
        if (is_void_value(text)) return;
        project_.sections.push_back({std::string(id), std::string(title), std::move(text)});
    }

    const Gazetteer& gazetteer_;
    ProjectTextOptions options_;
    const ProblemReporter& problems_;
    Project project_;
    LabelledFields fields_;
};

}  // namespace

std::optional<Project> read_project_text(std::string_view text, const Gazetteer& gazetteer, ProjectTextOptions options,
                                         const ProblemReporter& problems) {
    return ProjectTextReader(gazetteer, options, problems).read(text);
}

}  // namespace hankehaku
