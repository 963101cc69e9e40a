#pragma once

#include "cli/messages/messages.h"

#include <csignal>
#include <vector>

namespace hankehaku::cli {

/// While it lives, Ctrl-C and SIGTERM do not end the program but can be asked for: long work stops at a place where it
/// can clean up.  What does not come to such a place within 0.8 seconds is ended where it is, with one line on standard
/// error and exit code 5: an index may be left at any moment, and the next writer removes what was not finished.
/// A signal that the program was started to ignore stays ignored.  One at a time.
class Interruption {
public:
    explicit Interruption(const Wording& say);
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] bool requested() const;

    /// From now on the index may be the old one or the new one, and a second signal ends the program at once.
    void writing_changes();

private:
    struct Before {
        int signal;
        struct sigaction action;
    };
    void handle(int signal, void (*handler)(int));

    std::vector<Before> before_;
};

}  // namespace hankehaku::cli
