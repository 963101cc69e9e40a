#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

/// Codes found, in the order of their names, or the message.
std::string found(const Sandbox& sandbox, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"search", "--format", "codes", "--sort", "code"});
    const Outcome outcome = run(sandbox, std::move(arguments));
    std::string codes = outcome.out;
    for (char& character : codes)
        if (character == '\n') character = ' ';
    return codes + outcome.err;
}

}  // namespace

TEST_CASE("inflected forms and compounds are found") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(found(sandbox, {"kauppias"}) == "T2 ");
    CHECK(found(sandbox, {"pitkäaikaistyötön"}) == "T3 ");
    CHECK(found(sandbox, {"asiakastyö"}) == "T2 ");
}

TEST_CASE("an empty query finds every text, and nothing found exits with 1") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(found(sandbox, {}) == "T1 T2 T3 ");
    CHECK(found(sandbox, {""}) == "T1 T2 T3 ");
    const Outcome nothing = run(sandbox, {"search", "avaruusraketti"});
    CHECK(nothing.exit_code == 1);
    CHECK_THAT(nothing.out, Contains("no projects found"));
}

TEST_CASE("filters of one facet are alternatives, and different facets must all hold") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(found(sandbox, {"--ely", "Häme"}) == "T1 ");
    CHECK(found(sandbox, {"--ely", "Häme", "--ely", "Lapin"}) == "T1 T3 ");
    CHECK(found(sandbox, {"--maakunta", "Varsinais-Suomessa"}) == "T2 ");
    CHECK(found(sandbox, {"--province", "Lapland"}) == "T3 ");
    CHECK(found(sandbox, {"--tila", "Toiminta päättynyt"}) == "T2 T3 ");
    CHECK(found(sandbox, {"--tila", "Toiminta päättynyt", "--ely", "Lappi"}) == "T3 ");
    CHECK(found(sandbox, {"--filter", "vuosi=2020", "--filter", "tila=Toiminnassa"}) == "T1 ");
    CHECK(found(sandbox, {"--status", "Toiminnassa", "--ely", "Lappi"}).empty());
    CHECK(found(sandbox, {"--rahasto", "ESR", "--vuosi", "2016"}) == "T2 ");
}

TEST_CASE("a filter value may hold commas and brackets") {
    const Sandbox sandbox;
    const std::string file =
        sandbox.write("a.jsonl", "{\"code\":\"C1\",\"applicant\":\"[Ensi, Toinen] Oy\"}\n{\"code\":\"C2\"}\n").string();
    run(sandbox, {"index", file});
    CHECK(found(sandbox, {"--hakija", "[Ensi, Toinen] Oy"}) == "C1 ");
}

TEST_CASE("words after -- may begin with a hyphen, and the names of commands are words too") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(found(sandbox, {"--", "-kauppias"}) == "T1 T3 ");
    CHECK(found(sandbox, {"--", "työ", "-kauppias", "-poro"}) == found(sandbox, {"työ -kauppias -poro"}));
    CHECK(run(sandbox, {"search", "info", "kauppias", "--match", "all"}).exit_code == 1);
    CHECK(run(sandbox, {"search", "[kauppias,poro]", "--match", "any"}).exit_code != 5);
}

TEST_CASE("hits are sorted and paged as asked") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const auto sorted = [&sandbox](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"search", "--format", "codes"});
        return run(sandbox, std::move(arguments)).out;
    };
    CHECK(sorted({"--sort", "start"}) == "T3\nT1\nT2\n");
    CHECK(sorted({"--sort", "start", "--asc"}) == "T2\nT1\nT3\n");
    CHECK_THAT(sorted({"--sort", "funding"}), StartsWith("T2\nT1\n"));
    CHECK(sorted({"--sort", "name"}) == "T2\nT1\nT3\n");
    CHECK(sorted({"--sort", "code", "--desc"}) == "T3\nT2\nT1\n");
    CHECK(sorted({"--sort", "code", "--limit", "1"}) == "T1\n");
    CHECK(sorted({"--sort", "code", "--offset", "1"}) == "T2\nT3\n");
    CHECK(sorted({"--sort", "code", "--offset", "1", "--limit", "1"}) == "T2\n");
    CHECK(sorted({"--sort", "code", "--limit", "1", "--all"}) == "T1\nT2\nT3\n");
}

TEST_CASE("the text shows code, name, facts in Finnish form, snippets with their section, and the number found") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "kauppias"});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, StartsWith("1. T2  Kauppa käy kylillä\n"));
    CHECK_THAT(outcome.out, Contains("Pirkanmaan ELY-keskus · Pirkanmaa, Varsinais-Suomi · Toiminta päättynyt"));
    CHECK_THAT(outcome.out, Contains("1.11.2015–30.4.2018 · 491 641 €"));
    CHECK_THAT(outcome.out, Contains("[3 Tiivistelmä]"));
    CHECK_THAT(outcome.out, EndsWith("\n1 project\n"));
}

