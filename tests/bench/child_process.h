#pragma once

#include <functional>

namespace hankehaku::bench {

/// What a piece of work took.
struct Usage {
    double wall_seconds = 0;
    double cpu_seconds = 0;
    double peak_megabytes = 0;
};

/// Runs `work` in a process of its own, so that its memory and time are its own.  Ends the program when it fails.
Usage in_child(const std::function<void()>& work);

}  // namespace hankehaku::bench
