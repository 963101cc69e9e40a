#include "corpus/template/project_text.h"

#include "corpus/privacy/contact_labels.h"
#include "corpus/template/derived_fields.h"
#include "corpus/template/field_values.h"
#include "corpus/template/label_synonyms.h"
#include "corpus/template/labelled_fields.h"
#include "corpus/template/labelled_text.h"
#include "corpus/template/principles_text.h"
#include "corpus/template/project_borders.h"
#include "corpus/template/template_headings.h"
#include "corpus/template/template_titles.h"
#include "corpus/template/text_layout.h"
#include "corpus/text/markdown.h"
#include "corpus/text/text_lines.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

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

    std::optional<Project> read(std::span<const TextLine> lines) {
        const std::vector<TextBlock> blocks = split_at_headings(lines);
        read_preamble(blocks.front());
        for (std::size_t index = 1; index < blocks.size(); ++index) read_block(blocks[index]);
        const auto code = find_register_code(project_.code);
        if (!code && !is_own_code(project_.code)) {
            refuse(lines);
            return std::nullopt;
        }
        if (code) project_.code = *code;
        warn_of_further_codes(lines);
        read_decided_period(lines);
        complete(project_, gazetteer_);
        return std::move(project_);
    }

private:
    /// One's own texts may have codes of their own: short, without spaces, with a digit.
    static bool is_own_code(std::string_view code) {
        constexpr std::size_t longest = 40;
        return !code.empty() && code.size() <= longest && code.find(' ') == std::string_view::npos &&
               code.find_first_of("0123456789") != std::string_view::npos;
    }

    void refuse(std::span<const TextLine> lines) const {
        if (project_.code.empty()) return problems_.refuse(0, "read.no_project_code");
        const auto line = std::find_if(lines.begin(), lines.end(),
                                       [](const TextLine& candidate) { return !code_on(candidate.text).empty(); });
        problems_.refuse(line == lines.end() ? 0 : line->number, "read.bad_project_code");
    }

    void read_preamble(const TextBlock& block) {
        // A page that was printed as text shows the same above its banner as the page.
        const bool page =
            options_.page || std::any_of(block.lines.begin(), block.lines.end(),
                                         [](const TextLine& line) { return is_page_top(matching_form(line.text)); });
        std::vector<TextLine> lines;
        for (const TextLine& line : block.lines) {
            const auto fund = fund_of_banner(line.text);
            if (!fund) {
                if (!is_rule(line.text)) lines.push_back(line);
                continue;
            }
            if (project_.fund.empty()) project_.fund = *fund;
            if (page) lines.clear();
        }
        auto rest = read_labels("1", lines);
        if (!page) add_section("", "", rest);
    }

    /// A second code that begins no project of its own.
    void warn_of_further_codes(std::span<const TextLine> lines) const {
        for (const TextLine& line : lines) {
            const auto code = find_register_code(code_on(line.text));
            if (!code || *code == project_.code) continue;
            problems_.warn(line.number, "read.second_code");
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
            for (const auto& warning : read.warnings) problems_.warn(warning.line, warning.reason);
            add_section(block.id, block.title, read.rest);
        } else if (block.in_template) {
            add_section(block.id, block.title, block.lines);
        } else {
            add_further_section(block);
        }
    }

    [[nodiscard]] bool has_section(std::string_view id) const {
        return std::any_of(project_.sections.begin(), project_.sections.end(),
                           [&](const Section& section) { return section.id == id; });
    }

    void add_summary(std::string text) {
        if (!is_void_value(text)) project_.sections.push_back({"3", std::string(template_title("3")), std::move(text)});
    }

    /// A decision has the period in a sentence.
    void read_decided_period(std::span<const TextLine> lines) {
        constexpr std::string_view words = "toteutettava ", between = " välisenä";
        if (project_.start || project_.end) return;
        for (const TextLine& line : lines) {
            const std::size_t begin = line.text.find(words);
            if (begin == std::string_view::npos) continue;
            const std::string_view rest = line.text.substr(begin + words.size());
            const Period period = parse_period(rest.substr(0, rest.find(between)));
            if (!period.understood || !period.start || !period.end) continue;
            project_.start = period.start;
            project_.end = period.end;
            return;
        }
    }

    static std::string fund_named(const std::string& value) {
        const std::string_view known = fund_of_name(value);
        return known.empty() ? value : std::string(known);
    }

    /// Stores the labelled values and partners among `lines` and gives back what is neither.
    std::vector<TextLine> read_labels(std::string_view id, std::span<const TextLine> lines) {
        LabelledText read = read_labelled_text(id, lines);
        for (LabelledValue& value : read.values) {
            const std::string key = label_key(value.label);
            if (is_fund_label(key) && project_.fund.empty())
                project_.fund = fund_named(value.value);
            else if (is_summary_label(key) && !has_section("3"))
                add_summary(std::move(value.value));
            else if (!is_fund_label(key))
                fields_.store(id, std::move(value));
        }
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
        // Further numbers of section 7 are data as well as text.
        if (block.id.starts_with("7."))
            for (LabelledValue& value : read_labelled_text(block.id, block.lines).values)
                fields_.store(block.id, std::move(value));
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

std::vector<Project> read_project_texts(std::string_view text, const Gazetteer& gazetteer, ProjectTextOptions options,
                                        const ProblemReporter& problems) {
    const std::string plain = without_markdown(text);
    const std::vector<TextLine> lines = laid_out_lines(plain);
    std::vector<Project> projects;
    for (const auto part : split_projects(lines))
        if (auto project = ProjectTextReader(gazetteer, options, problems).read(part))
            projects.push_back(*std::move(project));
    return projects;
}

}  // namespace hankehaku
