#include "server/http/asked_language.h"
#include "server/running_server.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

using namespace hankehaku;
using namespace hankehaku::testing;

TEST_CASE("every answer forbids foreign scripts, sniffing, frames and referrers") {
    for (const char* target : {"/healthz", "/api/v1/search", "/nothing", "/api/v1/search?limit=x"}) {
        const HttpAnswer answer = sample_server().get(target);
        INFO(target);
        CHECK(answer.headers.at("content-security-policy").starts_with("default-src 'self'"));
        CHECK(answer.headers.at("content-security-policy").find("unsafe") == std::string::npos);
        CHECK(answer.headers.at("x-content-type-options") == "nosniff");
        CHECK(answer.headers.at("referrer-policy") == "no-referrer");
    }
}

TEST_CASE("on the loopback a foreign Host is refused") {
    CHECK(sample_server().get("/healthz", "Host: evil.example\r\n").status == 403);
    CHECK(sample_server().get("/healthz", "Host: localhost.evil.example:8080\r\n").status == 403);
    CHECK(sample_server().get("/healthz", "Host: 127.0.0.1:8080\r\n").status == 200);
    CHECK(sample_server().get("/healthz", "Host: [::1]:8080\r\n").status == 200);
    server::SiteOptions open;
    open.check_host = false;
    const RunningServer server(sample_index().path(), open);
    CHECK(server.get("/healthz", "Host: haku.example\r\n").status == 200);
}

TEST_CASE("below a base path nothing else is answered") {
    server::SiteOptions options;
    options.base_path = "/haku";
    const RunningServer server(sample_index().path(), options);
    CHECK(server.get("/haku/healthz").status == 200);
    CHECK(server.get("/healthz").status == 404);
    CHECK(server.get("/hakuhealthz").status == 404);
    CHECK(server.get("/haku/api/v1/openapi.json").body.find("\"/haku/api/v1\"") != std::string::npos);
}

TEST_CASE("pages of another origin may use the interface only when it was allowed") {
    CHECK(sample_server().get("/api/v1/search").headers.count("access-control-allow-origin") == 0);
    server::SiteOptions options;
    options.allow_origin = "https://tilastot.example";
    const RunningServer server(sample_index().path(), options);
    CHECK(server.get("/api/v1/search").headers.at("access-control-allow-origin") == "https://tilastot.example");
}

TEST_CASE("health is reported as long as the index can be read") {
    const TestIndex index({summary_project("X1", "Ensimmäinen.")});
    const RunningServer server(index.path());
    CHECK(server.get("/healthz").status == 200);
    CHECK(server.get("/metrics").body.find("hankehaku_projects 1\n") != std::string::npos);
    CHECK(server.get("/metrics").body.find("hankehaku_requests_total{status=\"200\"} 2\n") != std::string::npos);
}

TEST_CASE("the language is the best of those that a browser accepts") {
    using server::accepted_language;
    CHECK(accepted_language("", Language::finnish) == Language::finnish);
    CHECK(accepted_language("sv-FI,sv;q=0.9,fi;q=0.8", Language::finnish) == Language::swedish);
    CHECK(accepted_language("de,fr;q=0.9", Language::finnish) == Language::finnish);
    CHECK(accepted_language("de,en;q=0.5,fi;q=0.7", Language::english) == Language::finnish);
    CHECK(accepted_language("fi;q=0,en;q=0.1", Language::finnish) == Language::english);
    CHECK(accepted_language("final,english", Language::swedish) == Language::swedish);
}

TEST_CASE("a search that takes too long is 503, and the page says so above what was typed") {
    SearcherOptions options;
    options.time_limit = std::chrono::milliseconds(-1);  // over before it begins
    const RunningServer server(sample_index().path(), {}, {}, false, options);
    const HttpAnswer json = server.get("/api/v1/search?q=kauppias&lang=en");
    CHECK(json.status == 503);
    CHECK(json.body.find("\"code\":\"cancelled\"") != std::string::npos);
    CHECK(json.body.find("narrow the query") != std::string::npos);
    CHECK(server.get("/api/v1/stats?q=kauppias").status == 503);
    const HttpAnswer page = server.get("/?q=kauppias&lang=fi");
    CHECK(page.status == 503);
    CHECK(page.body.find("Haku kestää liian kauan") != std::string::npos);
    CHECK(page.body.find("value=\"kauppias\"") != std::string::npos);
    CHECK(server.get("/api/v1/projects/S99001").status == 200);
}
