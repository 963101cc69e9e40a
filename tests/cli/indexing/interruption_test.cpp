#include "cli/indexing/interruption.h"
#include "cli/sandbox.h"
#include "support/sanitizers.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <csignal>
#include <fstream>
#include <functional>
#include <string>

namespace {

using hankehaku::cli::Interruption;
using hankehaku::cli::Wording;

struct Ending {
    int status = 0;
    std::string errors;
};

/// Runs `work` in a process of its own; it ends with 0 when nothing ends it before.
Ending run_apart(const std::function<void()>& work) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDERR_FILENO);
        work();
        ::_exit(0);
    }
    ::close(ends[1]);
    Ending ending;
    std::array<char, 512> buffer{};
    for (ssize_t count = 0; (count = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
        ending.errors.append(buffer.data(), static_cast<std::size_t>(count));
    ::close(ends[0]);
    ::waitpid(child, &ending.status, 0);
    return ending;
}

void check_ended_by_signal(const Ending& ending) {
    REQUIRE(WIFEXITED(ending.status));
    CHECK(WEXITSTATUS(ending.status) == 5);
    CHECK_THAT(ending.errors,
               Catch::StartsWith("hankehaku: ") && Catch::Contains("interrupted") && Catch::EndsWith("\n"));
}

}  // namespace

TEST_CASE("a signal is only noted while work can stop by itself") {
    const Ending ending = run_apart([] {
        Interruption interruption{Wording{}};
        ::raise(SIGINT);
        if (!interruption.requested()) ::_exit(1);
    });
    CHECK(ending.status == 0);
}

TEST_CASE("the second signal ends the program where work may take long to stop by itself") {
    for (const int signal : {SIGINT, SIGTERM}) {
        check_ended_by_signal(run_apart([signal] {
            Interruption interruption{Wording{}};
            interruption.writing_changes();
            ::raise(SIGINT);
            if (!interruption.requested()) ::_exit(1);
            ::raise(signal);
        }));
    }
}

TEST_CASE("a signal that came just before such work counts as the first") {
    check_ended_by_signal(run_apart([] {
        Interruption interruption{Wording{}};
        ::raise(SIGINT);
        interruption.writing_changes();
        if (!interruption.requested()) ::_exit(1);
        ::raise(SIGINT);
    }));
}

TEST_CASE("work that does not stop by itself is ended, and the index is reported as unchanged") {
    const Ending ending = run_apart([] {
        Interruption interruption{Wording{}};
        ::raise(SIGTERM);
        for (;;) ::pause();
    });
    check_ended_by_signal(ending);
    CHECK_THAT(ending.errors, Catch::Contains("as it was"));
}

TEST_CASE("a signal ends the wait for the reader of a pipe") {
    if (hankehaku::testing::with_thread_sanitizer) return;
    const Sandbox sandbox;
    const std::string pipe = sandbox.path("pipe").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    check_ended_by_signal(run_apart([&pipe] {
        Interruption interruption{Wording{}};
        ::raise(SIGINT);
        std::ofstream nobody_reads(pipe);
    }));
}

TEST_CASE("afterwards a signal ends the program as any other") {
    const Ending ending = run_apart([] {
        { Interruption interruption{Wording{}}; }
        ::raise(SIGTERM);
    });
    CHECK(WIFSIGNALED(ending.status));
}

TEST_CASE("an ignored signal stays ignored") {
    const Ending ending = run_apart([] {
        std::signal(SIGINT, SIG_IGN);
        {
            Interruption interruption{Wording{}};
            interruption.writing_changes();
            ::raise(SIGINT);
            ::raise(SIGINT);
            if (interruption.requested()) ::_exit(1);
        }
        ::raise(SIGINT);
    });
    CHECK(ending.status == 0);
}
