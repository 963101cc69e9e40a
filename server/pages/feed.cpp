#include "server/pages/feed.h"

#include "base/ascii.h"
#include "server/api/error_answer.h"
#include "server/api/request_reader.h"

#include "base/fnv1a.h"
#include "hankehaku/error.h"
#include "hankehaku/index_info.h"

#include <algorithm>

namespace hankehaku::server {
namespace {

constexpr std::size_t entries = 50;
constexpr const char* atom = "http://www.w3.org/2005/Atom";

bool is_host(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return is_ascii_alphanumeric(byte) || std::string_view("-.:[]").find(byte) != std::string_view::npos;
    });
}

/// The same for the same text, as long as feeds are read.
std::string identifier(std::string_view kind, std::string_view text) {
    return "tag:hankehaku.example,2026:" + std::string(kind) + "/" + std::to_string(fnv1a(text));
}

Html summary_of(const Project& project) {
    for (const Section& section : project.sections)
        if (section.id == "3") return element("summary", section.text);
    return element("summary", project.name);
}

/// A feed says of each entry when it changed; of a project that is the day on which it began.
std::string updated(const Project& project, const std::string& otherwise) {
    return project.start ? to_iso(*project.start) + "T00:00:00Z" : otherwise;
}

Html entry(const PageContext& context, const std::string& server, const Project& project, const std::string& time) {
    return element(
        "entry", element("id", identifier("project", project.code)) +
                     element("title", project.name.empty() ? project.code : project.name + " (" + project.code + ")") +
                     element("updated", updated(project, time)) +
                     empty_element("link", {{"rel", "alternate"},
                                            {"type", "text/html"},
                                            {"href", server + context.links.project(project.code)}}) +
                     element("author", element("name", project.applicant.name.empty() ? context.site_title
                                                                                      : project.applicant.name)) +
                     summary_of(project));
}

}  // namespace

std::string public_address(const Request& request) {
    const std::string& host = is_host(request.forwarded_host) ? request.forwarded_host : request.host;
    if (!is_host(host)) return {};
    return (request.forwarded_protocol == "https" ? "https://" : "http://") + host;
}

Response feed(const PageContext& context, const Request& request) {
    const Parameters search = only_what_is_found(context.parameters);
    try {
        SearchRequest wanted = read_filters(search);
        wanted.sort = SortKey::start;
        wanted.limit = entries;
        wanted.full_text = true;
        const SearchResult result = context.index.search(wanted);
        const std::string time = read_index_info(context.index.index()).updated;
        const std::string server = public_address(request);
        const std::string query = search.first("q").value_or("");
        Html items;
        for (const Hit& hit : result.hits) items += entry(context, server, hit.project, time);
        const Html document = element(
            "feed", {{"xmlns", atom}, {"xml:lang", language_code(context.text.language())}},
            element("id", identifier("search", search.text())) +
                element("title",
                        context.text("feed.title", {{"query", query.empty() ? context.text("feed.all") : query}})) +
                element("updated", time) +
                empty_element("link", {{"rel", "self"}, {"href", server + context.links.page("/feed.atom", search)}}) +
                empty_element(
                    "link",
                    {{"rel", "alternate"}, {"type", "text/html"}, {"href", server + context.links.page("/", search)}}) +
                items);
        return {.type = "application/atom+xml; charset=utf-8", .body = document.xml()};
    } catch (const Error& error) {
        return error_answer(error, context.text.language());
    }
}

Response opensearch_description(const PageContext& context, const Request& request) {
    const std::string server = public_address(request);
    const Parameters query = Parameters().with("q", "searchTerms");
    std::string address = server + context.links.page("/", query);
    const std::string_view placeholder = "searchTerms";
    address.replace(address.find(placeholder), placeholder.size(), "{searchTerms}");
    const Html document =
        element("OpenSearchDescription", {{"xmlns", "http://a9.com/-/spec/opensearch/1.1/"}},
                element("ShortName", context.site_title.substr(0, 16)) +
                    element("Description", context.text("site.about")) + element("InputEncoding", "UTF-8") +
                    empty_element("Url", {{"type", "text/html"}, {"method", "get"}, {"template", address}}));
    return {.type = "application/opensearchdescription+xml; charset=utf-8", .body = document.xml()};
}

}  // namespace hankehaku::server
