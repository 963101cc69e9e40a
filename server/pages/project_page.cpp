#include "server/pages/pages.h"

#include "server/api/request_reader.h"
#include "server/markup/formats.h"
#include "server/pages/error_page.h"
#include "server/pages/explanation.h"
#include "server/pages/facet_panel.h"
#include "server/pages/hit_list.h"
#include "server/pages/organisation_link.h"
#include "server/pages/project_figures.h"

#include "hankehaku/error.h"
#include "hankehaku/project_code.h"

#include <algorithm>

namespace hankehaku::server {
namespace {

constexpr std::size_t similar_projects = 5;

/// Rows of a <dl>: what a project lacks is left out.
class DataList {
public:
    void add(const std::string& label, const Html& value) {
        if (!value.empty()) rows_ += element("dt", label) + element("dd", value);
    }
    [[nodiscard]] Html html() const { return rows_.empty() ? Html() : element("dl", {{"class", "data"}}, rows_); }

private:
    Html rows_;
};

Html text_or_nothing(const PageContext& context, const std::string& text) {
    return text.empty() ? Html() : finnish(context, text);
}

/// A value that leads to all projects with it.
Html facet_link(const PageContext& context, Facet facet, const std::string& value) {
    if (value.empty()) return {};
    return link(context.links.page("/", Parameters().with(facet_name(facet), value)),
                value_list(context, facet, {value}));
}

Html facet_links(const PageContext& context, Facet facet, const std::vector<std::string>& values) {
    Html list;
    for (const std::string& value : values) {
        if (!list.empty()) list += ", ";
        list += facet_link(context, facet, value);
    }
    return list;
}

Html section(const std::string& heading, const Html& content) {
    return content.empty() ? Html() : element("section", element("h2", heading) + content);
}

/// Where the public register describes the project; nothing where that is not known.
std::optional<std::string> register_address(const Project& project) {
    for (const OtherField& field : project.other_fields)
        if (field.label == "Hankekuvauksen osoite" && field.value.starts_with("https://")) return field.value;
    if (programme_period_of_code(project.code) != "2014-2020") return std::nullopt;
    return "https://www.eura2014.fi/rrtiepa/projekti.php?projektikoodi=" + percent_encoded(project.code);
}

Html basics(const PageContext& context, const Project& project) {
    const PageTexts& text = context.text;
    DataList list;
    list.add(text("project.code"), project.code);
    list.add(text("project.status"), facet_link(context, Facet::status, project.status));
    list.add(text("project.period"), written_period(project.start, project.end));
    list.add(text("project.authority"), facet_link(context, Facet::ely, project.ely));
    list.add(text("project.fund"), facet_link(context, Facet::fund, project.fund));
    list.add(text("project.axis"), facet_link(context, Facet::priority_axis, project.priority_axis));
    list.add(text("project.objective"), facet_link(context, Facet::specific_objective, project.specific_objective));
    if (const auto address = register_address(project))
        list.add(text("project.register"), link(*address, text("project.register_link"), {{"rel", "noreferrer"}}));
    return list.html();
}

/// A website of a text is a link only where it is one.
Html website(const std::string& address) {
    if (address.starts_with("http://") || address.starts_with("https://"))
        return link(address, address, {{"rel", "nofollow noreferrer"}});
    return address.empty() ? Html() : Html(address);
}

Html partners(const PageContext& context, const Project& project) {
    Html items;
    for (const Partner& partner : project.partners) {
        Html item = organisation_link(context, partner.name, partner.business_id);
        if (!partner.business_id.empty()) item += " " + element("span", {{"class", "code"}}, partner.business_id);
        items += element("li", item);
    }
    return items.empty() ? Html() : element("ul", items);
}

Html applicant(const PageContext& context, const Project& project) {
    const PageTexts& text = context.text;
    DataList list;
    const Applicant& organisation = project.applicant;
    if (!organisation.name.empty())
        list.add(text("project.applicant"), organisation_link(context, organisation.name, organisation.business_id));
    list.add(text("project.organisation_type"),
             facet_link(context, Facet::organisation_type, project.applicant.organisation_type));
    list.add(text("project.business_id"), text_or_nothing(context, project.applicant.business_id));
    list.add(text("project.website"), website(project.applicant.website));
    list.add(text("project.partners"), partners(context, project));
    return list.html();
}

Html area(const PageContext& context, const Project& project) {
    const PageTexts& text = context.text;
    DataList list;
    list.add(text("project.provinces"), facet_links(context, Facet::province, project.provinces));
    list.add(text("project.subregions"), facet_links(context, Facet::subregion, project.subregions));
    list.add(text("project.municipalities"), facet_links(context, Facet::municipality, project.municipalities));
    const SiteAddress& site = project.site;
    std::string address = site.street_address;
    const std::string post = site.postcode + (site.postcode.empty() ? "" : " ") + site.post_office;
    if (!post.empty()) address += (address.empty() ? "" : ", ") + post;
    list.add(text("project.site"), text_or_nothing(context, address));
    return list.html();
}

/// Free texts in the order of the template, with its Finnish headings.
Html texts(const PageContext& context, const Project& project) {
    Html all;
    for (const Section& part : project.sections) {
        if (part.text.empty()) continue;
        const std::string title = part.id.empty() ? part.title : part.id + " " + part.title;
        Html paragraphs;
        for (std::size_t begin = 0; begin < part.text.size();) {
            const std::size_t end = std::min(part.text.find("\n\n", begin), part.text.size());
            if (end > begin) paragraphs += element("p", part.text.substr(begin, end - begin));
            begin = end + 2;
        }
        all +=
            element("section", {{"class", "text"}, {"lang", finnish_lang(context)}}, element("h2", title) + paragraphs);
    }
    return all;
}

Html other_fields(const PageContext& context, const Project& project) {
    DataList list;
    for (const OtherField& field : project.other_fields) list.add(field.label, text_or_nothing(context, field.value));
    return list.html();
}

Html similar(const PageContext& context, const Project& project) {
    SearchRequest request;
    request.limit = similar_projects;
    const SearchResult result = context.index.similar(project.code, request);
    Html items;
    for (const Hit& hit : result.hits) {
        const std::string name = hit.project.name.empty() ? hit.project.code : hit.project.name;
        items += element("li", link(context.links.project(hit.project.code), name, {{"lang", finnish_lang(context)}}) +
                                   " " + element("span", {{"class", "code"}}, hit.project.code));
    }
    return items.empty() ? Html() : element("ul", items);
}

Html explanation(const PageContext& context, const Project& project) {
    const Parameters search = only_what_is_found(context.parameters);
    if (search.text().empty()) return {};
    try {
        return explanation_panel(context, context.index.explain(read_filters(search), project.code), search);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::query || error.code() == ErrorCode::unknown_value ||
            error.code() == ErrorCode::usage)
            return error_notice(context, error);
        throw;
    }
}

}  // namespace

