#pragma once

#include "hankehaku/export.h"

#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// An input format whose support is an option of the build.
struct InputFormat {
    std::string_view name;     ///< "PDF"
    std::string_view library;  ///< that reads the format: "poppler-cpp"
    std::string_view option;   ///< CMake option: "HANKEHAKU_WITH_PDF"
    bool read = true;          ///< supported by this build
};

/// All optional formats.  Text, HTML, JSON and delimited text are always supported.
[[nodiscard]] std::vector<InputFormat> input_formats();

}  // namespace hankehaku
