#include "server/pages/explanation.h"

#include "server/markup/formats.h"
#include "server/pages/facet_panel.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

namespace hankehaku::server {
namespace {

constexpr std::size_t most_forms = 6;

std::string_view rule_key(MatchRule rule) {
    switch (rule) {
        case MatchRule::base_form: return "base_form";
        case MatchRule::inside_word: return "inside_word";
        case MatchRule::all_parts: return "all_parts";
        case MatchRule::part: return "part";
        case MatchRule::root: return "root";
        case MatchRule::beginning: return "beginning";
        case MatchRule::typed_form: return "typed_form";
        case MatchRule::synonym: return "synonym";
        case MatchRule::code: return "code";
        case MatchRule::exact: return "exact";
        case MatchRule::phrase: return "phrase";
        case MatchRule::near: return "near";
        case MatchRule::wildcard: return "wildcard";
        case MatchRule::fuzzy: return "fuzzy";
        case MatchRule::facet_value: return "facet_value";
        case MatchRule::range: return "range";
    }
    return "base_form";
}

/// "työttömien §3, työtön §4.1".
std::string forms(const std::vector<FoundWord>& words) {
    std::string list;
    std::set<std::string> seen;
    for (const FoundWord& word : words) {
        if (seen.size() == most_forms) return list + ", …";
        const std::string form = word.form + " §" + word.section;
        if (seen.insert(form).second) list.append(list.empty() ? "" : ", ").append(form);
    }
    return list;
}

std::string weight(double value) {
    const auto hundredths = std::llround(value * 100);
    const std::string fraction = std::to_string(100 + hundredths % 100).substr(1);
    return std::to_string(hundredths / 100) + "," + fraction;
}

/// What is shown of one match, or of several by the same rule in the same words, whose weights are added.
struct Row {
    MatchRule rule;
    std::string forms;
    double weight;
};

std::vector<Row> rows_of(const ExplainedCondition& condition) {
    std::vector<Row> rows;
    for (const ConditionMatch& match : condition.matches) {
        Row row{match.rule, forms(match.words), match.weight};
        const auto same = std::find_if(rows.begin(), rows.end(), [&](const Row& other) {
            return other.rule == row.rule && other.forms == row.forms;
        });
        if (same == rows.end())
            rows.push_back(std::move(row));
        else
            same->weight += row.weight;
    }
    return rows;
}

/// A condition above its matches, so that these have the whole width of a narrow page.
Html group(const PageContext& context, const ExplainedCondition& condition) {
    Html made = element("tr", element("th", {{"scope", "rowgroup"}, {"colspan", "3"}},
                                      Html(context.text("why.in_query")) + ": " + finnish(context, condition.text)));
    for (const Row& row : rows_of(condition))
        made += element("tr", element("td", context.text.named("rule", rule_key(row.rule))) +
                                  element("td", {{"class", "reason"}, {"lang", finnish_lang(context)}}, row.forms) +
                                  element("td", {{"class", "number"}}, weight(row.weight)));
    return element("tbody", made);
}

Html failures(const PageContext& context, const Explanation& explanation) {
    Html items;
    for (const FailedCondition& failed : explanation.failed)
        items += element("li", context.text(failed.present ? MessageId("why.excluded") : MessageId("why.missing"),
                                            {{"text", failed.text}}));
    for (const ExplainedFilter& filter : explanation.filters)
        if (!filter.fulfilled)
            for (const std::string& value : filter.values)
                items += element(
                    "li", context.text("why.missing",
                                       {{"text", facet_label(filter.facet, context.text.language()) + ": " + value}}));
    return items.empty() ? Html() : element("ul", items);
}

}  // namespace

Html explanation_panel(const PageContext& context, const Explanation& explanation, const Parameters& search) {
    const PageTexts& text = context.text;
    Html content;
    if (!explanation.found) content += element("p", text("why.not_found"));
    content += failures(context, explanation);
    Html body;
    for (const ExplainedCondition& condition : explanation.conditions)
        if (!condition.matches.empty()) body += group(context, condition);
    if (!body.empty()) {
        const Html headings =
            column_heading(text("why.rule")) + column_heading(text("why.in_text")) + number_heading(text("why.weight"));
        content += element(
            "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", text("why.heading")}},
            element("table", element("thead", element("tr", headings)) + body));
    }
    const Html back = element("p", {{"class", "screen"}}, link(context.links.page("/", search), text("sums.back")));
    return element("section", {{"id", "miksi"}, {"class", "panel"}},
                   element("h2", text("why.heading")) + content + back);
}

}  // namespace hankehaku::server
