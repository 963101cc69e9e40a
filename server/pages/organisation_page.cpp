#include "server/pages/organisation_link.h"

#include "hankehaku/organisation.h"
#include "server/api/error_answer.h"
#include "server/api/request_reader.h"
#include "server/markup/formats.h"
#include "server/pages/error_page.h"
#include "server/pages/hit_list.h"
#include "server/pages/pages.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::server {
namespace {

constexpr std::size_t most_partners_shown = 20;
constexpr std::size_t most_organisations_shown = 200;

/// Whom an address means.
struct Organisation {
    std::string id;
    std::string name = {};
    std::string business_id = {};
    std::string type = {};

    [[nodiscard]] bool is(const std::string& other_name, const std::string& other_business_id) const {
        const auto same_id = business_id_from(id);
        return same_id ? same_id == business_id_from(other_business_id) : id == other_name;
    }

    void learn(const std::string& known_name, const std::string& known_business_id) {
        if (name.empty()) name = known_name;
        if (business_id.empty()) business_id = known_business_id;
    }
};

/// The organisations that a project is shared with, and in how many projects.
class Companions {
public:
    void add(const std::string& name, const std::string& business_id) {
        if (name.empty()) return;
        auto& [shown, count] = counts_[business_id.empty() ? name : business_id];
        if (shown.name.empty()) shown = {name, business_id};
        ++count;
    }

    [[nodiscard]] std::vector<std::pair<Partner, std::int64_t>> most_frequent() const {
        std::vector<std::pair<Partner, std::int64_t>> list;
        for (const auto& [id, companion] : counts_) list.push_back(companion);
        std::stable_sort(list.begin(), list.end(),
                         [](const auto& one, const auto& other) { return one.second > other.second; });
        if (list.size() > most_partners_shown) list.resize(most_partners_shown);
        return list;
    }

private:
    std::map<std::string, std::pair<Partner, std::int64_t>> counts_;
};

struct Projects {
    Organisation organisation;
    std::vector<Hit> led;
    std::vector<Hit> shared;
    Companions companions;
};

/// Every project whose section 2 has the id in it, then those where an organisation has it as its own.
Projects projects_of(const PageContext& context, std::string_view id) {
    SearchRequest request;
    request.query = query_for_organisation(id);
    request.match = MatchMode::all;
    request.sort = SortKey::start;
    request.limit = most_hits;
    request.full_text = true;
    request.spelling = false;
    Projects projects{.organisation = {.id = std::string(id)}, .led = {}, .shared = {}, .companions = {}};
    Organisation& organisation = projects.organisation;
    for (Hit& hit : context.index.search(request).hits) {
        const Applicant& applicant = hit.project.applicant;
        const bool leads = organisation.is(applicant.name, applicant.business_id);
        const auto partner =
            std::find_if(hit.project.partners.begin(), hit.project.partners.end(),
                         [&](const Partner& other) { return organisation.is(other.name, other.business_id); });
        if (!leads && partner == hit.project.partners.end()) continue;
        if (leads) {
            organisation.learn(applicant.name, applicant.business_id);
            if (organisation.type.empty()) organisation.type = applicant.organisation_type;
        } else {
            organisation.learn(partner->name, partner->business_id);
            projects.companions.add(applicant.name, applicant.business_id);
        }
        for (const Partner& other : hit.project.partners)
            if (!organisation.is(other.name, other.business_id)) projects.companions.add(other.name, other.business_id);
        (leads ? projects.led : projects.shared).push_back(std::move(hit));
    }
    return projects;
}

Html project_row(const PageContext& context, const Project& project) {
    const std::string name = project.name.empty() ? project.code : project.name;
    return element("tr", element("th", {{"scope", "row"}},
                                 link(context.links.project(project.code), name, {{"lang", finnish_lang(context)}})) +
                             element("td", written_period(project.start, project.end)) +
                             element("td", {{"lang", finnish_lang(context)}}, project.status) +
                             number_cell(project.funding.granted ? written_money(*project.funding.granted) : "–"));
}

Html project_table(const PageContext& context, const std::string& heading, const std::vector<Hit>& hits) {
    if (hits.empty()) return {};
    const PageTexts& text = context.text;
    Money granted;
    Html rows;
    for (const Hit& hit : hits) {
        rows += project_row(context, hit.project);
        granted = granted + hit.project.funding.granted.value_or(0);
    }
    const Html headings = column_heading(text("organisation.project")) + column_heading(text("hit.period")) +
                          column_heading(text("project.status")) + number_heading(text("hit.funding"));
    const Html total = element("tr", element("th", {{"scope", "row"}, {"colspan", "3"}}, text("sums.total")) +
                                         number_cell(written_money(granted)));
    const std::string count = text("result.total", {{"count", as_number(hits.size())}});
    return element(
        "section",
        element("h2", heading + ": " + count) +
            element("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", heading}},
                    element("table", element("thead", element("tr", headings)) + element("tbody", rows) +
                                         element("tfoot", total))));
}

