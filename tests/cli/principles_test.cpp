#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Json = nlohmann::ordered_json;

namespace {

void index_two_projects(const Sandbox& sandbox) {
    sandbox.write(
        "x.jsonl",
        R"({"code":"X1","name":"Kalasatama","equality":[{"question":"Hankkeen päätavoite on tasa-arvo","answer":true}],)"
        R"("sustainability":[{"label":"Hyvinvoinnin edistäminen","direct":7,"indirect":3}]})"
        "\n"
        R"({"code":"X2","name":"Kalasatama","equality":[{"question":"Hankkeen päätavoite on tasa-arvo","answer":false}],)"
        R"("sustainability":[{"label":"Hyvinvoinnin edistäminen","direct":2,"indirect":9}]})"
        "\n");
    REQUIRE(run(sandbox, {"index", sandbox.path("x.jsonl").string()}).exit_code == 0);
}

std::string codes(const Sandbox& sandbox, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"search", "--format", "codes"});
    return run(sandbox, arguments).out;
}

}  // namespace

TEST_CASE("scores of 8.2 and answers of 8.1 filter and sort") {
    const Sandbox sandbox;
    index_two_projects(sandbox);
    CHECK(codes(sandbox, {"--min-score", "Hyvinvoinnin edistäminen:direct=7"}) == "X1\n");
    CHECK(codes(sandbox, {"--min-score", "hyvinvointi:välillinen=7"}) == "X2\n");
    CHECK(codes(sandbox, {"--max-score", "hyvinvointi=6"}) == "X2\n");
    CHECK(codes(sandbox, {"--min-score", "hyvinvointi=2", "--max-score", "hyvinvointi=6"}) == "X2\n");
    CHECK(codes(sandbox, {"--answer", "päätavoite=kyllä"}) == "X1\n");
    CHECK(codes(sandbox, {"--answer", "päätavoite=no"}) == "X2\n");
    CHECK(codes(sandbox, {"--sort-score", "hyvinvointi"}) == "X1\nX2\n");
    CHECK(codes(sandbox, {"--sort-score", "hyvinvointi:indirect"}) == "X2\nX1\n");
    CHECK(codes(sandbox, {"--sort-score", "hyvinvointi", "--asc"}) == "X2\nX1\n");
}

TEST_CASE("results have the scores of the request") {
    const Sandbox sandbox;
    index_two_projects(sandbox);
    const Json answer = Json::parse(run(sandbox, {"search", "--min-score", "hyvinvointi=7", "--format", "json"}).out);
    const std::string label = "Hyvinvoinnin edistäminen";
    CHECK(answer["scores"] == Json::array({{{"label", label}, {"effect", "direct"}, {"lowest", 7}, {"highest", 10}}}));
    CHECK(answer["hits"][0]["scores"] == Json::array({{{"label", label}, {"effect", "direct"}, {"score", 7}}}));
    CHECK_THAT(run(sandbox, {"search", "--sort-score", "hyvinvointi"}).out, Contains(label + " (direct): 7"));
    CHECK_THAT(run(sandbox, {"explain", "kalasatama", "X2", "--min-score", "hyvinvointi=7"}).out,
               Contains("- filter " + label + " (direct) from 7 to 10; the project has 2"));
}

TEST_CASE("an invalid score or answer is refused") {
    const Sandbox sandbox;
    index_two_projects(sandbox);
    const auto refused = [&](const std::string& option, const std::string& value, const std::string& message) {
        const Outcome outcome = run(sandbox, {"search", option, value});
        INFO(outcome.err);
        CHECK(outcome.exit_code == 2);
        CHECK_THAT(outcome.err, Contains(message));
    };
    refused("--min-score", "hyvinvointi", "write for example hyvinvointi:direct=7");
    refused("--min-score", "hyvinvointi=11", "whole number from 0 to 10");
    refused("--min-score", "hyvinvointi:suora=7", "direct (välitön) or indirect (välillinen)");
    refused("--max-score", "hyvinvionti=7", "nearest: Hyvinvoinnin edistäminen");
    refused("--answer", "päätavoite=ehkä", "write kyllä or ei");
    refused("--sort-score", "kestävyys", "unknown row of 8.2");
}
