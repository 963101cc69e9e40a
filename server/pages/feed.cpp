#include "server/pages/feed.h"

#include "base/ascii.h"
#include "server/api/error_answer.h"
#include "server/api/request_reader.h"

#include "hankehaku/atom_feed.h"
#include "hankehaku/error.h"
#include "hankehaku/index_info.h"

#include <algorithm>

namespace hankehaku::server {
namespace {

constexpr std::size_t entries = 50;

bool is_host(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return is_ascii_alphanumeric(byte) || std::string_view("-.:[]").find(byte) != std::string_view::npos;
    });
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
        AtomFeed feed{
            .identity = search.text(),
            .title = context.text("feed.title", {{"query", query.empty() ? context.text("feed.all") : query}}),
            .updated = time,
            .language = std::string(language_code(context.text.language())),
            .author = context.site_title,
            .address = server + context.links.page("/feed.atom", search),
            .page = server + context.links.page("/", search),
            .entries = {}};
        for (const Hit& hit : result.hits)
            feed.entries.push_back({hit.project, server + context.links.project(hit.project.code)});
        return {.type = "application/atom+xml; charset=utf-8", .body = to_xml(feed)};
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
