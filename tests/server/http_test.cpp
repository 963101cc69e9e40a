#include "server/running_server.h"
#include "support/repeated.h"

#include <catch2/catch.hpp>

#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace hankehaku;
using namespace hankehaku::testing;

TEST_CASE("HEAD answers as GET without the body") {
    const HttpAnswer got = fetch(sample_server().port(), "/healthz");
    const HttpAnswer head = fetch(sample_server().port(), "/healthz", {}, "HEAD");
    CHECK(got.body == "ok\n");
    CHECK(head.status == 200);
    CHECK(head.body.empty());
    CHECK(head.headers.at("content-length") == got.headers.at("content-length"));
}

TEST_CASE("only GET and HEAD are answered") {
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "BREW"}) {
        const HttpAnswer answer = fetch(sample_server().port(), "/healthz", {}, method);
        INFO(method);
        CHECK(answer.status == 405);
        CHECK(answer.headers.at("allow") == "GET, HEAD");
    }
}

TEST_CASE("an address over 8 KiB is 414, headers over 16 KiB are 431") {
    CHECK(sample_server().get("/healthz?x=" + repeated("a", 8000)).status == 200);
    CHECK(sample_server().get("/healthz?x=" + repeated("a", 9000)).status == 414);
    CHECK(sample_server().get("/healthz", repeated("X-A: " + repeated("b", 994) + "\r\n", 15)).status == 200);
    CHECK(sample_server().get("/healthz", repeated("X-A: " + repeated("b", 994) + "\r\n", 18)).status == 431);
}

TEST_CASE("an address that is no text is 400") {
    for (const char* target : {"/api/v1/search?q=%ff", "/%zz", "/%00", "/api/v1/search?q=%"}) {
        INFO(target);
        CHECK(sample_server().get(target).status == 400);
    }
}

TEST_CASE("endless headers and endless lines are cut off, and others are answered meanwhile") {
    for (const std::string& beginning : {std::string("GET / HTTP/1.1\r\nX: "), std::string("GET /")}) {
        Connection endless(sample_server().port());
        endless.send(beginning);
        bool open = true;
        for (int megabyte = 0; open && megabyte < 64; ++megabyte) open = endless.send(repeated("aaaaaaaa", 131072));
        CHECK_FALSE(open);
        CHECK(sample_server().get("/healthz").status == 200);
    }
}

TEST_CASE("clients who come at once are answered by several threads") {
    std::mutex mutex;
    std::set<std::thread::id> threads;
    server::HttpServer http(
        server::ListeningSocket::open("127.0.0.1:0"), {.threads = 2},
        [&](const server::Request&) {
            const std::lock_guard lock(mutex);
            threads.insert(std::this_thread::get_id());
            return server::Response{.type = "text/plain", .body = "ok"};
        },
        [](const server::LogEntry&) {});
    std::vector<Connection> clients;
    for (int client = 0; client < 8; ++client) clients.emplace_back(port_of(http.address()));
    for (Connection& client : clients) {
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        CHECK(parse_answer(client.receive_all()).status == 200);
    }
    CHECK(threads.size() == 2);
}

TEST_CASE("incomplete requests and idle connections delay no other client") {
    std::vector<Connection> clients;
    for (int client = 0; client < 100; ++client) {
        clients.emplace_back(sample_server().port());
        if (client % 2 == 0) clients.back().send("GET /api/v1/search HTTP/1.1\r\nHost: loc");
    }
    CHECK(sample_server().get("/healthz").status == 200);
}

TEST_CASE("a client that never finishes its request is left after the timeout") {
    server::HttpLimits limits;
    limits.timeout = std::chrono::seconds(1);
    const RunningServer server(sample_index().path(), {}, limits);
    Connection slow(server.port());
    slow.send("GET /healthz HTTP/1.1\r\nHost:");
    CHECK(slow.receive_all().find("200 OK") == std::string::npos);  // ends when the server closes
}

TEST_CASE("several requests of one connection are answered in their order") {
    Connection connection(sample_server().port());
    connection.send(
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
        "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const std::string answers = connection.receive_all();
    CHECK(answers.find("200 OK") < answers.find("404 Not Found"));
    CHECK(answers.find("404 Not Found") != std::string::npos);
}

TEST_CASE("a slow reader of an export delays no other client") {
    Connection slow(sample_server().port());
    slow.send("GET /api/v1/export.jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(slow.receive(1) == "H");
    CHECK(sample_server().get("/healthz").status == 200);
    CHECK(slow.receive_all().ends_with("0\r\n\r\n"));
}

TEST_CASE("draining answers what is under way") {
    RunningServer server(sample_index().path());
    Connection connection(server.port());
    connection.send("GET /api/v1/export.jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(connection.receive(1) == "H");
    server.http().drain(std::chrono::seconds(30));
    CHECK(connection.receive_all().ends_with("0\r\n\r\n"));
    CHECK_THROWS(Connection(server.port()));
}
