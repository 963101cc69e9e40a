#pragma once

#include "server/api/lent_tables.h"
#include "server/api/metrics.h"
#include "server/api/published.h"
#include "server/http/message.h"
#include "server/markup/page.h"

#include <string>
#include <string_view>

namespace hankehaku::server {

struct SiteOptions {
    std::string base_path;     ///< "/haku"; empty: the root
    std::string title;         ///< of every page; empty: the program's own
    std::string allow_origin;  ///< pages of this origin may use the interface; "*": all
    LentTables tables;         ///< write what can be downloaded
    bool check_host = true;    ///< refuse a Host that is not this machine: the server is on a loopback address
};

/// All addresses: the pages, the interface, the static files.
///
/// Threads: answer() may be called by any number at once.
class Site {
public:
    Site(Published index, SiteOptions options);

    [[nodiscard]] Response answer(const Request& request) const;

    Metrics& metrics() { return metrics_; }

private:
    [[nodiscard]] Response route(const Request& request, std::string_view path) const;
    [[nodiscard]] PageContext page_context(const Request& request, std::string_view path) const;
    [[nodiscard]] static Response page(const PageContext& context, const Request& request);
    [[nodiscard]] Response health() const;
    [[nodiscard]] Response metrics_page() const;

    Published index_;
    SiteOptions options_;
    std::string openapi_;
    ValueNames names_;
    Metrics metrics_;
};

/// Whether a Host header names this machine by its loopback: "localhost:8080", "127.0.0.1", "[::1]:8080".
[[nodiscard]] bool is_loopback_host(std::string_view host);

}  // namespace hankehaku::server
