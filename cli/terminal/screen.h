#pragma once

#include <cstddef>

namespace hankehaku::cli {

enum class ColourChoice { automatic, always, never };

/// What an output stream can show.
struct Screen {
    bool terminal = false;
    bool colour = false;
    std::size_t columns = 80;
    std::size_t rows = 24;
};

/// Looks at the file descriptor: colour follows `choice` and, with `automatic`, NO_COLOR and TERM; the width is the
/// terminal's, else $COLUMNS, else 80; the height the
/// terminal's, else 24.
[[nodiscard]] Screen look_at_screen(int descriptor, ColourChoice choice);

}  // namespace hankehaku::cli
