#pragma once

#include "server/http/parameters.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Requests and responses as values, independent of sockets.

namespace hankehaku::server {

/// What a client asks for.  Only GET and HEAD come this far; a HEAD is answered as a GET and its body left out.
struct Request {
    std::string path;  ///< decoded, begins with "/"
    Parameters parameters;
    std::string host;
    std::string accept;
    std::string accept_language;
    std::string if_none_match;
    std::string forwarded_host;      ///< X-Forwarded-Host: what a proxy in front was called by
    std::string forwarded_protocol;  ///< X-Forwarded-Proto
};

/// Gives the next piece of a long answer, and an empty one after the last.  Throwing breaks the connection, so that
/// nobody takes a part for the whole.
using BodySource = std::function<std::string()>;

using Headers = std::vector<std::pair<std::string_view, std::string>>;

struct Response {
    unsigned status = 200;
    std::string_view type;  ///< "text/html; charset=utf-8"; empty: no body
    std::string body;
    Headers headers = {};
    BodySource source = nullptr;  ///< given: instead of `body`
};

/// Answers a request; called by several threads at once.  What it throws is a bug and becomes 500.
using Handler = std::function<Response(const Request&)>;

}  // namespace hankehaku::server
