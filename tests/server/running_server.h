#pragma once

#include "server/api/searchers.h"
#include "server/http/http_server.h"
#include "server/http_client.h"
#include "server/site.h"
#include "support/test_index.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::testing {

/// A server on a free port of the loopback, as `hankehaku serve` starts one.
class RunningServer {
public:
    explicit RunningServer(const std::filesystem::path& index, const server::SiteOptions& options = {},
                           const server::HttpLimits& limits = {}, bool with_contacts = false,
                           SearcherOptions searcher_options = {});

    [[nodiscard]] HttpAnswer get(std::string_view target, std::string_view headers = {}) const;
    [[nodiscard]] int port() const { return port_; }
    server::HttpServer& http() { return *http_; }

private:
    server::Searchers searchers_;
    server::Site site_;
    std::unique_ptr<server::HttpServer> http_;
    int port_;
};

/// A server of the sample texts, started once.
[[nodiscard]] const RunningServer& sample_server();

/// The index that it serves.
[[nodiscard]] const TestIndex& sample_index();

/// The port at the end of "http://127.0.0.1:8080".
[[nodiscard]] int port_of(std::string_view address);

}  // namespace hankehaku::testing
