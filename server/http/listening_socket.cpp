#include "server/http/listening_socket.h"

#include "hankehaku/system_error.h"
#include "server/messages/page_texts.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace hankehaku::server {
namespace {

constexpr int connections_in_waiting = 512;
constexpr int first_handed_descriptor = 3;  // SD_LISTEN_FDS_START
constexpr std::string_view unix_prefix = "unix:";

[[noreturn]] void refuse(std::string_view where, int error) {
    throw failure("io.cannot_listen", {{"address", where}, system_argument(error)});
}

/// "127.0.0.1" and "8080"; an IPv6 address is in brackets.
std::pair<std::string, std::string> host_and_port(std::string_view where) {
    const std::size_t colon = where.rfind(':');
    if (colon != std::string_view::npos && colon != 0) {
        std::string_view host = where.substr(0, colon);
        const std::string_view port = where.substr(colon + 1);
        if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
        unsigned number = 0;
        const auto [stop, problem] = std::from_chars(port.data(), port.data() + port.size(), number);
        if (problem == std::errc{} && stop == port.data() + port.size() && number <= 65535)
            return {std::string(host), std::string(port)};
    }
    throw failure("usage.listen_address", {{"option", "--listen"}, {"value", where}});
}

struct FreeAddresses {
    void operator()(addrinfo* addresses) const { freeaddrinfo(addresses); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

Addresses resolve(std::string_view where) {
    const auto [host, port] = host_and_port(where);
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int problem = getaddrinfo(host.c_str(), port.c_str(), &wanted, &found);
    if (problem != 0) throw failure("io.cannot_listen", {{"address", where}, {"system", gai_strerror(problem)}});
    return Addresses(found);
}

/// The address of a path; too long a one is refused by the system's own limit.
sockaddr_un unix_address(std::string_view path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        throw failure("usage.socket_path", {{"option", "--listen"}, {"limit", sizeof address.sun_path - 1}});
    std::memcpy(static_cast<char*>(address.sun_path), path.data(), path.size());
    return address;
}

const sockaddr* as_general(const auto* address) {
    return reinterpret_cast<const sockaddr*>(address);  // NOLINT(*-reinterpret-cast): how sockets have it
}

bool is_loopback(const sockaddr_storage& address) {
    if (address.ss_family == AF_INET) {
        const auto* const v4 = reinterpret_cast<const sockaddr_in*>(&address);  // NOLINT(*-reinterpret-cast)
        return (ntohl(v4->sin_addr.s_addr) >> 24U) == 127;
    }
    if (address.ss_family != AF_INET6) return false;
    const auto* const v6 = reinterpret_cast<const sockaddr_in6*>(&address);  // NOLINT(*-reinterpret-cast)
    return std::memcmp(&v6->sin6_addr, &in6addr_loopback, sizeof in6addr_loopback) == 0;
}

/// A socket file that nobody listens on is left from a server that was killed.
void remove_dead_socket(const sockaddr_un& address) {
    const int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (probe < 0) return;
    const bool dead = connect(probe, as_general(&address), sizeof address) != 0 && errno == ECONNREFUSED;
    ::close(probe);
    if (dead) unlink(static_cast<const char*>(address.sun_path));
}

}  // namespace

ListeningSocket::ListeningSocket(ListeningSocket&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      address_(std::move(other.address_)),
      path_(std::exchange(other.path_, {})),
      loopback_(other.loopback_) {}

ListeningSocket::~ListeningSocket() { close(); }

void ListeningSocket::close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    if (!path_.empty()) unlink(path_.c_str());
    path_.clear();
}

void ListeningSocket::read_address() {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> port{};
    if (getsockname(descriptor_, reinterpret_cast<sockaddr*>(&address), &size) != 0)  // NOLINT(*-reinterpret-cast)
        refuse("the socket that was handed over", errno);
    if (address.ss_family == AF_UNIX) {
        const auto* const path = reinterpret_cast<const sockaddr_un*>(&address);  // NOLINT(*-reinterpret-cast)
        address_ = std::string(unix_prefix) + static_cast<const char*>(path->sun_path);
        return;
    }
    getnameinfo(as_general(&address), size, host.data(), host.size(), port.data(), port.size(),
                NI_NUMERICHOST | NI_NUMERICSERV);
    const std::string name = host.data();
    address_ = "http://" + (address.ss_family == AF_INET6 ? "[" + name + "]" : name) + ":" + port.data();
    loopback_ = is_loopback(address);
}

ListeningSocket ListeningSocket::open(std::string_view where) {
    if (where.starts_with(unix_prefix)) {
        const std::string_view path = where.substr(unix_prefix.size());
        const sockaddr_un address = unix_address(path);
        remove_dead_socket(address);
        ListeningSocket made(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        if (made.descriptor_ < 0 || bind(made.descriptor_, as_general(&address), sizeof address) != 0)
            refuse(where, errno);
        made.path_ = path;
        if (listen(made.descriptor_, connections_in_waiting) != 0) refuse(where, errno);
        made.address_ = where;
        return made;
    }
    const Addresses addresses = resolve(where);
    int error = 0;
    for (const addrinfo* address = addresses.get(); address != nullptr; address = address->ai_next) {
        ListeningSocket made(socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        const int yes = 1;
        if (made.descriptor_ >= 0 && setsockopt(made.descriptor_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
            bind(made.descriptor_, address->ai_addr, address->ai_addrlen) == 0 &&
            listen(made.descriptor_, connections_in_waiting) == 0) {
            made.read_address();
            return made;
        }
        error = errno;
    }
    refuse(where, error);
}

std::optional<ListeningSocket> ListeningSocket::from_systemd() {
    // NOLINTBEGIN(concurrency-mt-unsafe): read before any thread is there
    const char* const process = std::getenv("LISTEN_PID");
    const char* const count = std::getenv("LISTEN_FDS");
    // NOLINTEND(concurrency-mt-unsafe)
    if (process == nullptr || count == nullptr || std::to_string(getpid()) != process || std::string_view(count) == "0")
        return std::nullopt;
    ListeningSocket handed(first_handed_descriptor);
    fcntl(handed.descriptor_, F_SETFD, FD_CLOEXEC);
    fcntl(handed.descriptor_, F_SETFL, fcntl(handed.descriptor_, F_GETFL) | O_NONBLOCK);
    handed.read_address();
    return handed;
}

}  // namespace hankehaku::server
