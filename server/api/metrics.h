#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace hankehaku::server {

/// What was answered so far, as numbers.
///
/// Threads: any number at once.
class Metrics {
public:
    void count(unsigned status, std::chrono::milliseconds took);

    /// In the text format of Prometheus, version 0.0.4.
    [[nodiscard]] std::string text(std::size_t projects) const;

private:
    /// Upper bounds of the classes of time; what took longer is only in the total.
    static constexpr std::array<int, 9> bounds_ms{1, 5, 10, 25, 50, 100, 250, 1000, 10000};

    mutable std::mutex mutex_;
    std::map<unsigned, std::size_t> by_status_;
    std::array<std::size_t, bounds_ms.size()> within_{};
    std::size_t total_ = 0;
    std::chrono::milliseconds time_{};
};

}  // namespace hankehaku::server
