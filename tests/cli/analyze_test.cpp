#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Catch::StartsWith;
using Json = nlohmann::json;

TEST_CASE("analyze needs no index and shows each reading of a word") {
    const Sandbox sandbox;
    const Outcome outcome = run(sandbox, {"analyze", "kauppiaan", "--analyzer", "voikko"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, StartsWith("word"));
    CHECK_THAT(outcome.out, Contains("kauppiaan  0–9") && Contains("kauppias") && Contains("dictionary"));
}

TEST_CASE("json has byte ranges, readings, parts and terms") {
    const Sandbox sandbox;
    const Outcome outcome = run(sandbox, {"analyze", "--format", "json", "Työttömien asiakas- ja kehittämistyö"});
    const Json answer = Json::parse(outcome.out);
    const Json& tokens = answer["tokens"];
    REQUIRE(tokens.size() == 4);
    CHECK(tokens.at(0)["begin"] == 0);
    CHECK(tokens.at(0)["end"] == std::string("Työttömien").size());
    CHECK(tokens.at(0)["readings"].at(0)["base"] == "työtön");
    CHECK(tokens.at(1)["completions"].at(0)["base"] == "asiakastyö");
    CHECK(tokens.at(2)["stop_word"] == true);
    CHECK(tokens.at(3)["terms"]["base"] == Json{"kehittämistyö"});
    CHECK(tokens.at(3)["readings"].at(0)["parts"].size() >= 2);
}

TEST_CASE("several words are one text, and - reads standard input") {
    const Sandbox sandbox;
    const std::string together = run(sandbox, {"analyze", "--format", "json", "EU:n", "hanke"}).out;
    CHECK(run(sandbox, {"analyze", "--format", "json", "EU:n hanke"}).out == together);
    CHECK(TestCommand(sandbox, {"analyze", "--format", "json", "-"}).input("EU:n hanke").run().out == together);
}

TEST_CASE("the snowball chain shows stems") {
    const Sandbox sandbox;
    const Json answer =
        Json::parse(run(sandbox, {"analyze", "--analyzer", "snowball", "--format", "json", "kauppiaan"}).out);
    CHECK(answer["tokens"].at(0)["readings"].at(0)["source"] == "stemmer");
}

TEST_CASE("a text without words exits with 1") {
    const Sandbox sandbox;
    const Outcome outcome = run(sandbox, {"analyze", "..."});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out.empty());
}
