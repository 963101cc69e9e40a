#pragma once

#include <string>
#include <string_view>

namespace hankehaku::cli {

/// How a piece of text is highlighted on a screen with colours.
enum class Ink { plain, strong, heading, quiet, match, bar };

/// Adds the escape sequences of an ink to text; without colours the text is unchanged.
class Painter {
public:
    explicit Painter(bool colour) : colour_(colour) {}

    /// `text` must be printable already.
    [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;

private:
    bool colour_;
};

}  // namespace hankehaku::cli
