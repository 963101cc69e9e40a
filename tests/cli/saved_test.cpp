#include "project_sketch.h"
#include "test_command.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sys/stat.h>
#include <filesystem>

using Catch::Contains;
using Catch::StartsWith;
using Json = nlohmann::ordered_json;

namespace {

// Indexes one text beside what is there.
void index_text(const Sandbox& sandbox, const ProjectSketch& sketch) {
    const std::string file = sandbox.write("more/" + sketch.code + ".txt", text_of(sketch)).string();
    REQUIRE(run(sandbox, {"index", file}).exit_code == 0);
}

std::string saved_file(const Sandbox& sandbox) {
    return sandbox.path("home/.local/share/hankehaku/saved.json").string();
}

}  // namespace

TEST_CASE("a saved search is listed, runs as it was saved, and can be deleted") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome saved =
        run(sandbox, {"search", "--ely", "pirkanmaa", "--save", "manse", "--format", "codes", "kauppias"});
    CHECK(saved.exit_code == 0);
    CHECK(saved.out == "T2\n");
    const Outcome list = run(sandbox, {"saved", "list"});
    CHECK(list.exit_code == 0);
    CHECK_THAT(list.out, StartsWith("manse  1  ") && Contains("--ely=pirkanmaa -- kauppias"));
    CHECK(run(sandbox, {"saved", "run", "manse", "--format", "codes"}).out == "T2\n");
    const Json json = Json::parse(run(sandbox, {"saved", "list", "--format", "json"}).out);
    CHECK(json["searches"].at(0)["arguments"] == Json{"--ely=pirkanmaa", "--", "kauppias"});
    CHECK(json["searches"].at(0)["projects"] == 1);
    CHECK(run(sandbox, {"saved", "delete", "manse"}).exit_code == 0);
    CHECK(run(sandbox, {"saved", "list"}).exit_code == 1);
}

TEST_CASE("with --new a run shows what appeared or changed, and remembers it only with --mark-seen") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"search", "--save", "kaikki"});
    const std::vector<std::string> news{"saved", "run", "kaikki", "--new", "--format", "codes"};
    const Outcome none = run(sandbox, news);
    CHECK(none.exit_code == 1);
    CHECK(none.out.empty());
    CHECK_THAT(none.err, Contains("0 new, 0 changed, 0 no longer found"));

    ProjectSketch fresh;
    fresh.code = "T9";
    index_text(sandbox, fresh);
    ProjectSketch changed;
    changed.code = "T1";
    changed.granted = "130 000";
    index_text(sandbox, changed);
    run(sandbox, {"delete", "T3"});
    // Looking consumes nothing: not with --new, not without, not as a feed.
    for (int time = 0; time < 2; ++time) {
        const Outcome some = run(sandbox, news);
        CHECK(some.exit_code == 0);
        CHECK(some.out == "T1\nT9\n");
        CHECK_THAT(some.err, Contains("1 new (T9), 1 changed (T1), 1 no longer found (T3)"));
        CHECK(run(sandbox, {"saved", "run", "kaikki"}).exit_code == 0);
        CHECK(run(sandbox, {"saved", "feed", "kaikki"}).exit_code == 0);
    }
    const Outcome one = run(sandbox, {"saved", "run", "kaikki", "--new", "--limit", "1", "--format", "codes"});
    CHECK(one.out == "T1\n");
    std::vector<std::string> marking = news;
    marking.emplace_back("--mark-seen");
    CHECK(run(sandbox, marking).out == "T1\nT9\n");
    CHECK(run(sandbox, news).exit_code == 1);
    CHECK(run(sandbox, {"saved", "feed", "kaikki"}).exit_code == 1);
}

TEST_CASE("a run without --new marks hits as seen with --mark-seen") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"search", "--save", "kaikki"});
    ProjectSketch fresh;
    fresh.code = "T9";
    index_text(sandbox, fresh);
    CHECK(run(sandbox, {"saved", "run", "kaikki", "--mark-seen", "--limit", "1"}).exit_code == 0);
    const Outcome news = run(sandbox, {"saved", "run", "kaikki", "--new"});
    CHECK(news.exit_code == 1);
    CHECK_THAT(news.out, StartsWith("since ") && Contains(": 0 new, 0 changed"));
}

