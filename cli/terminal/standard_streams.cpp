#include "cli/terminal/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>
#include <csignal>

namespace hankehaku::cli {
namespace {

void fill_when_closed(int descriptor, int mode) {
    if (::fcntl(descriptor, F_GETFD) != -1) return;
    // open() takes the lowest free number, which is this one: the lower ones are open.
    ::open("/dev/null", mode);  // NOLINT(cppcoreguidelines-pro-type-vararg)
}

}  // namespace

void prepare_standard_streams() {
    fill_when_closed(STDIN_FILENO, O_RDONLY);
    // Read-only on purpose: output to a closed stream must fail, not vanish.
    fill_when_closed(STDOUT_FILENO, O_RDONLY);
    fill_when_closed(STDERR_FILENO, O_WRONLY);
    std::signal(SIGPIPE, SIG_IGN);
    // A file over the size that is allowed (ulimit -f) is an error like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace hankehaku::cli
