#include "server/http/listening_socket.h"
#include "support/temporary_folder.h"
#include "support/test_index.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace hankehaku;
using namespace hankehaku::testing;
using server::ListeningSocket;

TEST_CASE("an address is a host and a port, or the path of a socket") {
    const ListeningSocket any = ListeningSocket::open("127.0.0.1:0");
    CHECK(any.loopback());
    CHECK(any.address().starts_with("http://127.0.0.1:"));
    CHECK_FALSE(any.address().ends_with(":0"));
    for (const char* wrong : {"", "8080", "localhost", ":80", "localhost:http", "127.0.0.1:99999", "unix:"}) {
        INFO(wrong);
        CHECK(fails_with(ErrorCode::usage, [&] { static_cast<void>(ListeningSocket::open(wrong)); }));
    }
}

TEST_CASE("an address that is in use is reported") {
    const ListeningSocket first = ListeningSocket::open("127.0.0.1:0");
    const std::string taken = first.address().substr(std::string_view("http://").size());
    CHECK(fails_with(ErrorCode::io, [&] { static_cast<void>(ListeningSocket::open(taken)); }));
}

TEST_CASE("the file of a socket goes with it, and one left by a killed server is replaced") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "s";
    {
        const ListeningSocket socket = ListeningSocket::open("unix:" + path.string());
        CHECK(std::filesystem::is_socket(path));
        CHECK_FALSE(socket.loopback());
        CHECK(fails_with(ErrorCode::io, [&] { static_cast<void>(ListeningSocket::open("unix:" + path.string())); }));
    }
    CHECK_FALSE(std::filesystem::exists(path));
}
