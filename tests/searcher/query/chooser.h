#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace hankehaku::testing {

/// Makes the same random choices on every machine (the distributions of the standard library do not).
class Chooser {
public:
    explicit Chooser(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool once_in(std::size_t times) { return below(times) == 0; }

    template <class Values>
    const auto& one_of(const Values& values) {
        return values[below(values.size())];
    }

private:
    std::mt19937 random_;
};

}  // namespace hankehaku::testing
