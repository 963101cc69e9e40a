#pragma once

#include "server/http/listening_socket.h"
#include "server/http/message.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

// The only room that knows libmicrohttpd.

namespace hankehaku::server {

/// What was answered, for a log.  The views live during the call.
struct LogEntry {
    unsigned status = 0;
    std::chrono::milliseconds took{};
    std::string_view method;
    std::string_view address;  ///< as received, still encoded; printable unless the request is not HTTP
};

/// Limits that hold for every client.
struct HttpLimits {
    unsigned threads = 2;
    unsigned connections = 1000;
    std::chrono::seconds timeout{30};  ///< for a request to come, and for a client that takes nothing
    std::size_t request_line = 8 * 1024;
    std::size_t headers = 16 * 1024;
};

/// Answers connections that come in by a socket until it is destroyed.
///
/// Threads: starts limits.threads of its own, each of which calls `handler` and `log`.
class HttpServer {
public:
    /// Throws Error(io) when the system has no threads or descriptors left.
    HttpServer(ListeningSocket socket, const HttpLimits& limits, Handler handler,
               std::function<void(const LogEntry&)> log = nullptr);
    ~HttpServer();
    HttpServer(HttpServer&&) = delete;
    HttpServer& operator=(HttpServer&&) = delete;
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] const std::string& address() const;

    /// Takes no more connections, waits until what is under way is answered, at most so long, and closes the rest.
    void drain(std::chrono::milliseconds patience);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace hankehaku::server