TEST_CASE("a saved search knows its index, and each index has a memory of its own") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"search", "--save", "kaikki"});
    const auto elsewhere = [&](std::vector<std::string> arguments) {
        return TestCommand(sandbox, std::move(arguments)).without_environment("HANKEHAKU_DB").run();
    };
    const Outcome there = elsewhere({"saved", "run", "kaikki", "--format", "codes"});
    CHECK(there.exit_code == 0);
    CHECK(there.out == "T1\nT2\nT3\n");
    const std::string other = sandbox.path("other").string();
    run(sandbox, {"index", "--db", other, sandbox.path("texts").string()});
    const Outcome first = run(sandbox, {"saved", "run", "kaikki", "--new", "--db", other, "--format", "codes"});
    CHECK(first.out == "T1\nT2\nT3\n");
    CHECK_THAT(first.err, Contains("nothing was seen in this index before: 3 new"));
    run(sandbox, {"saved", "run", "kaikki", "--mark-seen", "--db", other});
    run(sandbox, {"delete", "T3", "--db", other});
    CHECK_THAT(run(sandbox, {"saved", "run", "kaikki", "--new", "--db", other}).out,
               Contains("1 no longer found (T3)"));
    CHECK_THAT(run(sandbox, {"saved", "run", "kaikki", "--new"}).out, Contains("0 no longer found"));
}

TEST_CASE("options of a run take the place of what was saved") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"search", "--sort", "code", "--desc", "--limit", "1", "--save", "kaikki"});
    const auto codes = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"saved", "run", "kaikki", "--format", "codes"});
        return run(sandbox, options).out;
    };
    CHECK(codes({}) == "T3\n");
    CHECK(codes({"--limit", "2"}) == "T3\nT2\n");
    CHECK(codes({"--all"}) == "T3\nT2\nT1\n");
    CHECK(codes({"--asc"}) == "T1\n");
    CHECK(codes({"--offset", "1"}) == "T2\n");
    CHECK(codes({"--sort", "funding", "--all"}) == "T2\nT1\nT3\n");
}

TEST_CASE("a search that an older version saved is read, with what it had seen") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    sandbox.write("home/.local/share/hankehaku/saved.json",
                  R"({"format":1,"searches":[{"name":"vanha","arguments":["--sort=code"],)"
                  R"("saved":"2026-01-01T00:00:00Z","last_run":"2026-01-02T00:00:00Z","seen":{"T1":"0","T7":"0"}}]})");
    const Outcome news = run(sandbox, {"saved", "run", "vanha", "--new", "--format", "codes"});
    CHECK_THAT(news.err, Contains("since 2.1.2026 00:00 UTC: 2 new (T2, T3), 1 changed (T1), 1 no longer found (T7)"));
    CHECK(run(sandbox, {"saved", "run", "vanha", "--mark-seen"}).exit_code == 0);
    CHECK(run(sandbox, {"saved", "run", "vanha", "--new"}).exit_code == 1);
}

TEST_CASE("a feed is Atom, with the news, the last to begin first, and everything escaped") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"search", "--save", "a<&>b"});
    ProjectSketch fresh;
    fresh.code = "T9";
    fresh.name = "Kala & <vene>";
    index_text(sandbox, fresh);
    const Outcome feed = run(sandbox, {"saved", "feed", "a<&>b"});
    CHECK(feed.exit_code == 0);
    CHECK_THAT(feed.out,
               StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"") &&
                   Contains("<title>a&lt;&amp;&gt;b</title>") &&
                   Contains("<title>Kala &amp; &lt;vene&gt; (T9)</title>") && Contains("2019-02-01T00:00:00Z") &&
                   !Contains("(T1)"));
}

TEST_CASE("unknown commands of saved are named") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"search", "--save", "a"});
    const auto refused = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "saved");
        const Outcome outcome = run(sandbox, arguments);
        CHECK(outcome.exit_code == 2);
        return outcome.err;
    };
    CHECK_THAT(refused({"rename"}), Contains("unknown command \"rename\"") && Contains("list, run, feed and delete"));
    CHECK_THAT(refused({}), Contains("a command is missing"));
    CHECK_THAT(refused({"run", "a", "b"}), Contains("unexpected: b"));
    CHECK_THAT(refused({"run", "a", "--nimi"}), Contains("unknown option \"--nimi\""));
    CHECK_THAT(refused({"list", "--limit", "3"}), Contains("unknown option \"--limit\""));
}

