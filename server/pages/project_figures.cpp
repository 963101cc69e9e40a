#include "server/pages/project_figures.h"

#include "server/markup/bars.h"
#include "server/markup/formats.h"

#include "hankehaku/sustainability.h"

#include <string>

namespace hankehaku::server {
namespace {

std::string share(Money part, Money whole) { return written_share(part.in_cents(), whole.in_cents()); }
std::string share(std::int64_t part, std::int64_t whole) { return written_share(part, whole); }

/// A planned figure beside the realised one.
template <class Number>
Html pair_row(const std::string& label, const std::optional<Number>& planned, const std::optional<Number>& actual,
              std::string (*written)(Number)) {
    if (!planned && !actual) return {};
    const bool both = planned && actual;
    return element("tr", element("th", {{"scope", "row"}}, label) + number_cell(planned ? written(*planned) : "–") +
                             number_cell(actual ? written(*actual) : "–") +
                             number_cell(both ? written(*actual - *planned) : "") +
                             number_cell(both ? share(*actual, *planned) : ""));
}

Html pair_table(const PageContext& context, const Html& rows) {
    if (rows.empty()) return {};
    const PageTexts& text = context.text;
    const Html headings = element("td", {}) + number_heading(text("sums.planned")) +
                          number_heading(text("sums.realised")) + number_heading(text("sums.difference")) +
                          number_heading(text("sums.share"));
    return element("div",
                   {{"class", "scroll"},
                    {"tabindex", "0"},
                    {"role", "group"},
                    {"aria-label", text("sums.planned") + ", " + text("sums.realised")}},
                   element("table", element("thead", element("tr", headings)) + element("tbody", rows)));
}

Html score_cell(int score) {
    return element("td", {{"class", "number"}}, std::to_string(score)) +
           element("td", bar(score, highest_score, false));
}

}  // namespace

Html money_table(const PageContext& context, const Project& project) {
    const Funding& funding = project.funding;
    return pair_table(
        context,
        pair_row(context.text("project.eu_state"), funding.granted, funding.paid, &written_money) +
            pair_row(context.text("project.public"), funding.planned_total, funding.actual_total, &written_money));
}

Html participation_table(const PageContext& context, const Project& project) {
    return pair_table(context, pair_row(context.text("project.companies"), project.companies.planned,
                                        project.companies.actual, &written_number) +
                                   pair_row(context.text("project.persons"), project.participants.planned,
                                            project.participants.actual, &written_number));
}

Html equality_answers(const PageContext& context, const Project& project) {
    Html rows;
    for (const EqualityAnswer& row : project.equality) {
        Html answer;
        if (row.answer)
            answer = element("strong", context.text(*row.answer ? MessageId("project.yes") : MessageId("project.no")));
        if (!row.text.empty()) answer += Html(answer.empty() ? "" : ". ") + finnish(context, row.text);
        rows += element("dt", {{"lang", finnish_lang(context)}}, row.question) + element("dd", answer);
    }
    return rows.empty() ? Html() : element("dl", {{"class", "data"}}, rows);
}

Html sustainability_chart(const PageContext& context, const Project& project) {
    if (project.sustainability.empty()) return {};
    const PageTexts& text = context.text;
    Html rows;
    for (const SustainabilityScore& row : project.sustainability)
        rows += element("tr", element("th", {{"scope", "row"}, {"lang", finnish_lang(context)}}, row.label) +
                                  score_cell(row.direct) + score_cell(row.indirect) +
                                  element("td", {{"lang", finnish_lang(context)}, {"class", "reason"}}, row.text));
    const auto wide = [](const std::string& label) {
        return element("th", {{"scope", "col"}, {"colspan", "2"}}, label);
    };
    const Html headings = column_heading(text("project.effect")) + wide(text("project.direct")) +
                          wide(text("project.indirect")) + column_heading(text("project.reason"));
    return element(
        "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", text("project.chart")}},
        element("table", {{"class", "scores"}}, element("thead", element("tr", headings)) + element("tbody", rows)));
}

}  // namespace hankehaku::server
