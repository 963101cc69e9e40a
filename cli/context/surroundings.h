#pragma once

#include "cli/context/exit_code.h"
#include "cli/context/index_location.h"
#include "cli/terminal/screen.h"

#include <ostream>

namespace CLI {
class App;
}

namespace hankehaku::cli {

/// What every command has at hand.
struct Surroundings {
    std::ostream& out;  ///< throws ClosedPipe or Error(io)
    std::ostream& err;
    Screen screen;        ///< of `out`
    Screen error_screen;  ///< of `err`
    IndexLocation index;
};

/// One command of the program: its options, and what it does with them.
class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    /// Declares the options; the values land in this object, which must outlive `app`.
    virtual void add_options(CLI::App& app) = 0;

    /// Called once, after the options were read.  Throws Error, which the program turns into a message and exit code.
    [[nodiscard]] virtual ExitCode run(const Surroundings& surroundings) = 0;
};

}  // namespace hankehaku::cli
