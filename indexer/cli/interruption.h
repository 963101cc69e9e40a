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
    friend class ImmediateEnd;

    sigset_t signals_{};
    sigset_t before_{};
};

/// While it lives, a signal that an Interruption holds, also one that came before, ends the program where it is: one
/// line on standard error and exit code 5.  For the step that makes all changes visible at once: it may be broken off
/// at any moment, and has no place at which it could be asked to stop.
class ImmediateEnd {
public:
    explicit ImmediateEnd(const Interruption& interruption);
    ~ImmediateEnd();
    ImmediateEnd(const ImmediateEnd&) = delete;
    ImmediateEnd& operator=(const ImmediateEnd&) = delete;

private:
    sigset_t signals_;
};

}  // namespace hankehaku::cli
