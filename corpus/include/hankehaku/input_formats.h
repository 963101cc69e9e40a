#pragma once

#include "hankehaku/export.h"

#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// Files that a build of the library may read or not.
struct InputFormat {
    std::string_view name;     ///< "PDF"
    std::string_view library;  ///< that reads them: "poppler-cpp"
    std::string_view option;   ///< of the build, by which they are left out: "HANKEHAKU_WITH_PDF"
    bool read = true;          ///< in this build
};

/// The formats that are options of the build.  Text, pages, JSON and lists as text are always read.
[[nodiscard]] std::vector<InputFormat> input_formats();

}  // namespace hankehaku
