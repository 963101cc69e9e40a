#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::testing {

/// Input of one form in any size, to see how the time that it takes grows.
struct GrowingShape {
    std::string name;
    std::function<std::string(std::size_t)> make;  ///< of about so many bytes
};

/// The code of the projects of growing_texts().
inline constexpr std::string_view growing_code = "G1";

/// Files to be indexed, each one project; the first is ordinary text.
[[nodiscard]] const std::vector<GrowingShape>& growing_texts();

/// Queries; the first is ordinary words.
[[nodiscard]] const std::vector<GrowingShape>& growing_queries();

/// The shape of this name among `shapes`.
[[nodiscard]] const GrowingShape& shape_called(const std::vector<GrowingShape>& shapes, const std::string& name);

}  // namespace hankehaku::testing
