#include "server/http_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace hankehaku::testing {
namespace {

std::string lower(std::string_view text) {
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return made;
}

std::string without_chunks(std::string_view body) {
    std::string whole;
    while (!body.empty()) {
        const std::size_t line = body.find("\r\n");
        const std::size_t size = std::stoul(std::string(body.substr(0, line)), nullptr, 16);
        if (size == 0) break;
        whole += body.substr(line + 2, size);
        body.remove_prefix(std::min(line + 2 + size + 2, body.size()));
    }
    return whole;
}

}  // namespace

Connection::Connection(int port) : descriptor_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (descriptor_ < 0 ||
        connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)  // NOLINT
        throw std::runtime_error("nobody listens on port " + std::to_string(port));
    const timeval patience{60, 0};  // a server that never answers fails the test instead of hanging it
    setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

Connection::~Connection() {
    if (descriptor_ >= 0) close(descriptor_);
}

Connection::Connection(Connection&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

bool Connection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string Connection::receive(std::size_t most) {
    std::string bytes(most, '\0');
    const ssize_t count = recv(descriptor_, bytes.data(), bytes.size(), 0);
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
}

std::string Connection::receive_all() {
    std::string all;
    for (std::string part = receive(65536); !part.empty(); part = receive(65536)) all += part;
    return all;
}

HttpAnswer parse_answer(std::string_view text) {
    HttpAnswer answer;
    if (!text.starts_with("HTTP/1.")) return answer;
    answer.status = std::stoi(std::string(text.substr(9, 3)));
    const std::size_t end = text.find("\r\n\r\n");
    std::string_view head = text.substr(0, end);
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(line.size() + 2, head.size()));
        if (const std::size_t colon = line.find(": "); colon != std::string_view::npos)
            answer.headers[lower(line.substr(0, colon))] = line.substr(colon + 2);
    }
    answer.body = end == std::string_view::npos ? "" : text.substr(end + 4);
    if (answer.headers["transfer-encoding"] == "chunked") answer.body = without_chunks(answer.body);
    return answer;
}

HttpAnswer fetch(int port, std::string_view target, std::string_view headers, std::string_view method) {
    Connection connection(port);
    std::string request = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\n" + std::string(headers);
    if (!headers.starts_with("Host:") && headers.find("\nHost:") == std::string_view::npos)
        request += "Host: localhost\r\n";
    connection.send(request + "Connection: close\r\n\r\n");
    return parse_answer(connection.receive_all());
}

}  // namespace hankehaku::testing
