#pragma once

#include "cli/messages/messages.h"

#include <cstddef>

namespace hankehaku::cli {

enum class ColourChoice { automatic, always, never };

/// What an output stream can show, and in which language.
struct Screen {
    bool terminal = false;
    bool colour = false;
    std::size_t columns = 80;
    std::size_t rows = 24;
    Wording say;
};

/// Looks at the file descriptor: colour follows `choice` and, with `automatic`, NO_COLOR and TERM; the width is the
/// terminal's, else $COLUMNS, else 80; the height the terminal's, else 24.
[[nodiscard]] Screen look_at_screen(int descriptor, ColourChoice choice, const Wording& say);

}  // namespace hankehaku::cli
