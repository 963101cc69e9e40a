#include "server/running_server.h"

#include "cli/commands/served_table.h"
#include "support/test_projects.h"

#include <utility>

namespace hankehaku::testing {
namespace {

server::SiteOptions with_tables(server::SiteOptions options, const std::filesystem::path& index) {
    if (!options.tables.hit_book) options.tables = cli::tables_to_serve(index);
    return options;
}

}  // namespace

RunningServer::RunningServer(const std::filesystem::path& index, const server::SiteOptions& options,
                             const server::HttpLimits& limits, bool with_contacts, SearcherOptions searcher_options)
    : searchers_(index, std::move(searcher_options)),
      site_(server::Published(searchers_, with_contacts), with_tables(options, index)),
      http_(std::make_unique<server::HttpServer>(
          server::ListeningSocket::open("127.0.0.1:0"), limits,
          [this](const server::Request& request) { return site_.answer(request); },
          [this](const server::LogEntry& entry) { site_.metrics().count(entry.status, entry.took); })),
      port_(port_of(http_->address())) {}

HttpAnswer RunningServer::get(std::string_view target, std::string_view headers) const {
    return fetch(port_, target, headers);
}

const TestIndex& sample_index() {
    static const TestIndex index(sample_projects());
    return index;
}

const RunningServer& sample_server() {
    static const RunningServer server(sample_index().path());
    return server;
}

int port_of(std::string_view address) { return std::stoi(std::string(address.substr(address.rfind(':') + 1))); }

}  // namespace hankehaku::testing
