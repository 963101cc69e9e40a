#include "hankehaku/word_frequencies.h"

#include <cmath>

namespace hankehaku {
namespace {

/// The contribution of an observed number to G2; 0 for 0, the limit of x ln x.
double part(double observed, double expected) { return observed == 0 ? 0 : observed * std::log(observed / expected); }

}  // namespace

double log_likelihood(std::size_t here, std::size_t words_here, std::size_t there, std::size_t words_there) {
    if (words_here == 0 || words_there == 0 || here + there == 0) return 0;
    const auto a = static_cast<double>(here);
    const auto b = static_cast<double>(there);
    const auto c = static_cast<double>(words_here);
    const auto d = static_cast<double>(words_there);
    const double expected_here = c * (a + b) / (c + d);
    const double expected_there = d * (a + b) / (c + d);
    const double ratio = 2 * (part(a, expected_here) + part(b, expected_there));
    return a < expected_here ? -ratio : ratio;
}

}  // namespace hankehaku
