#include "test_command.h"

#include "support/sanitizers.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <spawn.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

constexpr int minute_in_milliseconds = 60'000;

std::string read_all(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Pointers for exec; they point into `texts`.
std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// The actions of posix_spawn, freed at the end.
class SpawnActions {
public:
    SpawnActions() { posix_spawn_file_actions_init(&actions_); }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;

    void open(int stream, const std::filesystem::path& file, int mode) {
        posix_spawn_file_actions_addopen(&actions_, stream, file.c_str(), mode, 0600);
    }
    void use(int stream, int descriptor) { posix_spawn_file_actions_adddup2(&actions_, descriptor, stream); }
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

/// What the program writes to a terminal, until it closes it.
std::string read_terminal(int terminal) {
    std::string text;
    std::array<char, 4096> buffer{};
    while (true) {
        const ssize_t count = ::read(terminal, buffer.data(), buffer.size());
        if (count > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            return text;
        }
    }
}

}  // namespace

TestCommand::TestCommand(const Sandbox& sandbox, std::vector<std::string> arguments)
    : sandbox_(sandbox), arguments_(std::move(arguments)), input_("/dev/null") {
    arguments_.insert(arguments_.begin(), HANKEHAKU_PROGRAM);
    // A sanitizer's settings are the test run's, not the program's.
    for (const char* const name : {"ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char* const settings = std::getenv(name)) environment_[name] = settings;
    }
    environment_["HOME"] = sandbox.path("home").string();
    environment_["HANKEHAKU_DB"] = sandbox.index().string();
    output_ = sandbox.path(".streams/out");
    errors_ = sandbox.path(".streams/err");
    std::filesystem::create_directories(output_.parent_path());
}

TestCommand& TestCommand::input(std::string_view bytes) {
    input_ = sandbox_.write(".streams/in", bytes);
    return *this;
}

TestCommand& TestCommand::environment(const std::string& name, const std::string& value) {
    environment_[name] = value;
    return *this;
}

TestCommand& TestCommand::without_environment(const std::string& name) {
    environment_.erase(name);
    return *this;
}

TestCommand& TestCommand::output_to(const std::filesystem::path& file) {
    output_ = file;
    return *this;
}

TestCommand& TestCommand::after(const std::string& setup) {
    arguments_.insert(arguments_.begin(), {"/bin/sh", "-c", setup + R"(; exec "$0" "$@")"});
    return *this;
}

TestCommand& TestCommand::with_address_space(unsigned kilobytes) {
    return hankehaku::testing::with_sanitizer ? *this : after("ulimit -v " + std::to_string(kilobytes));
}

TestCommand& TestCommand::with_processor_seconds(unsigned seconds) {
    return after("ulimit -t " + std::to_string(hankehaku::testing::with_sanitizer ? 10 * seconds : seconds));
}

pid_t TestCommand::start(const Streams& streams) const {
    SpawnActions actions;
    constexpr int write_mode = O_WRONLY | O_CREAT | O_TRUNC;
    actions.open(STDIN_FILENO, input_, O_RDONLY);
    if (streams.out)
        actions.use(STDOUT_FILENO, *streams.out);
    else
        actions.open(STDOUT_FILENO, output_, write_mode);
    if (streams.err)
        actions.use(STDERR_FILENO, *streams.err);
    else
        actions.open(STDERR_FILENO, errors_, write_mode);

    std::vector<std::string> arguments = arguments_;
    std::vector<std::string> environment;
    for (const auto& [name, value] : environment_) environment.push_back(std::string(name).append("=").append(value));
    pid_t process = 0;
    if (::posix_spawn(&process, arguments.front().c_str(), actions.get(), nullptr, pointers_to(arguments).data(),
                      pointers_to(environment).data()) != 0)
        throw std::runtime_error("cannot run " + arguments.front());
    return process;
}

Outcome TestCommand::wait(pid_t process) const {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) throw std::runtime_error("the program got lost");
    }
    Outcome outcome;
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    if (output_.parent_path() == errors_.parent_path()) outcome.out = read_all(output_);
    outcome.err = read_all(errors_);
    return outcome;
}

Outcome TestCommand::run() { return wait(start({})); }

Outcome TestCommand::run_into_closed_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    ::close(ends[0]);
    const pid_t process = start({ends[1], std::nullopt});
    ::close(ends[1]);
    return wait(process);
}

Outcome TestCommand::run_with_terminal(unsigned short columns, std::optional<int> Streams::*stream,
                                       std::string Outcome::*captured) {
    int ours = -1;
    int theirs = -1;
    const winsize size{24, columns, 0, 0};
    if (::openpty(&ours, &theirs, nullptr, nullptr, &size) != 0) throw std::runtime_error("no terminal");
    ::fcntl(ours, F_SETFD, FD_CLOEXEC);
    ::fcntl(theirs, F_SETFD, FD_CLOEXEC);
    environment_.try_emplace("TERM", "xterm-256color");
    Streams streams;
    streams.*stream = theirs;
    const pid_t process = start(streams);
    ::close(theirs);
    const std::string text = read_terminal(ours);
    ::close(ours);
    Outcome outcome = wait(process);
    outcome.*captured = text;
    return outcome;
}

Outcome TestCommand::run_on_terminal(unsigned short columns) {
    return run_with_terminal(columns, &Streams::out, &Outcome::out);
}

Outcome TestCommand::run_with_error_terminal(unsigned short columns) {
    return run_with_terminal(columns, &Streams::err, &Outcome::err);
}

void RunningCommand::send(int signal) const { ::kill(process_, signal); }

Outcome run(const Sandbox& sandbox, std::vector<std::string> arguments) {
    return TestCommand(sandbox, std::move(arguments)).run();
}

EntryWatch::EntryWatch(const std::filesystem::path& folder, std::string name)
    : descriptor_(::inotify_init1(IN_CLOEXEC)), name_(std::move(name)) {
    std::filesystem::create_directories(folder);
    ::inotify_add_watch(descriptor_, folder.c_str(), IN_CREATE | IN_MOVED_TO);
}

EntryWatch::~EntryWatch() { ::close(descriptor_); }

bool EntryWatch::wait() const {
    alignas(inotify_event) std::array<char, 4096> buffer{};
    pollfd ready{descriptor_, POLLIN, 0};
    while (::poll(&ready, 1, minute_in_milliseconds) > 0) {
        const ssize_t length = ::read(descriptor_, buffer.data(), buffer.size());
        const std::string_view events(buffer.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
        // The events hold the names as they are; a folder that is watched for one name needs no more parsing.
        if (events.find(name_) != std::string_view::npos) return true;
    }
    return false;
}
