#include "cli/output/explanation_table.h"

#include "cli/messages/messages.h"
#include "cli/terminal/ink.h"
#include "cli/terminal/inked_text.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::cli {
namespace {

constexpr std::size_t words_column = 4;  // the last one; it takes what room is left
constexpr std::size_t weight_column = 3;
constexpr std::size_t widest_column = 28;
constexpr std::size_t narrowest_words = 20;
constexpr std::size_t most_forms = 6;
using Row = std::array<std::string, words_column + 1>;

std::string three_decimals(double number) {
    const auto thousandths = std::llround(number * 1000);
    const std::string decimals = std::to_string(thousandths % 1000);
    return std::to_string(thousandths / 1000) + "." + std::string(3 - decimals.size(), '0') + decimals;
}

std::string listed(const std::vector<std::string>& values, std::string_view separator) {
    std::string list;
    for (const std::string& value : values) list.append(list.empty() ? "" : separator).append(value);
    return list;
}

std::string label(const ExplainedCondition& condition) {
    std::string text = condition.excluded && !condition.text.starts_with('-') ? "-" : "";
    if (condition.field) text.append(text_field_name(*condition.field)).append(":");
    return text + condition.text;
}

/// "kauppiaan §3 ×2, kauppiaille §4.1 +2": forms with their sections and how often they are there, and how many more.
std::string listed(const std::vector<FoundWord>& words) {
    std::vector<std::string> forms;
    std::vector<std::string> entries;
    for (const FoundWord& word : words) {
        const std::string times = word.count > 1 ? " ×" + std::to_string(word.count) : "";
        const std::string place = " §" + (word.section.empty() ? "-" : word.section) + times;
        const auto known = std::find(forms.begin(), forms.end(), word.form);
        if (known == forms.end()) {
            forms.push_back(word.form);
            entries.push_back(word.form + place);
        } else {
            entries[static_cast<std::size_t>(known - forms.begin())] += place;
        }
    }
    const std::size_t more = entries.size() - std::min(entries.size(), most_forms);
    entries.resize(entries.size() - more);
    return listed(entries, ", ") + (more > 0 ? " +" + std::to_string(more) : "");
}

bool ranks(MatchRule rule) { return rule != MatchRule::facet_value && rule != MatchRule::range; }

std::string what_the_project_has(const ExplainedCondition& condition, const Wording& say) {
    if (condition.project_values.empty()) return {};
    return say("explain.project_has", {{"values", listed(condition.project_values, ", ")}});
}

std::string rule_label(MatchRule rule, const Wording& say) {
    switch (rule) {
        case MatchRule::base_form: return say("rule.base_form");
        case MatchRule::inside_word: return say("rule.inside_word");
        case MatchRule::all_parts: return say("rule.all_parts");
        case MatchRule::part: return say("rule.part");
        case MatchRule::root: return say("rule.root");
        case MatchRule::beginning: return say("rule.beginning");
        case MatchRule::typed_form: return say("rule.typed_form");
        case MatchRule::synonym: return say("rule.synonym");
        case MatchRule::code: return say("rule.code");
        case MatchRule::exact: return say("rule.exact");
        case MatchRule::phrase: return say("rule.phrase");
        case MatchRule::near: return say("rule.near");
        case MatchRule::wildcard: return say("rule.wildcard");
        case MatchRule::fuzzy: return say("rule.fuzzy");
        case MatchRule::facet_value: return say("rule.facet_value");
        case MatchRule::range: return say("rule.range");
    }
    return {};
}

/// The only row of a condition that nothing in the text matches.
Row unmatched_row(const ExplainedCondition& condition, const Wording& say) {
    if (condition.ignored) return {label(condition), say("explain.stop_word"), "", "", ""};
    const bool is_value = !condition.project_values.empty();
    return {label(condition), condition.excluded ? say("explain.absent") : say("explain.missing"), "", "",
            is_value ? what_the_project_has(condition, say) : ""};
}

void add_rows(std::vector<Row>& rows, const ExplainedCondition& condition, const Wording& say) {
    if (condition.matches.empty()) {
        rows.push_back(unmatched_row(condition, say));
        return;
    }
    std::string first = label(condition);
    for (const ConditionMatch& match : condition.matches) {
        const std::string words = match.words.empty() ? what_the_project_has(condition, say) : listed(match.words);
        rows.push_back({std::exchange(first, ""), rule_label(match.rule, say), match.term,
                        ranks(match.rule) ? three_decimals(match.weight) : "", words});
    }
}

void print_table(std::ostream& out, const std::vector<Row>& rows, const Painter& painter, std::size_t columns) {
    std::array<std::size_t, words_column> widths{};
    for (const Row& row : rows)
        for (std::size_t column = 0; column < words_column; ++column)
            widths.at(column) = std::max(widths.at(column), std::min(display_width(row.at(column)), widest_column));
    std::size_t indentation = 0;
    for (const std::size_t width : widths) indentation += width + 2;
    const std::size_t room = std::max(narrowest_words, columns - std::min(columns, indentation));
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t column = 0; column < words_column; ++column) {
            const std::string cell = cut_to_width(row.at(column), widths.at(column));
            const std::string padding(widths.at(column) - display_width(cell), ' ');
            line.append(column == weight_column ? padding + cell : cell + padding).append("  ");
        }
        const std::string& words = row.at(words_column);
        for (const TextRange part : wrap_to_width(words, room)) {
            line += printable(std::string_view(words).substr(part.begin, part.end - part.begin));
            line.erase(line.find_last_not_of(' ') + 1);
            out << painter(&row == &rows.front() ? Ink::heading : Ink::plain, line) << '\n';
            line = std::string(indentation, ' ');
        }
    }
}

