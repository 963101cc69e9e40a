#pragma once

#include "hankehaku/error.h"

#include <chrono>
#include <optional>

namespace hankehaku {

/// When a search is given up: its steps ask now and then.
class Deadline {
public:
    /// From now on; 0: never.
    explicit Deadline(std::chrono::milliseconds limit) : limit_(limit) {
        if (limit.count() != 0) end_ = Clock::now() + limit;
    }

    /// Throws Error(cancelled) when it is over.
    void check() const {
        if (end_ && Clock::now() > *end_)
            throw Error("cancelled.search", {{"seconds", std::chrono::ceil<std::chrono::seconds>(limit_).count()}});
    }

private:
    using Clock = std::chrono::steady_clock;

    std::chrono::milliseconds limit_;
    std::optional<Clock::time_point> end_;
};

}  // namespace hankehaku
