#pragma once

#include <csignal>

namespace hankehaku::cli {

/// While it lives, Ctrl-C and SIGTERM do not end the program but can be asked for: long work stops at a place where it
/// can clean up.  Create it before any thread is started, so that the threads inherit it.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] bool requested() const;

private:
    sigset_t signals_{};
    sigset_t before_{};
};

}  // namespace hankehaku::cli
