#include "cli/project_sketch.h"
#include "cli/test_command.h"
#include "source_paths.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <vector>

namespace {

/// A command of the page and what it prints there.
struct Session {
    std::string command;
    std::string shown;
};

std::vector<Session> sessions_of(const std::string& page) {
    const std::string start = "$ hankehaku ";
    std::ifstream file(std::string(HANKEHAKU_SOURCE_DIR) + "/docs/" + page);
    std::vector<Session> sessions;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(start)) {
            sessions.push_back({line.substr(start.size()), {}});
            inside = true;
        } else if (line == "```") {
            inside = false;
        } else if (inside) {
            sessions.back().shown += line + "\n";
        }
    }
    return sessions;
}

/// The words as a shell takes them apart; single quotes are the only ones that the page uses.
std::vector<std::string> shell_words(const std::string& command) {
    std::vector<std::string> words{""};
    bool quoted = false;
    for (const char c : command) {
        if (c == '\'')
            quoted = !quoted;
        else if (c == ' ' && !quoted)
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

std::string without_carriage_returns(std::string text) {
    std::erase(text, '\r');
    return text;
}

}  // namespace

TEST_CASE("the sessions of the pages are what the program prints") {
    const Sandbox sandbox;
    index_samples(sandbox);
    for (const std::string page : {"stats.md", "tasks-official.md"}) {
        const auto sessions = sessions_of(page);
        CHECK(sessions.size() > 5);
        for (const Session& session : sessions) {
            INFO(page << ": " << session.command);
            const Outcome outcome = run(sandbox, shell_words(session.command));
            CHECK(without_carriage_returns(outcome.out + outcome.err) == session.shown);
        }
    }
}
