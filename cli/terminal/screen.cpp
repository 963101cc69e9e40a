#include "cli/terminal/screen.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include "cli/messages/messages.h"

namespace hankehaku::cli {
namespace {

constexpr std::size_t narrowest = 20;
constexpr std::size_t widest = 1000;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread is started
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

/// Zeros without a terminal.
winsize size_of(int descriptor) {
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0) return {};
    return size;
}

std::size_t columns_of(const winsize& size) {
    std::size_t columns = size.ws_col;
    if (columns == 0) {
        const std::string_view text = environment("COLUMNS");
        std::from_chars(text.data(), text.data() + text.size(), columns);
    }
    return columns == 0 ? Screen{}.columns : std::clamp(columns, narrowest, widest);
}

}  // namespace

Screen look_at_screen(int descriptor, ColourChoice choice, const Wording& say) {
    Screen screen;
    screen.say = say;
    screen.terminal = ::isatty(descriptor) == 1;
    const winsize size = size_of(descriptor);
    screen.columns = columns_of(size);
    if (size.ws_row > 0) screen.rows = size.ws_row;
    const bool wanted = screen.terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    screen.colour = choice == ColourChoice::always || (choice == ColourChoice::automatic && wanted);
    return screen;
}

}  // namespace hankehaku::cli
