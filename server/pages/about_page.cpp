#include "server/pages/pages.h"

#include "server/markup/formats.h"

#include "hankehaku/index_info.h"
#include "hankehaku/version.h"

namespace hankehaku::server {
namespace {

/// "2026-11-28T07:51:36Z" as "28.11.2026 07:51 UTC".
std::string written_time(const std::string& iso) {
    const auto date = date_from_iso(std::string_view(iso).substr(0, 10));
    return date && iso.size() >= 16 ? written_date(*date) + " " + iso.substr(11, 5) + " UTC" : iso;
}

Html row(const std::string& label, const Html& value) { return element("dt", label) + element("dd", value); }

}  // namespace

Response about_page(const PageContext& context) {
    const PageTexts& text = context.text;
    const IndexInfo info = read_index_info(context.index.index());
    const Html facts = row(text("about.projects"), written_number(static_cast<std::int64_t>(info.projects))) +
                       row(text("about.updated"), written_time(info.updated)) +
                       row(text("about.fingerprint"), info.fingerprint) + row(text("about.analysis"), info.analysis) +
                       row(text("about.version"), version());
    const Html main = element("h1", text("about.heading")) + element("h2", text("about.what")) +
                      element("p", text("about.what_text")) + element("dl", {{"class", "data"}}, facts) +
                      element("h2", text("about.keyboard")) + element("p", text("about.keyboard_text")) +
                      element("h2", text("about.programs")) +
                      element("p", Html(text("about.programs_text")) + " " +
                                       link(context.links.plain("/api/v1/openapi.json"), "openapi.json")) +
                      element("h2", text("about.licence")) + element("p", text("about.licence_text"));
    return framed(context, {.title = text("about.heading"), .main = element("div", {{"class", "text"}}, main)});
}

}  // namespace hankehaku::server
