#pragma once

#include <set>
#include <string>
#include <string_view>

namespace hankehaku::testing {

/// What the public headers declare.
struct HeaderDeclarations {
    std::set<std::string> words;      ///< every name that occurs
    std::set<std::string> functions;  ///< functions whose definition is in the library, without their scope
};

[[nodiscard]] HeaderDeclarations public_declarations();

/// The functions that a header with this text declares and does not define.
[[nodiscard]] std::set<std::string> functions_declared_in(std::string text);

}  // namespace hankehaku::testing