Response project_page(const PageContext& context, std::string_view code) {
    const std::optional<Project> found = context.index.project(code);
    if (!found) return not_found_page(context);
    const Project& project = *found;
    const PageTexts& text = context.text;
    const std::string name = project.name.empty() ? project.code : project.name;
    Html main = element("h1", {{"lang", finnish_lang(context)}}, name) + explanation(context, project) +
                basics(context, project);
    if (text.language() != Language::finnish)
        main += element("p", {{"class", "help"}}, text("project.text_in_finnish"));
    main += section(text("project.applicant"), applicant(context, project));
    main += section(text("project.money"), money_table(context, project));
    main += section(text("project.area"), area(context, project));
    main += section(text("project.monitoring"), participation_table(context, project));
    main += texts(context, project);
    main += section(text("project.equality"), equality_answers(context, project));
    main += section(text("project.sustainability"), sustainability_chart(context, project));
    main += section(text("project.other"), other_fields(context, project));
    main += section(text("project.similar"), similar(context, project));
    main +=
        element("p", {{"class", "screen"}},
                link(context.links.plain("/api/v1/projects/" + percent_encoded(project.code)), text("project.json")));
    return framed(context, {.title = name, .main = element("div", {{"data-code", project.code}}, main)});
}

}  // namespace hankehaku::server