Html companion_list(const PageContext& context, const Companions& companions) {
    Html items;
    for (const auto& [companion, count] : companions.most_frequent())
        items +=
            element("li", organisation_link(context, companion.name, companion.business_id) + " " +
                              element("span", {{"class", "count"}}, context.text("result.total", {{"count", count}})));
    if (items.empty()) return {};
    return element("section", element("h2", context.text("organisation.companions")) + element("ul", items));
}

Html facts(const PageContext& context, const Organisation& organisation) {
    Html rows;
    const auto add = [&](const std::string& label, const Html& value) {
        if (!value.empty()) rows += element("dt", label) + element("dd", value);
    };
    add(context.text("project.business_id"), organisation.business_id);
    add(context.text("project.organisation_type"),
        organisation.type.empty() ? Html() : finnish(context, organisation.type));
    return rows.empty() ? Html() : element("dl", {{"class", "data"}}, rows);
}

Html organisation_rows(const PageContext& context, const OrganisationsResult& result) {
    Html rows;
    for (std::size_t number = 0; number < std::min(result.rows.size(), most_organisations_shown); ++number) {
        const OrganisationRow& row = result.rows[number];
        const auto [name, business_id] = row.organisation;
        rows += element("tr", element("th", {{"scope", "row"}},
                                      organisation_link(context, name.empty() ? business_id : name, business_id)) +
                                  number_cell(written_number(static_cast<std::int64_t>(row.leads.projects))) +
                                  number_cell(row.leads.granted ? written_money(*row.leads.granted) : "–") +
                                  number_cell(written_number(static_cast<std::int64_t>(row.takes_part.projects))));
    }
    return rows;
}

}  // namespace

Html organisation_link(const PageContext& context, const std::string& name, const std::string& business_id) {
    const std::string& id = business_id.empty() ? name : business_id;
    return link(context.links.page("/organisaatio/" + percent_encoded(id)), finnish(context, name));
}

Response organisation_page(const PageContext& context, std::string_view id) {
    if (id.empty()) return not_found_page(context);
    const Projects projects = projects_of(context, id);
    if (projects.led.empty() && projects.shared.empty()) return not_found_page(context);
    const PageTexts& text = context.text;
    const Organisation& organisation = projects.organisation;
    const Parameters search = Parameters().with("q", query_for_organisation(id)).with("match", "all");
    const Html main =
        element("h1", {{"lang", finnish_lang(context)}}, organisation.name) + facts(context, organisation) +
        project_table(context, text("organisation.leads"), projects.led) +
        project_table(context, text("organisation.takes_part"), projects.shared) +
        companion_list(context, projects.companions) +
        element("p", {{"class", "screen"}}, link(context.links.page("/", search), text("organisation.search")));
    return framed(context, {.title = organisation.name, .main = element("div", {{"data-organisation", id}}, main)});
}

Response organisations_page(const PageContext& context) {
    const PageTexts& text = context.text;
    const Html heading = element("h1", text("organisations.heading"));
    try {
        const Parameters search = only_what_is_found(context.parameters);
        const OrganisationsResult result = context.index.organisations(read_filters(search));
        const Html headings = column_heading(text("organisations.organisation")) +
                              number_heading(text("organisation.leads")) + number_heading(text("hit.funding")) +
                              number_heading(text("organisation.takes_part"));
        const auto all = as_number(result.rows.size());
        const Html main =
            heading +
            element("p", Html(text("sums.intro", {{"count", as_number(result.found.total.projects)}})) + " " +
                             link(context.links.page("/", search), text("sums.back"), {{"class", "screen"}})) +
            element("div",
                    {{"class", "scroll"},
                     {"tabindex", "0"},
                     {"role", "group"},
                     {"aria-label", text("organisations.heading")}},
                    element("table", element("thead", element("tr", headings)) +
                                         element("tbody", organisation_rows(context, result)))) +
            (result.rows.size() > most_organisations_shown
                 ? element("p", text("sums.cut", {{"shown", most_organisations_shown}, {"total", all}}))
                 : Html());
        return framed(context, {.title = text("organisations.heading"), .main = main});
    } catch (const Error& error) {
        if (!can_be_asked_otherwise(error)) throw;
        return framed(context, {.title = error_title(context, error),
                                .main = heading + error_notice(context, error),
                                .status = status_of(error.code())});
    }
}

}  // namespace hankehaku::server