TEST_CASE("with colours the inflected word is marked in its place") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "kauppias", "--color", "always"});
    CHECK_THAT(outcome.out, Contains("\x1b[1;33mkauppiaan\x1b[0m"));
    CHECK_THAT(outcome.out, Contains("\x1b[1mT2\x1b[0m"));
    CHECK_THAT(run(sandbox, {"search", "kauppias"}).out, !Contains("\x1b"));
}

TEST_CASE("search --snippets says how many, and none are shown with 0") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK_THAT(run(sandbox, {"search", "kauppias", "--snippets", "0"}).out, !Contains("[3 "));
}

TEST_CASE("when no text has all words the text says that any word was enough") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome relaxed = run(sandbox, {"search", "kauppias poro"});
    CHECK(relaxed.exit_code == 0);
    CHECK_THAT(relaxed.out, StartsWith("no project contains every word"));
    CHECK(run(sandbox, {"search", "kauppias poro", "--match", "all"}).exit_code == 1);
    CHECK_THAT(run(sandbox, {"search", "kauppias poro", "--match", "any"}).out, !Contains("no project contains every"));
}

TEST_CASE("a summary says which part of the hits is shown") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK_THAT(run(sandbox, {"search", "--limit", "2"}).out, EndsWith("\n3 projects, showing 1–2\n"));
    CHECK_THAT(run(sandbox, {"search", "--offset", "2"}).out, EndsWith("\n3 projects, showing 3–3\n"));
    CHECK(run(sandbox, {"search", "--limit", "0"}).out == "3 projects, none of them shown\n");
}

TEST_CASE("the text says what a hyphen left out, and how to search for the hyphen") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK_THAT(run(sandbox, {"search", "--", "hanke -tutkielma"}).out,
               StartsWith("left out: tutkielma; search \"hanke -tutkielma\" in quotes"));
    CHECK_THAT(run(sandbox, {"search", "--", "hanke (poro) -tutkielma"}).out, StartsWith("left out: tutkielma\n"));
    CHECK_THAT(run(sandbox, {"search", "--language", "fi", "--", "hanke -tutkielma"}).out,
               StartsWith("jätetään pois: tutkielma"));
    CHECK_THAT(run(sandbox, {"search", "--language", "sv", "--", "hanke -tutkielma"}).out,
               StartsWith("lämnas bort: tutkielma"));
    CHECK_THAT(run(sandbox, {"search", "hanke"}).out, !Contains("left out"));
}

TEST_CASE("texts about the same thing come after the hits, marked and not counted") {
    const Sandbox sandbox;
    const auto text = [](const char* code, const char* words) {
        return std::string(R"({"code":")") + code + R"(","sections":[{"id":"3","text":")" + words + "\"}]}\n";
    };
    const auto texts = sandbox.write(
        "texts.jsonl", text("A1", "Kajakki ja melonta koskella.") + text("A2", "Kajakki, melonta ja koski.") +
                           text("A3", "Melonta alkaa koskella.") + text("A4", "Leipä ja voi koskella."));
    REQUIRE(run(sandbox, {"index", texts.string()}).exit_code == 0);
    const Json plain = Json::parse(run(sandbox, {"search", "kajakki", "--format", "json"}).out);
    CHECK(plain["total"] == 2);
    CHECK(!plain.contains("related"));
    const Json answer =
        Json::parse(run(sandbox, {"search", "kajakki", "--related", "--facet", "tila", "--format", "json"}).out);
    CHECK(answer["total"] == 2);
    REQUIRE(answer["related"].size() == 1);
    CHECK(answer["related"][0]["code"] == "A3");
    CHECK(answer["related"][0]["rank"] == 3);
    CHECK(answer["related"][0]["score"].get<double>() < answer["hits"][1]["score"].get<double>());
    CHECK_THAT(run(sandbox, {"search", "kajakki", "--related"}).out,
               Contains("about the same thing, without the words:"));
    CHECK(run(sandbox, {"search", "kajakki", "--related", "--format", "codes"}).out == "A1\nA2\n");
    // What else was demanded need not hold for them, and a full page has no room.
    for (const std::string query : {"=kajakki", "kajakki -leipä", "\"kajakki\"", "nimi:kajakki"})
        CHECK(!Json::parse(run(sandbox, {"search", "--related", "--format", "json", "--", query}).out)
                   .contains("related"));
    CHECK(!Json::parse(run(sandbox, {"search", "kajakki", "--related", "--limit", "2", "--format", "json"}).out)
               .contains("related"));
}

TEST_CASE("the applicant's web address is searched: the host and its labels") {
    const Sandbox sandbox;
    const auto texts = sandbox.write(
        "texts.jsonl",
        R"({"code":"A1","applicant_details":{"website":"https://www.airopaja.example/soutu"},"sections":[{"id":"3","text":"Vene."}]})"
        "\n");
    REQUIRE(run(sandbox, {"index", texts.string()}).exit_code == 0);
    for (const std::string query : {"airopaja.example", "www.airopaja.example", "airopaja", "hakija:airopaja"})
        CHECK(run(sandbox, {"search", query, "--match", "all", "--format", "codes"}).out == "A1\n");
}
