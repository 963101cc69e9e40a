#include "interruption.h"

#include <ctime>

namespace hankehaku::cli {

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
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool Interruption::requested() const {
    sigset_t pending;
    if (sigpending(&pending) != 0) return false;
    sigset_t ours;
    return sigandset(&ours, &pending, &signals_) == 0 && sigisemptyset(&ours) == 0;
}

}  // namespace hankehaku::cli
