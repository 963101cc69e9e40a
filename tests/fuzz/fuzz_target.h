#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

/// What libFuzzer, and replay_main.cpp, call with every input.  A target ends the process when a promise is broken.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace hankehaku::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};  // NOLINT(*-reinterpret-cast): bytes as the fuzzer has them
}

/// Ends the process, as a crash does, when `promise` is broken.
inline void require(bool promise, std::string_view what) {
    if (promise) return;
    std::cerr << "broken: " << what << '\n';
    std::abort();
}

}  // namespace hankehaku::fuzz
