#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace hankehaku::testing {

/// What a server sent until it closed the connection.
struct HttpAnswer {
    int status = 0;                              ///< 0: no answer at all
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;                            ///< without chunks' lengths
};

/// A connection to 127.0.0.1; closed with this object.
class Connection {
public:
    /// Throws std::runtime_error where nobody listens.
    explicit Connection(int port);
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection& operator=(Connection&&) = delete;

    /// False when the server has closed it.
    bool send(std::string_view bytes);

    /// Everything until the server closes it.
    [[nodiscard]] std::string receive_all();

    /// At most so many bytes; empty when it is closed.
    [[nodiscard]] std::string receive(std::size_t most);

private:
    int descriptor_;
};

/// Parses an answer to its end.
[[nodiscard]] HttpAnswer parse_answer(std::string_view text);

/// GET, or another `method`, with "Host: localhost" unless `headers` ("Name: value\r\n" each) has a Host.
[[nodiscard]] HttpAnswer fetch(int port, std::string_view target, std::string_view headers = {},
                               std::string_view method = "GET");

}  // namespace hankehaku::testing
