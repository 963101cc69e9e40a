#include "server/site.h"

#include "server/api/api.h"
#include "server/api/error_answer.h"
#include "server/http/asked_language.h"
#include "server/http/error_response.h"
#include "server/pages/error_page.h"
#include "server/pages/feed.h"
#include "server/pages/pages.h"
#include "server/static/static_files.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <utility>

namespace hankehaku::server {
namespace {

/// Neither scripts nor styles but the program's own files, nor any page around ours.
constexpr std::string_view security_policy =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

void add_safety(Response& response) {
    response.headers.emplace_back("Content-Security-Policy", security_policy);
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    response.headers.emplace_back("X-Frame-Options", "DENY");
}

constexpr std::string_view static_prefix = "/static/";
constexpr std::string_view project_prefix = "/hanke/";
constexpr std::string_view organisation_prefix = "/organisaatio/";

constexpr std::string_view robots =
    "User-agent: *\n"
    "Disallow: /*?\n"
    "Disallow: /api/\n";

}  // namespace

Site::Site(Published index, SiteOptions options)
    : index_(index), options_(std::move(options)), openapi_(openapi_document(options_.base_path)) {}

Response Site::health() const {
    try {
        static_cast<void>(index_.project_count());
        return {.type = text_type, .body = "ok\n"};
    } catch (const Error& error) {
        return {.status = 503, .type = text_type, .body = std::string(error_code_name(error.code())) + "\n"};
    }
}

Response Site::metrics_page() const {
    const std::size_t projects = index_.project_count();
    return {.type = "text/plain; version=0.0.4; charset=utf-8", .body = metrics_.text(projects)};
}

Response Site::route(const Request& request, std::string_view path) const {
    if (path == "/healthz") return health();
    if (path == "/metrics") return metrics_page();
    if (path == "/api/v1/openapi.json") return {.type = json_type, .body = openapi_ + "\n"};
    if (path.starts_with(api_prefix)) {
        Response answer = answer_api({index_, options_.tables}, path.substr(api_prefix.size()), request,
                                     asked_language(request, Language::english));
        if (!options_.allow_origin.empty())
            answer.headers.emplace_back("Access-Control-Allow-Origin", options_.allow_origin);
        return answer;
    }
    if (path == "/robots.txt") return {.type = text_type, .body = std::string(robots)};
    if (path.starts_with(static_prefix)) {
        if (auto file = static_answer(path.substr(static_prefix.size()), request)) return *std::move(file);
    }
    const PageContext context = page_context(request, path);
    try {
        return page(context, request);
    } catch (const Error& error) {
        return error_page(context, error);
    }
}

PageContext Site::page_context(const Request& request, std::string_view path) const {
    const PageTexts text(asked_language(request, Language::finnish));
    return {.index = index_,
            .names = names_,
            .text = text,
            .links = Links(options_.base_path, language_of_address(request)),
            .site_title = options_.title.empty() ? text("site.title") : options_.title,
            .path = std::string(path),
            .parameters = request.parameters,
            .static_version = static_version(),
            .workbooks = options_.tables.hit_book && options_.tables.sums_book};
}

Response Site::page(const PageContext& context, const Request& request) {
    if (context.path == "/") return search_page(context);
    if (context.path == "/tilastot") return sums_page(context);
    if (context.path == "/organisaatiot") return organisations_page(context);
    if (context.path == "/tietoja") return about_page(context);
    if (context.path == "/feed.atom") return feed(context, request);
    if (context.path == "/opensearch.xml") return opensearch_description(context, request);
    if (context.path.starts_with(project_prefix))
        return project_page(context, std::string_view(context.path).substr(project_prefix.size()));
    if (context.path.starts_with(organisation_prefix))
        return organisation_page(context, std::string_view(context.path).substr(organisation_prefix.size()));
    return not_found_page(context);
}

Response Site::answer(const Request& request) const {
    Response response;
    const std::string_view path = request.path;
    const bool below_base = path.starts_with(options_.base_path) &&
                            (path.size() == options_.base_path.size() || path[options_.base_path.size()] == '/');
    if (options_.check_host && !is_loopback_host(request.host)) {
        response = plain_error(403, "http.foreign_host", asked_language(request, Language::english));
    } else if (!below_base) {
        response = plain_error(404, "http.nothing", asked_language(request, Language::english));
    } else {
        const std::string_view rest = path.substr(options_.base_path.size());
        try {
            response = route(request, rest.empty() ? "/" : rest);
        } catch (const Error& error) {
            response = error_answer(error, asked_language(request, Language::english));
        }
    }
    add_safety(response);
    return response;
}

bool is_loopback_host(std::string_view host) {
    if (host.starts_with('[')) return host.substr(0, host.find(']') + 1) == "[::1]";
    const std::string_view name = host.substr(0, host.find(':'));
    return name == "localhost" || name == "127.0.0.1";
}

}  // namespace hankehaku::server
