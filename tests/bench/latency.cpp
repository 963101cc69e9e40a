#include "latency.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace hankehaku::bench {
namespace {

double percentile(const std::vector<double>& sorted, double share) {
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

void print_latency_header() {
    std::printf(
        "\n| query | p50 ms | p95 ms | p99 ms | first pass, p50 ms | mean matches |\n|---|---|---|---|---|---|\n");
}

double measure(const std::string& name, const std::vector<std::string>& inputs, int passes,
               const std::function<std::size_t(const std::string&)>& action) {
    using Clock = std::chrono::steady_clock;
    std::vector<double> first, times;
    std::size_t matches = 0;
    for (int pass = 0; pass <= passes; ++pass)
        for (const auto& input : inputs) {
            const auto begin = Clock::now();
            const std::size_t found = action(input);
            const std::chrono::duration<double, std::milli> time = Clock::now() - begin;
            (pass == 0 ? first : times).push_back(time.count());
            if (pass == 0) matches += found;
        }
    std::sort(first.begin(), first.end());
    std::sort(times.begin(), times.end());
    std::printf("| %s | %.3f | %.3f | %.3f | %.3f | %.0f |\n", name.c_str(), percentile(times, 0.5),
                percentile(times, 0.95), percentile(times, 0.99), percentile(first, 0.5),
                static_cast<double>(matches) / static_cast<double>(inputs.size()));
    std::fflush(stdout);
    return percentile(times, 0.5);
}

}  // namespace hankehaku::bench
