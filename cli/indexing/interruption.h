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
    friend class SecondSignalEnds;

    sigset_t signals_{};
    sigset_t before_{};
};

/// While it lives, a second signal, after the one that an Interruption has noted, ends the program where it is: one
/// line on standard error and exit code 5.  For the step that makes all changes visible at once: it may be broken off
/// at any moment, and may take long to come to a place where it can stop by itself.
class SecondSignalEnds {
public:
    explicit SecondSignalEnds(const Interruption& interruption);
    ~SecondSignalEnds();
    SecondSignalEnds(const SecondSignalEnds&) = delete;
    SecondSignalEnds& operator=(const SecondSignalEnds&) = delete;

private:
    sigset_t signals_;
};

}  // namespace hankehaku::cli
