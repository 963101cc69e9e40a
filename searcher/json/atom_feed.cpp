#include "hankehaku/atom_feed.h"

#include "base/fnv1a.h"
#include "base/markup_text.h"

#include <string>
#include <string_view>

namespace hankehaku {
namespace {

std::string escaped(std::string_view text) {
    std::string result;
    append_markup_text(result, text);
    return result;
}

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + escaped(text) + "</" + std::string(name) + ">\n";
}

std::string link(std::string_view relation, std::string_view type, std::string_view address) {
    if (address.empty()) return {};
    return "<link rel=\"" + std::string(relation) + "\" type=\"" + std::string(type) + "\" href=\"" + escaped(address) +
           "\"/>\n";
}

std::string identifier(std::string_view kind, std::string_view text) {
    return element("id", "tag:hankehaku.example,2026:" + std::string(kind) + "/" + std::to_string(fnv1a(text)));
}

std::string_view summary_of(const Project& project) {
    for (const Section& section : project.sections)
        if (section.id == "3") return section.text;
    return project.name;
}

std::string entry(const AtomEntry& item, const AtomFeed& feed) {
    const Project& project = item.project;
    const std::string& author = !project.applicant.name.empty() ? project.applicant.name
                                : feed.author.empty()           ? feed.title
                                                                : feed.author;
    return "<entry>\n" + identifier("project", project.code) +
           element("title", project.name.empty() ? project.code : project.name + " (" + project.code + ")") +
           element("updated", project.start ? to_iso(*project.start) + "T00:00:00Z" : feed.updated) +
           link("alternate", "text/html", item.address) + "<author>" + element("name", author) + "</author>\n" +
           element("summary", summary_of(project)) + "</entry>\n";
}

}  // namespace

std::string to_xml(const AtomFeed& feed) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        escaped(feed.language) + "\">\n";
    xml += identifier("search", feed.identity) + element("title", feed.title) + element("updated", feed.updated) +
           link("self", "application/atom+xml", feed.address) + link("alternate", "text/html", feed.page);
    for (const AtomEntry& item : feed.entries) xml += entry(item, feed);
    return xml + "</feed>\n";
}

}  // namespace hankehaku
