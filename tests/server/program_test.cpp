#include "server/running_server.h"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <csignal>
#include <cstdio>
#include <string>

using namespace hankehaku::testing;

namespace {

/// `hankehaku serve` as a process of its own.
class Program {
public:
    explicit Program(const std::string& index) {
        std::array<int, 2> errors{};
        REQUIRE(pipe(errors.data()) == 0);
        process_ = fork();
        if (process_ == 0) {
            dup2(errors[1], STDERR_FILENO);
            close(errors[0]);
            close(errors[1]);
            execl(HANKEHAKU_PROGRAM, "hankehaku", "serve", "--db", index.c_str(), "--listen", "127.0.0.1:0", nullptr);
            _exit(127);
        }
        close(errors[1]);
        errors_ = fdopen(errors[0], "r");
    }
    ~Program() {
        if (process_ > 0) kill(process_, SIGKILL);
        fclose(errors_);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    std::string line() {
        std::string text;
        for (int byte = fgetc(errors_); byte != EOF && byte != '\n'; byte = fgetc(errors_))
            text += static_cast<char>(byte);
        return text;
    }

    int end(int signal) {
        kill(process_, signal);
        int status = -1;
        waitpid(process_, &status, 0);
        process_ = 0;
        return status;
    }

private:
    pid_t process_ = 0;
    FILE* errors_ = nullptr;
};

}  // namespace

TEST_CASE("hankehaku serve says where it is, logs without queries, and ends with 0 on SIGTERM and SIGINT") {
    for (const int signal : {SIGTERM, SIGINT}) {
        Program program(sample_index().path().string());
        const std::string first = program.line();
        const std::size_t address = first.find("http://127.0.0.1:");
        REQUIRE(address != std::string::npos);
        const int port = std::stoi(first.substr(address + std::string_view("http://127.0.0.1:").size()));
        CHECK(fetch(port, "/api/v1/search?q=kauppias").status == 200);
        const std::string logged = program.line();
        CHECK(logged.find(" 200 ") != std::string::npos);
        CHECK(logged.ends_with("GET /api/v1/search"));
        CHECK(program.end(signal) == 0);
    }
}
