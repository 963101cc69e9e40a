#include "server/pages/hit_list.h"

#include "server/markup/formats.h"
#include "server/pages/organisation_link.h"

namespace hankehaku::server {
namespace {

/// The text of a snippet with its marks.
Html marked(const Snippet& snippet) {
    const std::string_view text = snippet.text;
    Html made;
    std::size_t done = 0;
    for (const auto& [begin, end] : snippet.marks) {
        made += text.substr(done, begin - done);
        made += element("mark", text.substr(begin, end - begin));
        done = end;
    }
    return made + text.substr(done);
}

Html snippets(const PageContext& context, const Hit& hit) {
    Html made;
    for (const Snippet& snippet : hit.snippets)
        made += element("p", {{"class", "snippet"}},
                        element("span", {{"class", "section"}}, section_name(context, snippet.section)) + " " +
                            element("span", {{"lang", finnish_lang(context)}}, marked(snippet)));
    return made;
}

void add_fact(Html& facts, const std::string& label, const Html& value) {
    if (!value.empty()) facts += element("div", element("dt", label) + element("dd", value));
}

Html facts_of(const PageContext& context, const Project& project) {
    const PageTexts& text = context.text;
    Html facts;
    add_fact(facts, text("project.authority"),
             project.ely.empty() ? Html() : value_list(context, Facet::ely, {project.ely}));
    add_fact(facts, text("project.provinces"), value_list(context, Facet::province, project.provinces));
    add_fact(facts, text("project.status"), project.status.empty() ? Html() : finnish(context, project.status));
    add_fact(facts, text("hit.period"), written_period(project.start, project.end));
    add_fact(facts, text("hit.funding"),
             project.funding.granted ? Html(written_money(*project.funding.granted)) : Html());
    add_fact(facts, text("hit.applicant"),
             project.applicant.name.empty()
                 ? Html()
                 : organisation_link(context, project.applicant.name, project.applicant.business_id));
    return element("dl", {{"class", "facts"}}, facts);
}

Html article(const PageContext& context, const Hit& hit, const Parameters& explained) {
    const Project& project = hit.project;
    const std::string name = project.name.empty() ? project.code : project.name;
    Html heading = element("h3", link(context.links.project(project.code), name, {{"lang", finnish_lang(context)}}) +
                                     " " + element("span", {{"class", "code"}}, project.code));
    Html why;
    if (!explained.text().empty())
        why = element("p", {{"class", "why"}},
                      link(context.links.project(project.code, explained) + "#miksi", context.text("hit.why"),
                           {{"aria-label", context.text("hit.why_named", {{"name", name}})}}));
    return element("article", {{"data-code", project.code}},
                   heading + facts_of(context, project) + snippets(context, hit) + why);
}

}  // namespace

std::string section_name(const PageContext& context, std::string_view id) {
    const std::string key = "section." + std::string(id);
    const auto title = page_catalogue().find(key, context.text.language());
    return std::string(id) + (title ? " " + std::string(*title) : "");
}

Html value_list(const PageContext& context, Facet facet, const std::vector<std::string>& values) {
    Html list;
    for (const std::string& value : values) {
        if (!list.empty()) list += ", ";
        const bool translated = context.names.translated(facet, value, context.text.language());
        const std::string name = context.names.name(facet, value, context.text.language());
        list += translated ? Html(name) : finnish(context, name);
    }
    return list;
}

Html hit_list(const PageContext& context, const std::vector<Hit>& hits, const Parameters& explained) {
    Html list;
    for (const Hit& hit : hits) list += article(context, hit, explained);
    return list;
}

}  // namespace hankehaku::server
