#include "cli/indexing/interruption.h"

#include "cli/context/exit_code.h"
#include "cli/terminal/terminal_text.h"

#include "hankehaku/error.h"

#include <unistd.h>
#include <cerrno>
#include <ctime>
#include <string>

namespace hankehaku::cli {
namespace {

// A handler has nothing else to look at, and may do no more than ask the system: nothing that allocates, locks or runs
// destructors.
volatile std::sig_atomic_t noted = 0;
volatile std::sig_atomic_t writing = 0;
volatile std::sig_atomic_t patient = 0;
timer_t patience{};
std::string last_words, last_words_when_writing;

void end_now() {
    const std::string& line = writing != 0 ? last_words_when_writing : last_words;
    static_cast<void>(::write(STDERR_FILENO, line.data(), line.size()) < 0);
    ::_exit(static_cast<int>(ExitCode::failure));
}

extern "C" void patience_is_over(int) { end_now(); }

extern "C" void note_or_end(int) {
    const int before = errno;
    if (noted != 0 && writing != 0) end_now();
    if (noted == 0 && patient == 0) {
        constexpr long wait = 800'000'000;  // nanoseconds
        const itimerspec once{{0, 0}, {0, wait}};
        ::timer_settime(patience, 0, &once, nullptr);
    }
    noted = 1;
    errno = before;
}

std::string line_of(const std::string& message) { return "hankehaku: " + printable(message) + "\n"; }

}  // namespace

Interruption::Interruption(const Wording& say) {
    noted = 0;
    writing = 0;
    last_words = line_of(Error("cancelled.indexing").text(say.language()));
    last_words_when_writing = line_of(say("index.interrupted_while_writing"));
    sigevent alarm{};
    alarm.sigev_notify = SIGEV_SIGNAL;
    alarm.sigev_signo = SIGALRM;
    // Where the system has no timer left, the program waits for the work to stop by itself.
    patient = ::timer_create(CLOCK_MONOTONIC, &alarm, &patience) != 0 ? 1 : 0;
    handle(SIGALRM, patience_is_over);
    for (const int signal : {SIGINT, SIGTERM}) handle(signal, note_or_end);
}

void Interruption::handle(int signal, void (*handler)(int)) {
    struct sigaction old {};
    ::sigaction(signal, nullptr, &old);
    if (signal != SIGALRM && old.sa_handler == SIG_IGN) return;
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
    before_.push_back({signal, old});
}

Interruption::~Interruption() {
    if (patient == 0) ::timer_delete(patience);
    for (const auto& [signal, action] : before_) ::sigaction(signal, &action, nullptr);
    noted = 0;
    writing = 0;
}

bool Interruption::requested() const { return noted != 0; }

void Interruption::writing_changes() { writing = 1; }

}  // namespace hankehaku::cli