std::string verdict(const Explanation& explanation, const Wording& say) {
    if (explanation.found) return say("explain.found", {{"score", three_decimals(explanation.score)}});
    return explanation.query_matches ? say("explain.filtered_out") : say("explain.not_matched");
}

std::string reason(const FailedCondition& failed, const Wording& say) {
    const Arguments text{{"text", failed.text}};
    return failed.present ? say("explain.excluded_is_there", text) : say("explain.lacks", text);
}

std::string reason(const ExplainedFilter& filter, const Wording& say) {
    const std::string found =
        filter.project_values.empty() ? say("explain.none") : "\"" + listed(filter.project_values, "\", \"") + "\"";
    return say("explain.filter", {{"facet", Term{facet_name(filter.facet), facet_info(filter.facet).label}},
                                  {"values", "\"" + listed(filter.values, "\" " + say("explain.or") + " \"") + "\""},
                                  {"found", found}});
}

std::string reason(const ExplainedPrinciple& principle, const Wording& say) {
    return say("explain.principle",
               {{"filter", principle.text},
                {"found", principle.project_value.empty() ? say("explain.none") : principle.project_value}});
}

}  // namespace

void print_explanation(std::ostream& out, const Explanation& explanation, const Screen& screen) {
    const Painter painter(screen.colour);
    const std::size_t columns = screen.columns;
    const Wording& say = screen.say;
    InkedText()
        .add(explanation.code, Ink::strong)
        .add(explanation.name.empty() ? "" : "  ")
        .add(explanation.name, Ink::strong)
        .print(out, painter, columns, 0, 2);
    InkedText().add(verdict(explanation, say), Ink::strong).print(out, painter, columns, 0, 2);
    if (explanation.relaxed) InkedText().add(say("explain.relaxed"), Ink::quiet).print(out, painter, columns, 0, 2);
    for (const auto& failed : explanation.failed)
        InkedText().add("- " + reason(failed, say)).print(out, painter, columns, 0, 2);
    for (const auto& filter : explanation.filters)
        if (!filter.fulfilled) InkedText().add("- " + reason(filter, say)).print(out, painter, columns, 0, 2);
    for (const auto& principle : explanation.principles)
        if (!principle.fulfilled) InkedText().add("- " + reason(principle, say)).print(out, painter, columns, 0, 2);
    if (explanation.conditions.empty()) return;
    std::vector<Row> rows{{say("explain.in_query"), say("explain.rule"), say("explain.in_common"),
                           say("explain.weight"), say("explain.in_text")}};
    for (const auto& condition : explanation.conditions) add_rows(rows, condition, say);
    out << '\n';
    print_table(out, rows, painter, columns);
}

}  // namespace hankehaku::cli
