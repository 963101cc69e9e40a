#include "cli/indexing/interruption.h"

#include "cli/context/exit_code.h"

#include <unistd.h>
#include <ctime>
#include <string_view>

namespace hankehaku::cli {
namespace {

// A handler has nothing else to leave its word in.
volatile std::sig_atomic_t noted = 0;

// Only what is allowed in a signal handler: nothing that allocates, locks or runs destructors.
extern "C" void note_or_end(int) {
    if (noted == 0) {
        noted = 1;
        return;
    }
    constexpr std::string_view message =
        "hankehaku: interrupted while the changes were being written; all of them are in the index or none, "
        "'hankehaku info' tells when it was last changed\n";
    static_cast<void>(::write(STDERR_FILENO, message.data(), message.size()) < 0);
    ::_exit(static_cast<int>(ExitCode::failure));
}

}  // namespace

Interruption::Interruption() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

Interruption::~Interruption() {
    // A signal that was answered must not kill the program once it is let through again.
    const timespec at_once{};
    while (sigtimedwait(&signals_, nullptr, &at_once) > 0) {
    }
    noted = 0;
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool Interruption::requested() const {
    if (noted != 0) return true;
    sigset_t pending;
    if (sigpending(&pending) != 0) return false;
    sigset_t ours;
    return sigandset(&ours, &pending, &signals_) == 0 && sigisemptyset(&ours) == 0;
}

SecondSignalEnds::SecondSignalEnds(const Interruption& interruption) : signals_(interruption.signals_) {
    struct sigaction action {};
    action.sa_handler = note_or_end;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
    ::pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
}

SecondSignalEnds::~SecondSignalEnds() {
    ::pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, SIG_DFL);
}

}  // namespace hankehaku::cli
