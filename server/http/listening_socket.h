#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hankehaku::server {

/// A socket that connections come in by; closed, and one of a path removed, with this object.
class ListeningSocket {
public:
    /// `where` is "127.0.0.1:8080", "[::1]:8080", "localhost:0" (any free port) or "unix:/run/hankehaku.sock".
    /// Throws Error: usage for another text, io when the system refuses.
    [[nodiscard]] static ListeningSocket open(std::string_view where);

    /// The first socket passed by systemd (sd_listen_fds(3)); nothing if there is none.  Throws Error(io).
    [[nodiscard]] static std::optional<ListeningSocket> from_systemd();

    ListeningSocket(ListeningSocket&& other) noexcept;
    ListeningSocket& operator=(ListeningSocket&&) = delete;
    ListeningSocket(const ListeningSocket&) = delete;
    ListeningSocket& operator=(const ListeningSocket&) = delete;
    ~ListeningSocket();

    /// Nobody can connect any more.
    void close();

    [[nodiscard]] int descriptor() const { return descriptor_; }

    /// "http://127.0.0.1:8080" with the port that it has got, or "unix:/run/hankehaku.sock".
    [[nodiscard]] const std::string& address() const { return address_; }

    /// Only this machine can reach it by TCP.
    [[nodiscard]] bool loopback() const { return loopback_; }

private:
    explicit ListeningSocket(int descriptor) : descriptor_(descriptor) {}
    void read_address();

    int descriptor_;
    std::string address_;
    std::string path_;  ///< to be removed
    bool loopback_ = false;
};

}  // namespace hankehaku::server
