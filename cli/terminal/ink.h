#pragma once

#include <string>
#include <string_view>

namespace hankehaku::cli {

/// How a piece of text stands out on a screen with colours.
enum class Ink { plain, strong, heading, quiet, match, bar };

/// Puts text in ink; without colours it stays as it is.
class Painter {
public:
    explicit Painter(bool colour) : colour_(colour) {}

    /// `text` must be printable already.
    [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;

private:
    bool colour_;
};

}  // namespace hankehaku::cli