TEST_CASE("words, quotes and hyphens of a saved query come back as they were") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const std::vector<std::string> query{"--", "\"asiakas- ja kehittämistyö\"", "-poro"};
    std::vector<std::string> search{"search", "--format", "json", "--save", "lause"};
    search.insert(search.end(), query.begin(), query.end());
    const Json first = Json::parse(run(sandbox, search).out);
    CHECK(first["total"] == 1);
    CHECK(Json::parse(run(sandbox, {"saved", "run", "lause", "--format", "json"}).out) == first);
}

TEST_CASE("a name that is in use, invalid or unknown is refused") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    run(sandbox, {"search", "--save", "a"});
    const Outcome taken = run(sandbox, {"search", "--save", "a"});
    CHECK(taken.exit_code == 2);
    CHECK_THAT(taken.err, Contains("saved delete"));
    CHECK(run(sandbox, {"search", "--save", "a\nb"}).exit_code == 2);
    const std::string queries = sandbox.write("q.tsv", "1\tporo\n").string();
    CHECK(run(sandbox, {"search", "--queries", queries, "--save", "c"}).exit_code == 2);
    for (const std::string command : {"run", "delete"}) {
        const Outcome missing = run(sandbox, {"saved", command, "b"});
        CHECK(missing.exit_code == 1);
        CHECK_THAT(missing.err, Contains("no saved search \"b\"") && Contains("saved list"));
    }
    CHECK(run(sandbox, {"saved"}).exit_code == 2);
}

TEST_CASE("a query that cannot be read is not saved") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    CHECK(run(sandbox, {"search", "--save", "rikki", "(nuori"}).exit_code == 2);
    CHECK(run(sandbox, {"saved", "list"}).exit_code == 1);
}

TEST_CASE("a file that does not hold saved searches is an error and stays as it is") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    for (const std::string content : {"", "{", "[]", R"({"format":1})", R"({"format":99,"searches":[]})",
                                      R"({"format":1,"searches":[{"name":3}]})"}) {
        INFO(content);
        sandbox.write("home/.local/share/hankehaku/saved.json", content);
        for (const std::vector<std::string>& command :
             {std::vector<std::string>{"saved", "list"}, {"saved", "run", "a"}, {"search", "--save", "a"}}) {
            const Outcome outcome = run(sandbox, command);
            CHECK(outcome.exit_code == 5);
            CHECK_THAT(outcome.err, Contains("saved.json"));
        }
        CHECK(sandbox.read("home/.local/share/hankehaku/saved.json") == content);
    }
}

TEST_CASE("saved searches are in the user's data folder and nowhere else") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    TestCommand(sandbox, {"search", "--save", "a"}).environment("XDG_DATA_HOME", sandbox.path("data").string()).run();
    CHECK(std::filesystem::exists(sandbox.path("data/hankehaku/saved.json")));
    CHECK_FALSE(std::filesystem::exists(saved_file(sandbox)));
    const Outcome homeless = TestCommand(sandbox, {"saved", "list"}).without_environment("HOME").run();
    CHECK(homeless.exit_code == 2);
    CHECK_THAT(homeless.err, Contains("HOME"));
}

TEST_CASE("a search saved under no name is refused, not lost") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    const Outcome outcome = run(sandbox, {"search", "kauppias", "--save", ""});
    CHECK(outcome.exit_code == 2);
    CHECK_THAT(outcome.err, StartsWith("hankehaku: --save: "));
}

TEST_CASE("a pipe in the place of the saved searches is not waited for") {
    const Sandbox sandbox;
    index_three_projects(sandbox);
    std::filesystem::create_directories(std::filesystem::path(saved_file(sandbox)).parent_path());
    REQUIRE(::mkfifo(saved_file(sandbox).c_str(), 0600) == 0);
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"saved", "list"}, {"search", "kauppias", "--save", "nimi"}}) {
        const Outcome outcome = run(sandbox, arguments);
        CHECK(outcome.exit_code == 5);
        CHECK_THAT(outcome.err, Contains("does not hold saved searches"));
    }
}
