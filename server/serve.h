#pragma once

#include "server/api/lent_tables.h"

#include <chrono>
#include <filesystem>
#include <iosfwd>
#include <string>

// The front door of the server, for the command line.

namespace hankehaku::server {

struct ServeOptions {
    std::string listen = "127.0.0.1:8080";  ///< or "[::1]:8080", "unix:/run/hankehaku.sock"
    unsigned threads = 0;                   ///< 0: one for each processor, two at least
    unsigned connections = 1000;            ///< most at once
    std::chrono::seconds timeout{30};       ///< for a request to come whole, and for a client that takes nothing
    std::string base_path;                  ///< "/haku"
    std::string title;
    std::string allow_origin;
    bool with_contacts = false;
    LentTables tables;         ///< write what can be downloaded
    bool quiet = false;        ///< no log
    bool log_queries = false;  ///< log what was looked for, too
};

/// Serves the index in the folder `index` until the process gets SIGTERM or SIGINT, then answers what is under way and
/// returns.  Prints the address to `err` when it listens, then a line for each request unless `quiet`.  A socket of
/// A socket of systemd takes precedence over options.listen.
/// Throws Error: usage, io, and what opening the index throws.
void serve(const std::filesystem::path& index, const ServeOptions& options, std::ostream& err);

}  // namespace hankehaku::server
