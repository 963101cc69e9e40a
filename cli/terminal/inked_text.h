#pragma once

#include "cli/terminal/ink.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// Text in several inks, to be broken into lines as one.
class InkedText {
public:
    InkedText& add(std::string_view text, Ink ink = Ink::plain);

    /// Writes the text broken to `columns`, which include the indentation: the first line is indented by `first`
    /// spaces, the others by `rest`.
    void print(std::ostream& out, const Painter& painter, std::size_t columns, std::size_t first,
               std::size_t rest) const;

private:
    struct Stretch {
        std::size_t begin;
        Ink ink;
    };

    [[nodiscard]] std::string painted(std::size_t begin, std::size_t end, const Painter& painter) const;

    std::string text_;
    std::vector<Stretch> stretches_;
};

}  // namespace hankehaku::cli
