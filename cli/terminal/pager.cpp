#include "cli/terminal/pager.h"

#include "cli/messages/messages.h"
#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <utility>

namespace hankehaku::cli {
namespace {

constexpr int shell_found_no_command = 127;
// Quit when it fits, colours, and leave the text on the screen.
constexpr const char* usual_pager = "less -FRX";

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): no other thread runs
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

bool is_installed(std::string_view program) {
    const std::string folders = variable("PATH").value_or("");
    for (std::size_t begin = 0; begin < folders.size();) {
        const std::size_t end = std::min(folders.find(':', begin), folders.size());
        const std::string file = folders.substr(begin, end - begin).append("/").append(program);
        if (::access(file.c_str(), X_OK) == 0) return true;
        begin = end + 1;
    }
    return false;
}

/// In the child: becomes the pager, reading from `input`.
[[noreturn]] void become_pager(int input, const std::string& command) {
    ::dup2(input, STDIN_FILENO);
    std::signal(SIGPIPE, SIG_DFL);
    // Our texts are UTF-8 whatever the locale is.
    ::setenv("LESSCHARSET", "utf-8", 0);                       // NOLINT(concurrency-mt-unsafe): a process of its own
    ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);  // NOLINT(cppcoreguidelines-pro-type-vararg)
    ::_exit(shell_found_no_command);
}

}  // namespace

std::optional<std::string> pager_command() {
    std::optional<std::string> wanted = variable("HANKEHAKU_PAGER");
    if (!wanted) wanted = variable("PAGER");
    if (wanted) return wanted->empty() || *wanted == "cat" ? std::nullopt : wanted;
    return is_installed("less") ? std::optional<std::string>(usual_pager) : std::nullopt;
}

PagerBuffer::~PagerBuffer() {
    target_.reset();
    wait_for_pager();
}

PagerBuffer::int_type PagerBuffer::overflow(int_type character) {
    if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
    const char byte = traits_type::to_char_type(character);
    take(&byte, 1);
    return character;
}

std::streamsize PagerBuffer::xsputn(const char* text, std::streamsize length) {
    take(text, static_cast<std::size_t>(length));
    return length;
}

void PagerBuffer::take(const char* text, std::size_t length) {
    if (target_) {
        target_->write(text, static_cast<std::streamsize>(length));
        return;
    }
    held_back_.append(text, length);
    lines_ += static_cast<std::size_t>(std::count(text, text + length, '\n'));
    // The shell's next prompt takes a line too.
    if (lines_ + 1 <= rows_) return;
    start_pager();
    *target_ << held_back_;
    held_back_.clear();
}

void PagerBuffer::start_pager() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw failure("io.pager", {system_argument(errno)});
    pager_ = ::fork();
    if (pager_ == 0) become_pager(ends[0], command_);
    ::close(ends[0]);
    pipe_ = ends[1];
    if (pager_ < 0) throw failure("io.pager", {system_argument(errno)});
    // Ctrl-C is for the pager, which shares the terminal.
    std::signal(SIGINT, SIG_IGN);
    target_.emplace(pipe_);
}

int PagerBuffer::wait_for_pager() {
    if (pipe_ != -1) ::close(pipe_);
    pipe_ = -1;
    int status = 0;
    if (pager_ > 0) {
        while (::waitpid(pager_, &status, 0) < 0 && errno == EINTR) {
        }
    }
    pager_ = -1;
    return status;
}

void PagerBuffer::finish() {
    if (std::exchange(finished_, true)) return;
    const bool paged = target_.has_value();
    if (!paged) target_.emplace(terminal_);
    *target_ << held_back_;
    held_back_.clear();
    bool left_early = false;
    try {
        target_->flush();
    } catch (const ClosedPipe&) {
        left_early = true;
    }
    const int status = wait_for_pager();
    if (paged && WIFEXITED(status) && WEXITSTATUS(status) == shell_found_no_command)
        throw failure("usage.pager", {{"command", command_}});
    if (left_early) throw ClosedPipe{};
}

}  // namespace hankehaku::cli
