/// Catch2 3 under the header and the names of Catch2 2, in which the tests are written: Debian 12 has the one, Debian
/// 13 the other.  tests/CMakeLists.txt puts it in reach only where there is Catch2 3.
#pragma once

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <catch2/matchers/catch_matchers_vector.hpp>

#include <string>

using Catch::Approx;

namespace Catch {

using Matchers::EndsWith;
using Matchers::Equals;
using Matchers::Matches;
using Matchers::StartsWith;
using Matchers::VectorContains;

/// In Catch2 3 this name is a matcher of any range.
inline Matchers::StringContainsMatcher Contains(const std::string& part) { return Matchers::ContainsSubstring(part); }

}  // namespace Catch
