#pragma once

#include <functional>
#include <string>
#include <vector>

namespace hankehaku::bench {

/// Runs `action` on every input `passes` times after a first pass, and prints a row: median, 95th and 99th percentile
/// in milliseconds, the median of the first pass, and the mean of what the action returns.  Returns the median.
double measure(const std::string& name, const std::vector<std::string>& inputs, int passes,
               const std::function<std::size_t(const std::string&)>& action);

void print_latency_header();

}  // namespace hankehaku::bench
